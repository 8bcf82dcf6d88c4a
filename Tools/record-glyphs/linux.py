#!/usr/bin/env python3
"""Records the fonts built into the Linux kernel from its framebuffer console. Usage: linux.py FOLDER

The kernel and the graphics driver are those of Debian's installer (package debian-installer-12-netboot-amd64), the rest
is busybox. The guest writes every glyph's number into the console's own memory.
"""

import gzip
import io
import os
import subprocess
import sys
import tempfile

import cp437
import table
from machine import Machine

INSTALLER = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64"
MODULES = ["drm_shmem_helper", "drm_kms_helper", "ttm", "drm_ttm_helper", "drm_vram_helper", "bochs"]

INIT = r"""#!/bin/busybox sh
/bin/busybox mount -t devtmpfs none /dev
/bin/busybox mount -t sysfs none /sys
for module in drm MODULES; do /bin/busybox insmod /$module.ko; done
tty=/dev/tty1
printf '\033[?25l\033[2J' >$tty
rows=0
size=$(/bin/busybox stty -F $tty size)
columns=${size#* }
# The memory of the console: the size and the cursor's place, then a glyph and its colours for every cell.
{
    /bin/busybox dd if=/dev/vcsa1 bs=4 count=1 2>/dev/null
    row=0
    while [ $row -lt 16 ]; do
        line=
        column=0
        while [ $column -lt 16 ]; do
            line="$line\\0$(/bin/busybox printf %o $((row * 16 + column)))\\017"
            column=$((column + 1))
        done
        while [ $column -lt $columns ]; do
            line="$line\\040\\007"
            column=$((column + 1))
        done
        echo -ne "$line"
        row=$((row + 1))
    done
} >/glyphs
/bin/busybox cat /glyphs >/dev/vcsa1
/bin/busybox sleep 1
echo "ready" >/dev/ttyS0
/bin/busybox sleep 1000
"""

FONTS = [("linux-8x16", "VGA8x16", 8, 16), ("linux-8x8", "VGA8x8", 8, 8), ("terminus-16x32", "TER16x32", 16, 32)]


def archive(files):
    """A cpio archive (newc) of names, modes and contents."""
    out = io.BytesIO()
    for number, (name, mode, content) in enumerate(files + [("TRAILER!!!", 0, b"")], 1):
        fields = [number, mode, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(name) + 1, 0]
        out.write(b"070701" + b"".join(b"%08X" % field for field in fields) + name.encode() + b"\0")
        out.write(b"\0" * (-out.tell() % 4) + content)
        out.write(b"\0" * (-out.tell() % 4))
    return out.getvalue()


def initramfs(init, more=()):
    """busybox, the graphics driver of the installer, an init and more files."""
    with tempfile.TemporaryDirectory() as folder:
        unpacked = gzip.open(f"{INSTALLER}/initrd.gz").read()
        subprocess.run(["cpio", "-id", "--quiet", "*/drivers/gpu/drm/*"], cwd=folder, input=unpacked, check=True)
        files = [(name, 0o040755, b"") for name in ("bin", "dev", "sys")]
        files.append(("bin/busybox", 0o100755, open("/bin/busybox", "rb").read()))
        for module in ["drm"] + MODULES:
            found = subprocess.run(["find", folder, "-name", f"{module}.ko"], capture_output=True, check=True)
            path = found.stdout.decode().split()[0]
            files.append((f"{module}.ko", 0o100644, open(path, "rb").read()))
        files += more
        files.append(("init", 0o100755, init.replace("MODULES", " ".join(MODULES)).encode()))
        return archive(files)


def main(folder):
    points = cp437.points()
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "initramfs")
        with open(path, "wb") as file:
            file.write(initramfs(INIT))
        for name, font, width, height in FONTS:
            line = f"console=ttyS0 quiet vga=normal video=1024x768 fbcon=font:{font}"
            with Machine(["-vga", "std", "-serial", "chardev:debug", "-kernel", f"{INSTALLER}/linux", "-initrd", path,
                          "-append", line], memory=512) as machine:
                machine.wait_for(b"ready")
                picture = machine.screen()
            glyphs = [([points[index]], picture.bitmap(index % 16 * width, index // 16 * height, width, height))
                      for index in range(256)]
            notes = [f"source the Linux kernel's font {font} as its framebuffer console displays it (Debian 12)",
                     "recorded by Tools/record-glyphs/linux.py"]
            if font == "TER16x32":
                notes.append("licence OFL-1.1 (the Terminus font by Dimitar Zhekov)")
            else:
                notes.append("licence bitmaps measured on a running screen; in the kernel the font is GPL-2.0")
            table.write(os.path.join(folder, name + ".glyphs"), name, width, height, notes, glyphs)
            print(name, f"{picture.width}x{picture.height}", len({rows for _, rows in glyphs}), "bitmaps")


if __name__ == "__main__":
    main(sys.argv[1])
