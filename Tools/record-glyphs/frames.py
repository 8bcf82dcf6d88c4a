#!/usr/bin/env python3
"""Photographs screens of firmware, boot loaders and kernels for the tests of recognition, as PNG files.

Usage: frames.py FOLDER [NAME...]

Needs what the other recorders need, memtest86+, grub-efi-amd64-bin, isolinux and syslinux-common. The texts beside the pictures are checked by hand.
"""

import math
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from machine import Machine

FIRMWARE = ["-drive", "if=pflash,format=raw,readonly=on,file=/usr/share/OVMF/OVMF_CODE_4M.fd"]
GRAPHICAL = """set gfxmode=1024x768
insmod all_video
insmod gfxterm
loadfont unicode
terminal_output gfxterm
"""
ENTRIES = """set timeout=-1
menuentry "Debian GNU/Linux" { true; }
menuentry "Debian GNU/Linux, avec Linux 6.1.0-18-amd64 (mode de dépannage)" { true; }
submenu "Erweiterte Optionen für Debian GNU/Linux" { true; }
menuentry "Дополнительные параметры" { true; }
menuentry "UEFI Firmware Settings" { true; }
"""


PICTURE = GRAPHICAL.replace("1024x768", "640x480") + """insmod png
background_image /picture.png
"""
ISOLINUX = """UI vesamenu.c32
MENU TITLE Debian GNU/Linux installer menu (BIOS mode)
MENU BACKGROUND picture.png
MENU RESOLUTION 640 480
MENU COLOR screen 0 #80ffffff #00000000 none
MENU COLOR border 0 #ffffffff #00000000 none
MENU COLOR title 0 #ffffffff #00000000 none
MENU COLOR unsel 0 #ffffffff #00000000 none
MENU COLOR hotkey 0 #ffffff00 #00000000 none
MENU COLOR sel 0 #ff000000 #ffffffff none
MENU COLOR hotsel 0 #ff000000 #ffffffff none
MENU COLOR tabmsg 0 #ffffffff #00000000 none
LABEL install
MENU LABEL Graphical install
KERNEL none
LABEL text
MENU LABEL Install
KERNEL none
LABEL help
MENU LABEL Help; press F1 for more
KERNEL none
"""


class Painting:
    """A picture without any text: hills of light with a little grain."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        pixels = bytearray()
        for y in range(height):
            for x in range(width):
                light = 90 + 50 * math.sin(x / 97 + y / 61) + 40 * math.sin(y / 83 - x / 139) + x * y % 3
                pixels += bytes((int(light * 0.7), int(light * 0.9), int(light)))
        self.pixels = bytes(pixels)


def png(picture):
    """The picture as a PNG."""
    width = picture.width * 3
    lines = [picture.pixels[y * width:(y + 1) * width] for y in range(picture.height)]
    # Each row without a filter, which suits text, or as differences to the pixels on the left, which suits pictures.
    rows = b"".join(
        b"\0" + line if len(set(line)) < 32 else
        b"\1" + bytes((value - (line[x - 3] if x > 2 else 0)) & 255 for x, value in enumerate(line)) for line in lines)

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9))
            + chunk(b"IEND", b""))


def settled(machine, seconds):
    """The screen once it has not changed for some seconds, a blinking cursor apart."""
    seen, since = [], time.monotonic()
    while time.monotonic() - since < seconds:
        data = machine.screen().data
        if data not in seen:
            seen = (seen + [data])[-2:]
            since = time.monotonic()
        time.sleep(0.2)
    return machine.screen()


def isolinux_disk(work):
    """A disc whose menu is drawn over a picture."""
    folder = os.path.join(work, "disk")
    os.makedirs(folder)
    bios = "/usr/lib/syslinux/modules/bios"
    for path in ["/usr/lib/ISOLINUX/isolinux.bin"] + [f"{bios}/{name}.c32" for name in (
            "ldlinux", "vesamenu", "libcom32", "libutil")]:
        shutil.copy(path, folder)
    with open(os.path.join(folder, "isolinux.cfg"), "w") as file:
        file.write(ISOLINUX)
    with open(os.path.join(folder, "picture.png"), "wb") as file:
        file.write(png(Painting(640, 480)))
    image = os.path.join(work, "isolinux.iso")
    subprocess.run(["xorriso", "-as", "mkisofs", "-quiet", "-o", image, "-b", "isolinux.bin", "-no-emul-boot",
                    "-boot-load-size", "4", "-boot-info-table", folder], check=True, capture_output=True)
    return ["-cdrom", image, "-boot", "d", "-net", "none"]


def boot_disk(work, configuration):
    os.makedirs(os.path.join(work, "disk/boot/grub"))
    with open(os.path.join(work, "disk/boot/grub/grub.cfg"), "w") as file:
        file.write(configuration)
    with open(os.path.join(work, "disk/picture.png"), "wb") as file:
        file.write(png(Painting(640, 480)))
    image = os.path.join(work, "grub.iso")
    subprocess.run(["grub-mkrescue", "--fonts=unicode", "--locales=", "--themes=", "-o", image,
                    os.path.join(work, "disk")], check=True, capture_output=True)
    return ["-cdrom", image, "-boot", "d", "-net", "none"]


def scenes(work, wanted):
    """Pairs of a name and a picture."""
    if "seabios" in wanted:
        with Machine(["-vga", "std", "-net", "none"]) as machine:
            yield "seabios", settled(machine, 3)
    if "ipxe" in wanted:
        with Machine(["-vga", "std", "-device", "e1000,netdev=n", "-netdev", "user,id=n,restrict=on",
                      "-boot", "n"]) as machine:
            yield "ipxe", settled(machine, 5)
    if "grub-graphical" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            with Machine(["-vga", "std"] + boot_disk(folder, GRAPHICAL + ENTRIES)) as machine:
                yield "grub-graphical", settled(machine, 3)
                machine.press("c")
                yield "grub-shell", settled(machine, 2)
    if "grub-text" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            with Machine(["-vga", "std"] + boot_disk(folder, ENTRIES)) as machine:
                yield "grub-text", settled(machine, 3)
    if "grub-picture" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            with Machine(["-vga", "std"] + boot_disk(folder, PICTURE + ENTRIES)) as machine:
                yield "grub-picture", settled(machine, 3)
    if "grub-uefi" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            with Machine(["-vga", "std"] + FIRMWARE + boot_disk(folder, PICTURE + ENTRIES)) as machine:
                while machine.screen().height != 480:
                    time.sleep(0.5)
                yield "grub-uefi", settled(machine, 4)
    if "isolinux-picture" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            with Machine(["-vga", "std"] + isolinux_disk(folder)) as machine:
                while machine.screen().height != 480:
                    time.sleep(0.5)
                yield "isolinux-picture", settled(machine, 3)
    if "uefi-logo" in wanted:
        with Machine(["-vga", "std", "-net", "none", "-boot", "menu=on,splash-time=60000"] + FIRMWARE) as machine:
            # The logo has many colours.
            while len({picture.pixels[index:index + 3] for picture in [machine.screen()]
                       for index in range(0, len(picture.pixels), 3)}) < 30:
                time.sleep(0.2)
            yield "uefi-logo", settled(machine, 1)
    if "uefi-shell" in wanted:
        with Machine(["-vga", "std", "-net", "none"] + FIRMWARE) as machine:
            yield "uninitialised", machine.screen()
            # Until the firmware has set a mode of its own.
            while machine.screen().width <= 720:
                time.sleep(0.5)
            yield "uefi-shell", settled(machine, 8)
            for key in ["e", "x", "i", "t", "ret"]:
                machine.press(key)
            yield "uefi-setup", settled(machine, 5)
            for key in ["down", "down", "ret"]:
                machine.press(key)
                time.sleep(0.5)
            yield "uefi-boot-manager", settled(machine, 3)
    if "memtest" in wanted:
        with Machine(["-vga", "std", "-kernel", "/boot/memtest86+x64.bin"], memory=64) as machine:
            time.sleep(25)
            yield "memtest", machine.screen()
    if "panic" in wanted:
        kernels = sorted(name for name in os.listdir("/boot") if name.startswith("vmlinuz") and "cloud" in name)
        with Machine(["-vga", "std", "-kernel", "/boot/" + kernels[-1], "-append", "panic=0"]) as machine:
            time.sleep(15)
            yield "panic", settled(machine, 5)


def main(folder, names):
    everything = ["seabios", "ipxe", "grub-graphical", "grub-text", "grub-picture", "grub-uefi", "isolinux-picture",
                  "uefi-logo", "uefi-shell", "memtest", "panic"]
    with tempfile.TemporaryDirectory() as work:
        for name, picture in scenes(work, names or everything):
            with open(os.path.join(folder, name + ".png"), "wb") as file:
                file.write(png(picture))
            print(name, f"{picture.width}x{picture.height}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
