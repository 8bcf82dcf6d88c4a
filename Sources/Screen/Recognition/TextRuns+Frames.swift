extension TextRuns {
    /// Takes frames: lines of one colour that hang together and have corners of three kinds.
    mutating func takeFrames() {
        var isSeen = isText
        for start in kinds.indices where kinds[start] == .plain && !isSeen[start] && isLine(start) {
            var part = [start]
            var corners: Set<Int32> = []
            var next = 0
            isSeen[start] = true
            while next < part.count {
                let index = part[next]
                next += 1
                if isCorner(index) { corners.insert(layer.patterns.numbers[index]) }
                for near in neighbours(of: index)
                where !isSeen[near] && kinds[near] == .plain && isLine(near) && hasColours(near, of: index) {
                    isSeen[near] = true
                    part.append(near)
                }
            }
            if corners.count >= 3, part.count >= 8 { for index in part { isText[index] = true } }
        }
    }

    func neighbours(of index: Int) -> [Int] {
        let (row, column) = (index / columns, index % columns)
        return [
            row > 0 ? index - columns : -1, row + 1 < grid.rows ? index + columns : -1, column > 0 ? index - 1 : -1,
            column + 1 < columns ? index + 1 : -1,
        ].filter { $0 >= 0 }
    }

    func hasColours(_ one: Int, of other: Int) -> Bool {
        isOverlaid(one) || isOverlaid(other)
            ? layer.patterns.second[one] == layer.patterns.second[other] : pair(one) == pair(other)
    }

    func isLine(_ index: Int) -> Bool { isCharacter(index) { (0x2500...0x257F).contains($0.value) } }

    func isCorner(_ index: Int) -> Bool {
        isCharacter(index) { "┌┐└┘┏┓┗┛╔╗╚╝╭╮╰╯".unicodeScalars.contains($0) }
    }

    func isCharacter(_ index: Int, _ isIt: (Unicode.Scalar) -> Bool) -> Bool {
        let number = layer.patterns.numbers[index]
        guard number >= 0, number < Patterns.wide || number >= Patterns.overlaid else { return false }
        return layer.font.narrow.candidates(number & (Patterns.wide - 1)).contains { isIt($0.character) }
    }
}
