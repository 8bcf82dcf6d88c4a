#!/usr/bin/env python3
"""Records GRUB's font (Unifont) from its graphical terminal: what takes one cell of it. Usage: grub.py FOLDER

Needs grub-mkrescue (grub-common, grub-pc-bin, xorriso, mtools).
"""

import os
import subprocess
import sys
import tempfile
import unicodedata

import table
from machine import Machine

WIDTH, HEIGHT, BORDER = 8, 16, 10
MISSING = 0x0378  # unassigned: what it looks like is what a missing glyph looks like
RANGES = [(0x21, 0x7E), (0xA1, 0x2AF), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x2027),
          (0x2030, 0x203C), (0x20A0, 0x20BF), (0x2116, 0x2122), (0x2190, 0x2199), (0x2200, 0x226B), (0x2320, 0x2321),
          (0x2500, 0x25FF), (0x263A, 0x266B)]

CONFIGURATION = """serial --unit=0
set gfxmode=1024x768
insmod all_video
insmod gfxterm
loadfont unicode
terminal_output gfxterm serial
clear
%s
echo ready
read x
"""


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


def page(lines):
    """The screen on which the lines stand, each from the left edge on."""
    with tempfile.TemporaryDirectory() as work:
        os.makedirs(os.path.join(work, "disk/boot/grub"))
        with open(os.path.join(work, "disk/boot/grub/grub.cfg"), "w") as file:
            file.write(CONFIGURATION % "\n".join("echo " + quoted(line) for line in lines))
        image = os.path.join(work, "grub.iso")
        subprocess.run(["grub-mkrescue", "--fonts=unicode", "--locales=", "--themes=", "-o", image,
                        os.path.join(work, "disk")], check=True, capture_output=True)
        with Machine(["-vga", "std", "-serial", "chardev:debug", "-cdrom", image, "-boot", "d", "-net", "none"]) as it:
            it.wait_for(b"ready")
            return it.screen()


def cell(picture, row, column):
    return picture.bitmap(BORDER + column * WIDTH, BORDER + row * HEIGHT, WIDTH, HEIGHT)


def main(folder):
    points = [point for first, last in RANGES for point in range(first, last + 1)
              if unicodedata.category(chr(point))[0] not in "MC"]
    lines = ["||" + chr(MISSING)]
    lines += ["||" + "".join(map(chr, points[start:start + 60])) + "|" for start in range(0, len(points), 60)]
    glyphs = {}
    while lines:
        shown, lines = lines[:40], lines[40:]
        picture = page(shown)
        if "missing" not in locals():
            bar, missing = cell(picture, 0, 1), cell(picture, 0, 2)
        for row, line in enumerate(shown):
            if len(line) <= 3:
                continue
            if cell(picture, row, len(line) - 1) != bar:
                # Something in it takes two cells: halve it until that is alone.
                inner = line[2:-1]
                if len(inner) > 1:
                    half = len(inner) // 2
                    lines += ["||" + inner[:half] + "|", "||" + inner[half:] + "|"]
                continue
            for column, character in enumerate(line[2:-1], 2):
                rows = cell(picture, row, column)
                if rows != missing:
                    glyphs[ord(character)] = rows
    notes = ["source GNU Unifont as GRUB's graphical terminal displays it (Debian 12's packages grub-common 2.06, "
             "unifont 15.0)", "recorded by Tools/record-glyphs/grub.py",
             "licence GPL-2.0-or-later with the GNU font embedding exception, or OFL-1.1, as Unifont says"]
    table.write(os.path.join(folder, "unifont-8x16.glyphs"), "unifont-8x16", WIDTH, HEIGHT, notes,
                [([point], rows) for point, rows in sorted(glyphs.items())])
    print("unifont-8x16", f"{picture.width}x{picture.height}", len(set(glyphs.values())), "bitmaps")


if __name__ == "__main__":
    main(sys.argv[1])
