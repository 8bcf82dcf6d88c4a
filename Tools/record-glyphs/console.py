#!/usr/bin/env python3
"""Records the console fonts that Debian loads after boot, as the Linux console displays them. Usage: console.py FOLDER

For each face the fonts of several character sets are loaded into the guest of linux.py (package console-setup-linux), and
every character that their own tables name is printed.
"""

import gzip
import os
import subprocess
import sys
import tempfile

import linux
import table
from machine import Machine

FOLDER = "/usr/share/consolefonts"
SETS = ["Uni2", "Uni3", "Lat15", "FullGreek", "FullCyrSlav", "Hebrew"]
PUBLIC = "licence public domain, as console-setup says of its fonts"
TERMINUS = "licence OFL-1.1 (the Terminus font by Dimitar Zhekov)"
FACES = [("fixed-8x16", "Fixed16", PUBLIC), ("fixed-8x14", "Fixed14", PUBLIC),
         ("console-vga-8x16", "VGA16", PUBLIC),
         ("terminus-8x16", "Terminus16", TERMINUS), ("terminus-bold-8x16", "TerminusBold16", TERMINUS),
         ("terminus-10x20", "Terminus20x10", TERMINUS), ("terminus-12x24", "Terminus24x12", TERMINUS)]
LINE = 64

INIT = r"""#!/bin/busybox sh
/bin/busybox mount -t devtmpfs none /dev
for module in drm MODULES; do /bin/busybox insmod /$module.ko; done
exec </dev/ttyS0 >/dev/ttyS0
/bin/busybox stty raw -echo
for font in /*.psf; do
    /bin/setfont -C /dev/tty1 $font || echo "setfont failed"
    { printf '\033[?25l\033[2J\033[H\033%%G'; /bin/busybox cat ${font%.psf}.txt; } >/dev/tty1
    /bin/busybox sleep 1
    echo "ready $font."
    read -r _
done
"""


def psf(data):
    """Cell and code points of a PSF font; sequences of several characters are left out."""
    if data[:2] == b"\x36\x04":
        width, height, count = 8, data[3], 512 if data[2] & 1 else 256
        words = data[4 + count * height:]
        values = [words[index] | words[index + 1] << 8 for index in range(0, len(words) - 1, 2)]
        points, skipping = set(), False
        for value in values:
            skipping = value == 0xFFFE or (skipping and value != 0xFFFF)
            if value < 0xFFFE and not skipping:
                points.add(value)
    else:
        number = lambda offset: int.from_bytes(data[offset:offset + 4], "little")
        width, height = number(28), number(24)
        entries = data[number(8) + number(16) * number(20):].split(b"\xff")
        points = {ord(character) for entry in entries for character in entry.split(b"\xfe")[0].decode(errors="ignore")}
    return width, height, sorted(point for point in points if 0x20 < point < 0x7F or 0xA0 < point < 0xE000)


def setfont():
    """The program (package kbd) with its libraries; busybox has none for wide fonts."""
    libraries = subprocess.run(["ldd", "/usr/bin/setfont"], capture_output=True, check=True).stdout.decode()
    paths = [word for word in libraries.split() if word.startswith("/")]
    folders = sorted({os.path.dirname(path)[1:] for path in paths})
    parents = sorted({"/".join(folder.split("/")[:depth]) for folder in folders
                      for depth in range(1, folder.count("/") + 2)})
    return ([(parent, 0o040755, b"") for parent in parents]
            + [(path[1:], 0o100755, open(path, "rb").read()) for path in paths]
            + [("bin/setfont", 0o100755, open("/usr/bin/setfont", "rb").read())])


def lines(points):
    return [points[start:start + LINE] for start in range(0, len(points), LINE)]


def main(folder):
    fonts = []
    for name, face, licence in FACES:
        for set_ in SETS:
            path = f"{FOLDER}/{set_}-{face}.psf.gz"
            if os.path.exists(path):
                fonts.append((f"{len(fonts):03}", name, gzip.open(path).read()))
    files = []
    for number, _, data in fonts:
        text = "\r\n".join("".join(map(chr, line)) for line in lines(psf(data)[2]))
        files += [(f"{number}.psf", 0o100644, data), (f"{number}.txt", 0o100644, text.encode())]
    files += setfont()
    glyphs = {}
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "initramfs")
        with open(path, "wb") as file:
            file.write(linux.initramfs(INIT, files))
        arguments = ["-vga", "std", "-serial", "chardev:debug", "-kernel", f"{linux.INSTALLER}/linux", "-initrd", path,
                     "-append", "console=ttyS0 quiet vga=normal video=1280x800"]
        with Machine(arguments, memory=512) as machine:
            for number, name, data in fonts:
                machine.wait_for(f"ready /{number}.psf.".encode())
                picture = machine.screen()
                width, height, points = psf(data)
                own = glyphs.setdefault(name, (width, height, {}))[2]
                for row, line in enumerate(lines(points)):
                    for column, point in enumerate(line):
                        own.setdefault(point, picture.bitmap(column * width, row * height, width, height))
                machine.debug.sendall(b"next\n")
    for name, face, licence in FACES:
        width, height, own = glyphs[name]
        notes = [f"source console-setup's font {face} as the Linux console displays it (Debian 12's package "
                 "console-setup-linux 1.221)", "recorded by Tools/record-glyphs/console.py", licence]
        table.write(os.path.join(folder, name + ".glyphs"), name, width, height, notes,
                    [([point], rows) for point, rows in sorted(own.items())], nine=width == 8)
        print(name, len(own), "characters", len(set(own.values())), "bitmaps")


if __name__ == "__main__":
    main(sys.argv[1])
