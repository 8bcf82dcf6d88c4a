"""A QEMU whose screen is read: started without a display, driven and photographed through its monitor."""

import json
import os
import socket
import subprocess
import tempfile


class Machine:
    """One emulated machine. `with Machine([...]) as machine:` ends it in any case."""

    def __init__(self, arguments, memory=256):
        self.folder = tempfile.TemporaryDirectory(prefix="virt-tui-glyphs-")
        ours, theirs = socket.socketpair()
        self.debug, debug_end = socket.socketpair()
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-display", "none", "-machine", "pc,accel=tcg",
             "-m", str(memory),
             "-chardev", f"socket,id=monitor,fd={theirs.fileno()}", "-mon", "chardev=monitor,mode=control",
             "-chardev", f"socket,id=debug,fd={debug_end.fileno()}"]
            + arguments,
            pass_fds=[theirs.fileno(), debug_end.fileno()], stdin=subprocess.DEVNULL)
        theirs.close()
        debug_end.close()
        self.monitor = ours
        self.answers = ours.makefile("r")
        json.loads(self.answers.readline())
        self.ask("qmp_capabilities")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.monitor.close()
        self.debug.close()
        self.folder.cleanup()

    def ask(self, command, **arguments):
        self.monitor.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
        while True:
            answer = json.loads(self.answers.readline())
            if "error" in answer:
                raise RuntimeError(f"{command}: {answer['error']['desc']}")
            if "return" in answer:
                return answer["return"]

    def wait_for(self, text):
        """Waits until the guest has written this on the device behind the character device `debug`."""
        seen = b""
        while text not in seen:
            piece = self.debug.recv(4096)
            if not piece:
                raise RuntimeError(f"the machine ended before it said {text!r}; it said {seen[-300:]!r}")
            seen += piece
        return seen

    def press(self, *keys):
        """Presses keys together, by QEMU's names."""
        self.ask("send-key", keys=[{"type": "qcode", "data": key} for key in keys])

    def screen(self):
        """The screen now, as a `Picture`."""
        path = os.path.join(self.folder.name, "screen.ppm")
        self.ask("screendump", filename=path)
        with open(path, "rb") as file:
            return Picture(file.read())


class Picture:
    """A PPM in memory."""

    def __init__(self, data):
        magic, size, depth, self.pixels = data.split(b"\n", 3)
        if magic != b"P6" or depth != b"255":
            raise ValueError("not a PPM of 8 bits a colour")
        self.width, self.height = map(int, size.split())
        self.data = data

    def pixel(self, x, y):
        start = (y * self.width + x) * 3
        return self.pixels[start:start + 3]

    def bitmap(self, x, y, width, height, background=b"\0\0\0", scale=1):
        """A cell's rows as integers, the leftmost pixel in the highest bit of `width`."""
        rows = []
        for row in range(y, y + height):
            bits = 0
            for column in range(x, x + width):
                bits = bits << 1 | (self.pixel(column * scale, row * scale) != background)
            rows.append(bits)
        return tuple(rows)
