#!/usr/bin/env python3
"""Records the font of UEFI firmware from OVMF's shell (Debian's package ovmf). Usage: uefi.py FOLDER"""

import os
import sys
import tempfile

import table
from machine import Machine

WIDTH, HEIGHT, COLUMNS, ROWS = 8, 19, 100, 31
MISSING = 0x0378  # unassigned: what it looks like is what a missing glyph looks like
RANGES = [(0x20, 0x7E), (0xA1, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x2040), (0x20A0, 0x20BF),
          (0x2190, 0x2200), (0x2500, 0x25FF)]


def main(folder):
    points = [point for first, last in RANGES for point in range(first, last + 1)]
    pages = [points[start:start + 64 * 16] for start in range(0, len(points), 64 * 16)]
    glyphs = {}
    for page in pages:
        with tempfile.TemporaryDirectory() as disk:
            lines = [[MISSING] + page[start:start + 64] for start in range(0, len(page), 64)]
            text = "".join("".join(map(chr, line)) + "\r\n" for line in lines)
            with open(os.path.join(disk, "glyphs.txt"), "wb") as file:
                file.write(b"\xff\xfe" + text.encode("utf-16-le"))
            with open(os.path.join(disk, "startup.nsh"), "w") as file:
                file.write("@echo -off\r\nfs0:\r\ncls\r\ntype glyphs.txt\r\necho ready\r\n")
            arguments = ["-vga", "std", "-serial", "chardev:debug", "-net", "none", "-no-reboot",
                         "-drive", "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd",
                         "-drive", f"format=raw,file=fat:rw:{disk}"]
            with Machine(arguments) as machine:
                machine.wait_for(b"ready\r\n")
                picture = machine.screen()
        left = (picture.width - COLUMNS * WIDTH) // 2
        top = (picture.height - ROWS * HEIGHT) // 2
        for row, line in enumerate(lines):
            cells = [picture.bitmap(left + column * WIDTH, top + row * HEIGHT, WIDTH, HEIGHT)
                     for column in range(len(line))]
            for point, rows in zip(line[1:], cells[1:]):
                if rows != cells[0]:
                    glyphs[point] = rows
    notes = ["source the font of EDK II as OVMF's shell displays it (Debian 12's package ovmf 2022.11)",
             "recorded by Tools/record-glyphs/uefi.py", "licence BSD-2-Clause-Patent, as EDK II says of its font"]
    table.write(os.path.join(folder, "uefi-8x19.glyphs"), "uefi-8x19", WIDTH, HEIGHT, notes,
                [([point], rows) for point, rows in sorted(glyphs.items())], double=True)
    print("uefi-8x19", f"{picture.width}x{picture.height}", len(set(glyphs.values())), "bitmaps")


if __name__ == "__main__":
    main(sys.argv[1])
