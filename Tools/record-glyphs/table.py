"""Writes glyph tables (Fonts/NAME.glyphs); Sources/Screen/Fonts/GlyphTable.swift reads them."""


def hexadecimal(rows, width):
    """A bitmap: its rows from the top, each padded on the right to whole bytes."""
    octets = (width + 7) // 8
    return "".join(f"{row << (octets * 8 - width):0{octets * 2}x}" for row in rows)


def write(path, name, width, height, notes, glyphs, nine=False, double=False):
    """`glyphs`: pairs of code points (the likeliest first) and a bitmap; `notes`: lines about where they are from.

    `nine`: whether the font is also loaded into VGAs, whose text mode adds a ninth column.

    `double`: whether firmware also draws it at twice its size, on large screens.

    A code point whose bitmap is empty is left out: a cell of one colour is a space whatever was meant.
    """
    with open(path, "w") as file:
        file.write("virt-tui glyphs 1\n")
        file.write(f"name {name}\ncell {width} {height}\n")
        if nine:
            file.write("nine yes\n")
        if double:
            file.write("double yes\n")
        for note in notes:
            file.write(f"note {note}\n")
        full = (1 << width) - 1
        for points, rows in glyphs:
            if len({*rows}) == 1 and rows[0] in (0, full):
                continue
            file.write(",".join(f"{point:04X}" for point in points))
            wide = width * 2 if any(row > full for row in rows) else width
            file.write(f" {hexadecimal(rows, wide)}\n")
