#!/usr/bin/env python3
"""Records the fonts of a PC's BIOS from the screen of a machine that boots bios.S. Usage: bios.py FOLDER"""

import os
import subprocess
import sys
import tempfile

import cp437
import table
from machine import Machine

PAGES = [("a", 9, 16, "text mode"), ("b", 9, 14, "text mode"), ("c", 9, 8, "text mode"),
         ("d", 8, 16, "graphics mode 12h"), ("e", 8, 14, "graphics mode 10h"), ("f", 8, 8, "graphics mode 13h")]


def main(folder):
    here = os.path.dirname(os.path.abspath(__file__))
    points = cp437.points()
    with tempfile.TemporaryDirectory() as work:
        image = os.path.join(work, "bios.img")
        subprocess.run(["cc", "-m16", "-nostdlib", "-Wl,--oformat=binary", "-Wl,-Ttext=0x7c00", "-o", image,
                        os.path.join(here, "bios.S")], check=True)
        with Machine(["-vga", "std", "-device", "isa-debugcon,iobase=0xe9,chardev=debug",
                      "-drive", f"file={image},format=raw,if=floppy", "-boot", "a"]) as machine:
            for letter, width, height, mode in PAGES:
                machine.wait_for(letter.encode())
                picture = machine.screen()
                scale = 2 if letter == "f" else 1  # QEMU doubles the pixels of mode 13h
                glyphs = [([points[index]], picture.bitmap(index % 16 * width, index // 16 * height, width, height,
                                                           scale=scale)) for index in range(256)]
                name = f"vga-{width}x{height}"
                notes = ["source the video BIOS's font as QEMU's VGA displays it, "
                         f"{mode} (Debian 12's packages seabios 1.16.2, qemu-system-x86 7.2)",
                         "recorded by Tools/record-glyphs/bios.py",
                         "licence public domain, as SeaBIOS says of its VGA fonts"]
                table.write(os.path.join(folder, name + ".glyphs"), name, width, height, notes, glyphs)
                print(name, f"{picture.width}x{picture.height}", len({rows for _, rows in glyphs}), "bitmaps")
                machine.press("spc")


if __name__ == "__main__":
    main(sys.argv[1])
