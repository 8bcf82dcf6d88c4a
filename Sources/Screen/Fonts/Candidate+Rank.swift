extension GlyphTable.Candidate {
    /// Which of the characters that look alike is meant when nothing else tells: the lower, the likelier.
    ///
    /// ASCII before everything, as that is what consoles write; lines and blocks before dashes, as a frame is made of
    /// them; Latin before Greek and Cyrillic (their neighbours decide later); presentation forms and the like last.
    var rank: Int {
        let value = character.value
        let base: Int
        switch value {
        case 0x20...0x7E: base = 0
        case 0x2500...0x259F: base = 1
        case 0xA1...0xFF: base = 2
        case 0x100...0x24F: base = 3
        case 0x370...0x3FF: base = 4
        case 0x400...0x52F: base = 5
        case 0x2190...0x23FF, 0x25A0...0x27BF: base = 6
        case 0x2010...0x206F, 0x20A0...0x20CF: base = 7
        case 0xE000...0xF8FF, 0xF0000...: base = 9
        case 0...0x1F, 0x7F...0xA0: base = 10
        default: base = 8
        }
        return base * 2 + (isInverted ? 1 : 0)
    }
}
