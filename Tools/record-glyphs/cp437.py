"""Code page 437: what character each glyph of a PC's own font is."""

CONTROLS = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼"


def points():
    """For each of the 256 glyphs its code point."""
    upper = bytes(range(128, 256)).decode("cp437")
    text = CONTROLS + "".join(map(chr, range(32, 127))) + "⌂" + upper
    return [ord(character) for character in text]
