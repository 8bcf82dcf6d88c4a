#!/usr/bin/env python3
"""Records console fonts of Debian's packages, as the Linux console displays them. Usage: console.py FOLDER [NAME...]

For each face its fonts (console-setup has one for each character set) are loaded into the guest of linux.py, and every
character that their own tables name is printed. Needs the packages console-setup-linux, console-data and fonts-spleen.
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
DATA = "licence bitmaps measured on a running screen; as a whole console-data is GPL-2.0"
SPLEEN = "licence BSD-2-Clause (the Spleen font by Frederic Cambus)"


class Face:
    """A table to be recorded: its name, the font files, the name of the font, its package and terms."""

    def __init__(self, name, files, font, package, licence, codec=None):
        self.name, self.files, self.font, self.package, self.licence = name, files, font, package, licence
        # For a font without a table: the code page that its glyphs are in the order of.
        self.codec = codec


def setup(name, face, licence):
    return Face(name, [f"{set_}-{face}.psf.gz" for set_ in SETS], face, "console-setup-linux 1.221", licence)


def data(name, file, codec=None):
    return Face(name, [f"{file}.psf.gz"], file, "console-data 1.12", DATA, codec)


def spleen(size):
    return Face(f"spleen-{size}", [f"spleen-{size}.psfu.gz"], f"Spleen {size}", "fonts-spleen 1.9.1", SPLEEN)


FACES = [
    setup("fixed-8x16", "Fixed16", PUBLIC), setup("fixed-8x14", "Fixed14", PUBLIC),
    setup("console-vga-8x16", "VGA16", PUBLIC), setup("terminus-8x16", "Terminus16", TERMINUS),
    setup("terminus-bold-8x16", "TerminusBold16", TERMINUS), setup("terminus-10x20", "Terminus20x10", TERMINUS),
    setup("terminus-12x24", "Terminus24x12", TERMINUS), setup("terminus-8x14", "Terminus14", TERMINUS),
    setup("terminus-6x12", "Terminus12x6", TERMINUS), setup("terminus-11x22", "Terminus22x11", TERMINUS),
    setup("terminus-14x28", "Terminus28x14", TERMINUS),
    setup("terminus-bold-12x24", "TerminusBold24x12", TERMINUS),
    setup("terminus-bold-14x28", "TerminusBold28x14", TERMINUS),
    setup("terminus-bold-16x32", "TerminusBold32x16", TERMINUS),
    data("default-8x16", "default8x16"), data("lat0-8x16", "lat0-16"), data("lat0-sun-8x16", "lat0-sun16"),
    data("sun-8x16", "latarcyrheb-sun16"), data("cp850-8x16", "cp850-8x16", "cp850"),
    data("cp866-8x16", "cp866-8x16", "cp866"),
    spleen("6x12"), spleen("8x16"), spleen("12x24"), spleen("16x32"),
]
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


def with_table(data, codec):
    """A font of 256 glyphs without a table, with one that says it is in the order of a code page."""
    if codec is None:
        return data
    if data[:2] != b"\x36\x04" or data[2] & 7:
        raise ValueError("not a PSF of version 1 with 256 glyphs and no table")
    entries = [bytes([value]).decode(codec) for value in range(256)]
    table_ = b"".join((b"" if ord(entry) < 0x20 else entry.encode("utf-16-le")) + b"\xff\xff" for entry in entries)
    return bytes([0x36, 0x04, 2]) + data[3:] + table_


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


def main(folder, names):
    faces = [face for face in FACES if not names or face.name in names]
    fonts = []
    for face in faces:
        for file in face.files:
            path = f"{FOLDER}/{file}"
            if os.path.exists(path):
                fonts.append((f"{len(fonts):03}", face.name, with_table(gzip.open(path).read(), face.codec)))
    files = []
    for number, _, content in fonts:
        text = "\r\n".join("".join(map(chr, line)) for line in lines(psf(content)[2]))
        files += [(f"{number}.psf", 0o100644, content), (f"{number}.txt", 0o100644, text.encode())]
    files += setfont()
    glyphs = {}
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "initramfs")
        with open(path, "wb") as file:
            file.write(linux.initramfs(INIT, files))
        arguments = ["-vga", "std", "-serial", "chardev:debug", "-kernel", f"{linux.INSTALLER}/linux", "-initrd", path,
                     "-append", "console=ttyS0 quiet vga=normal video=1280x800"]
        with Machine(arguments, memory=512) as machine:
            for number, name, content in fonts:
                machine.wait_for(f"ready /{number}.psf.".encode())
                picture = machine.screen()
                width, height, points = psf(content)
                own = glyphs.setdefault(name, (width, height, {}))[2]
                for row, line in enumerate(lines(points)):
                    for column, point in enumerate(line):
                        own.setdefault(point, picture.bitmap(column * width, row * height, width, height))
                machine.debug.sendall(b"next\n")
    for face in faces:
        width, height, own = glyphs[face.name]
        notes = [f"source the font {face.font} as the Linux console displays it (Debian 12's package {face.package})",
                 "recorded by Tools/record-glyphs/console.py", face.licence]
        table.write(os.path.join(folder, face.name + ".glyphs"), face.name, width, height, notes,
                    [([point], rows) for point, rows in sorted(own.items())], nine=width == 8)
        print(face.name, len(own), "characters", len(set(own.values())), "bitmaps")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
