extension GlyphTable {
    /// The font with glyphs of its relatives: a family's members have the same letters and differ in what else they have.
    ///
    /// What the font has itself stays as it is. A bitmap about which relatives disagree is left out.
    func joined(with others: [GlyphTable]) -> GlyphTable {
        let relatives = others.filter { $0 !== self && $0.width == width && $0.height == height && isRelative($0) }
        guard let narrow = narrow.joined(with: relatives.map(\.narrow)) else { return self }
        return GlyphTable(self, narrow: narrow)
    }

    /// The bitmaps of several fonts of one size, for telling whether something is a glyph at all.
    func union(with others: [GlyphTable]) -> GlyphTable {
        guard let narrow = narrow.joined(with: others.map(\.narrow), isUnion: true) else { return self }
        return GlyphTable(self, narrow: narrow)
    }

    /// Whether another font has most of this one's printable ASCII, bit by bit.
    func isRelative(_ other: GlyphTable) -> Bool {
        var count = 0
        var same = 0
        for number in 0..<Int32(truncatingIfNeeded: other.narrow.count) {
            guard let character = other.narrow.candidates(number).first?.character,
                (0x21...0x7E).contains(character.value)
            else { continue }
            count += 1
            let found = other.narrow.withBitmap(number) { narrow.find($0) }
            if found >= 0, narrow.candidates(found).first?.character == character { same += 1 }
        }
        return count > 0 && same * 5 >= count * 3
    }
}

extension GlyphTable.Index {
    /// Lends one bitmap's words.
    @inline(__always)
    func withBitmap<Result>(_ number: Int32, _ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
        // A slice that is out of range stops here.
        bitmaps[Int(number) * words..<(Int(number) + 1) * words].withUnsafeBufferPointer { body($0) }
    }

    /// With the bitmaps of others that this lacks; nil when they have none.
    ///
    /// - Parameter isUnion: also those that the others give different names.
    func joined(with others: [Self], isUnion: Bool = false) -> Self? {
        var numbers: [ArraySlice<UInt64>: Int] = [:]
        var added: [(bits: ArraySlice<UInt64>, candidates: [GlyphTable.Candidate], isTelling: Bool)] = []
        for other in others {
            for number in 0..<Int32(truncatingIfNeeded: other.count) {
                if other.withBitmap(number, { find($0) }) >= 0 { continue }
                let bits = other.bitmaps[Int(number) * words..<(Int(number) + 1) * words]
                let candidates = Array(other.candidates(number))
                if let known = numbers[bits] {
                    if isUnion { continue }
                    // Only what all of them call it.
                    added[known].candidates.removeAll { !candidates.contains($0) }
                } else {
                    numbers[bits] = added.count
                    added.append((bits, candidates, other.telling[Int(number)]))
                }
            }
        }
        added.removeAll { $0.candidates.isEmpty }
        if added.isEmpty { return nil }
        var size = slots.count
        while size < (count + added.count) * 3 { size *= 2 }
        let bitmaps = bitmaps + added.flatMap(\.bits)
        var slots = [Int32](repeating: -1, count: size)
        bitmaps.withUnsafeBufferPointer { bitmaps in
            for number in 0..<count + added.count {
                var slot = Self.hash(bitmaps.baseAddress.map { $0 + number * words }, words) & (size - 1)
                while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = Int32(truncatingIfNeeded: number)
            }
        }
        var starts = starts
        var candidates = candidates
        for glyph in added {
            candidates += glyph.candidates
            starts.append(Int32(truncatingIfNeeded: candidates.count))
        }
        return Self(
            width: width, height: height, words: words, bitmaps: bitmaps, starts: starts, candidates: candidates,
            telling: telling + added.map(\.isTelling), slots: slots)
    }
}
