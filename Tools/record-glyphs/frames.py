#!/usr/bin/env python3
"""Photographs screens of firmware, boot loaders and kernels for the tests of recognition, as PNG files.

Usage: frames.py FOLDER [NAME...]

Needs what the other recorders need, and memtest86+. The texts beside the pictures are checked by hand.
"""

import os
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


def png(picture):
    """The picture as a PNG without filters, which suits text."""
    rows = b"".join(b"\0" + picture.pixels[y * picture.width * 3:(y + 1) * picture.width * 3]
                    for y in range(picture.height))

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


def boot_disk(work, configuration):
    os.makedirs(os.path.join(work, "disk/boot/grub"))
    with open(os.path.join(work, "disk/boot/grub/grub.cfg"), "w") as file:
        file.write(configuration)
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
    everything = ["seabios", "ipxe", "grub-graphical", "grub-text", "uefi-shell", "memtest", "panic"]
    with tempfile.TemporaryDirectory() as work:
        for name, picture in scenes(work, names or everything):
            with open(os.path.join(folder, name + ".png"), "wb") as file:
                file.write(png(picture))
            print(name, f"{picture.width}x{picture.height}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
