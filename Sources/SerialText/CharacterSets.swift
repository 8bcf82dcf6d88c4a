/// Which characters bytes stand for: ASCII, or the line drawing of the VT100 in its place (ECMA-35; VT100 user guide, 3-17).
struct CharacterSets {
    private var drawing = [false, false, false, false]
    private var chosen = 0

    /// The scalars 0x5F...0x7E of the VT100's special graphics.
    private static let graphics: [Unicode.Scalar] = [
        " ", "◆", "▒", "␉", "␌", "␍", "␊", "°", "±", "␤", "␋", "┘", "┐", "┌", "└", "┼", "⎺", "⎻", "─", "⎼", "⎽", "├",
        "┤", "┴",
        "┬", "│", "≤", "≥", "π", "≠", "£", "·",
    ]

    /// One of the four sets is chosen.
    mutating func choose(_ set: Int) { chosen = set }

    /// `ESC (`, `)`, `*` or `+` and a byte that names the characters.
    mutating func designate(_ intermediate: UInt8, _ final: UInt8) {
        let set = Int(intermediate) - 0x28
        if drawing.indices.contains(set) { drawing[set] = final == UInt8(ascii: "0") }
    }

    /// What a scalar of the text means now.
    func meaning(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard drawing[chosen], (0x5F...0x7E).contains(scalar.value) else { return scalar }
        return Self.graphics[Int(scalar.value) - 0x5F]
    }
}
