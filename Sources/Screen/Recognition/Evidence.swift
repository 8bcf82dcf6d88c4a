/// How well a font at a grid explains a frame.
struct Evidence: Sendable {
    /// Cells that show something.
    var inked = 0
    /// Those among them that are glyphs of the font.
    var known = 0
    /// Those among the known that no line, frame or block looks like.
    var telling = 0
    /// How many different bitmaps those are, at most two: more is not asked.
    var tellingKinds = 0

    init() {}

    /// Counts what was read; the cell at `skipped`, the cursor's, is left out.
    init(_ patterns: Patterns, font: GlyphTable, skipped: Int? = nil) {
        var firstKind = Patterns.blank
        for (index, number) in patterns.numbers.enumerated() where number != Patterns.blank {
            if index == skipped { continue }
            inked += 1
            if number == Patterns.strange || number <= Patterns.motley || number >= Patterns.overlaid { continue }
            known += 1
            let isTelling: Bool
            if number < 0 {
                isTelling = false
            } else if number >= Patterns.wide {
                isTelling = font.wide?.telling[Int(number - Patterns.wide)] ?? false
            } else {
                isTelling = font.narrow.telling[Int(number)]
            }
            guard isTelling else { continue }
            telling += 1
            if tellingKinds == 0 {
                firstKind = number
                tellingKinds = 1
            } else if number != firstKind {
                tellingKinds = 2
            }
        }
    }

    /// At least 98 % of what there is to see is known: below it, the screen is a picture.
    var isEnough: Bool { inked > 0 && known * 100 >= inked * 98 }

    /// Enough, and not by chance: some of it cannot be lines and blocks of a picture.
    var isConvincing: Bool { isEnough && telling >= 3 && tellingKinds == 2 }
}
