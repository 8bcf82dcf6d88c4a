/// Turns patterns into characters: decides between those that look alike.
struct Reader {
    let patterns: Patterns
    let font: GlyphTable

    /// The cells of a row.
    func row(_ row: Int, into cells: inout [ScreenCell]) {
        let columns = patterns.grid.columns
        let start = row * columns
        var near: UInt32?
        var isAmbiguous = false
        for index in start..<start + columns {
            let cell = cell(index, near: near, isAmbiguous: &isAmbiguous)
            cells[index] = cell
            near = cell.background
        }
        if isAmbiguous { settleScripts(start..<start + columns, &cells) }
    }

    private func candidates(_ number: Int32) -> ArraySlice<GlyphTable.Candidate> {
        if number >= Patterns.overlaid { return font.narrow.candidates(number & (Patterns.wide - 1)) }
        if number >= Patterns.wide { return font.wide?.candidates(number - Patterns.wide) ?? [] }
        return number >= 0 ? font.narrow.candidates(number) : []
    }

    private func cell(_ index: Int, near: UInt32?, isAmbiguous: inout Bool) -> ScreenCell {
        let number = patterns.numbers[index]
        let first = patterns.first[index]
        let second = patterns.second[index]
        switch number {
        case Patterns.blank: return ScreenCell(.character(" "), foreground: first, background: first)
        case Patterns.rightHalf: return ScreenCell(.continuation, foreground: second, background: first)
        case Patterns.strange: return ScreenCell(.unknown, foreground: second, background: first)
        case Patterns.motley, Patterns.empty: return ScreenCell(.picture, foreground: second, background: first)
        case Patterns.overlaid...:
            // The glyph is what has the one colour, whichever way round it is stored.
            let isTurned = number & Patterns.turned != 0
            let fitting = candidates(number).filter { $0.isInverted == isTurned }
            let character = fitting.first?.character ?? "\u{FFFD}"
            isAmbiguous = isAmbiguous || fitting.count > 1 && Script(character) != nil
            return ScreenCell(.character(character), foreground: second, background: first)
        default: break
        }
        let candidates = candidates(number)
        guard var choice = candidates.first else { return ScreenCell(.unknown, foreground: second, background: first) }
        if candidates.count > 1 {
            isAmbiguous = isAmbiguous || Script(choice.character) != nil
            // An upper half block in one colour is a lower one in the other: the one that continues the background.
            if let near, let other = candidates.first(where: { $0.isInverted != choice.isInverted }),
                (choice.isInverted ? second : first) != near, (other.isInverted ? second : first) == near
            {
                choice = other
            }
        }
        return ScreenCell(
            .character(choice.character), foreground: choice.isInverted ? first : second,
            background: choice.isInverted ? second : first)
    }

    /// Reads the letters that two scripts share in the script of the word, else of the line.
    private func settleScripts(_ range: Range<Int>, _ cells: inout [ScreenCell]) {
        let line = script(of: range, cells)
        var start = range.lowerBound
        while start < range.upperBound {
            guard let letter = cells[start].character, Script(letter) != nil else {
                start += 1
                continue
            }
            var end = start
            while end < range.upperBound, let next = cells[end].character, Script(next) != nil { end += 1 }
            if let script = script(of: start..<end, cells) ?? line {
                for index in start..<end {
                    let fitting = candidates(patterns.numbers[index]).first { Script($0.character) == script }
                    if let fitting { cells[index].content = .character(fitting.character) }
                }
            }
            start = end
        }
    }

    /// The script that most of the letters have which are of one script only; nil when there are none, or as many.
    private func script(of range: Range<Int>, _ cells: [ScreenCell]) -> Script? {
        var counts: [Script: Int] = [:]
        for index in range {
            let scripts = Set(candidates(patterns.numbers[index]).compactMap { Script($0.character) })
            if scripts.count == 1, let script = scripts.first { counts[script, default: 0] += 1 }
        }
        guard let most = counts.max(by: { $0.value < $1.value }) else { return nil }
        return counts.filter { $0.value == most.value }.count == 1 ? most.key : nil
    }
}

/// The scripts whose letters look alike.
enum Script: Hashable, Sendable {
    case latin
    case greek
    case cyrillic

    /// The script of a letter; nil for what is no letter of these.
    init?(_ character: Unicode.Scalar) {
        switch character.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .latin
        case 0x370...0x3FF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        default: return nil
        }
    }
}
