extension Patterns {
    /// Whether a row is half of one line over half of another, as in a frame that is half drawn: the upper half of one
    /// letter over the lower of another may look like a third one, which is nowhere.
    ///
    /// Two different bitmaps of it at least, in the colours of its text, are no glyphs, and one and the same line cuts each of them into the upper part
    /// of a glyph and the lower part of one.
    func isTorn(_ row: Int, _ frame: Framebuffer, font: GlyphTable) -> Bool {
        let range = row * grid.columns..<(row + 1) * grid.columns
        guard range.count(where: { numbers[$0] == Self.strange }) >= 2 else { return false }
        var colours: [UInt64] = []
        for index in range where numbers[index] >= 0 {
            let pair = pair(index)
            if !colours.contains(pair) { colours.append(pair) }
        }
        let strange = range.filter { numbers[$0] == Self.strange && colours.contains(pair($0)) }
        guard strange.count >= 2 else { return false }
        let kinds = bitmaps(of: strange, frame)
        guard kinds.count >= 2 else { return false }
        return (1..<grid.cellHeight).contains { cut in
            let mask = Self.mask(rows: cut, width: grid.cellWidth, words: font.narrow.words)
            return kinds.allSatisfy { font.narrow.hasPart(of: $0, mask) && font.narrow.hasPart(of: $0, mask.map(~)) }
        }
    }

    /// The same, but that nothing is known of some rows.
    func without(rows: Set<Int>) -> Patterns {
        if rows.isEmpty { return self }
        var result = self
        for row in rows {
            for index in row * grid.columns..<(row + 1) * grid.columns
            where numbers[index] >= 0 || numbers[index] == Self.rightHalf {
                result.numbers[index] = Self.strange
            }
        }
        return result
    }

    /// The upper rows of a bitmap.
    private static func mask(rows: Int, width: Int, words: Int) -> [UInt64] {
        var mask = [UInt64](repeating: 0, count: words)
        for bit in 0..<rows * width { mask[bit / 64] |= 1 << UInt64(bit % 64) }
        return mask
    }

    /// A cell's two colours, whichever is which.
    private func pair(_ index: Int) -> UInt64 {
        UInt64(max(first[index], second[index])) << 32 | UInt64(min(first[index], second[index]))
    }

    /// The different bitmaps of some cells.
    private func bitmaps(of cells: [Int], _ frame: Framebuffer) -> Set<[UInt64]> {
        var kinds: Set<[UInt64]> = []
        guard grid.bounds.intersection(frame.bounds) == grid.bounds else { return [] }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: CellBits.mostWords) { buffer in
            guard let bits = buffer.baseAddress else { return }
            var cell = CellBits(width: grid.cellWidth, height: grid.cellHeight, bits: bits)
            frame.pixels.withUnsafeBufferPointer { pixels in
                guard let base = pixels.baseAddress else { return }
                for index in cells {
                    let rect = grid.rect(row: index / grid.columns, column: index % grid.columns)
                    guard cell.read(base + rect.y * frame.stride + rect.x, stride: frame.stride) == .two else {
                        continue
                    }
                    kinds.insert(Array(buffer[..<cell.words]))
                }
            }
        }
        return kinds
    }
}

extension GlyphTable.Index {
    /// Whether the part of a bitmap that a mask leaves is blank, or a glyph has the same there.
    func hasPart(of bits: [UInt64], _ mask: [UInt64]) -> Bool {
        if (0..<words).allSatisfy({ bits[$0] & mask[$0] == 0 }) { return true }
        return bitmaps.withUnsafeBufferPointer { bitmaps in
            var start = 0
            while start < bitmaps.count {
                var difference: UInt64 = 0
                for word in 0..<words { difference |= (bitmaps[start &+ word] ^ bits[word]) & mask[word] }
                if difference == 0 { return true }
                start &+= words
            }
            return false
        }
    }
}
