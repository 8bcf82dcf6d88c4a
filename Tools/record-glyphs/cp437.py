"""Code page 437: what character each glyph of a PC's own font is. The first is blank, or stands for what is missing."""

CONTROLS = "\uFFFD☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼"


def points():
    """For each of the 256 glyphs its code point."""
    upper = bytes(range(128, 256)).decode("cp437")
    text = CONTROLS + "".join(map(chr, range(32, 127))) + "⌂" + upper
    return [ord(character) for character in text]
