extension Framebuffer {
    /// Whether a rectangle has one colour only; an empty one has.
    func isOneColour(_ rect: PixelRect) -> Bool {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty else { return true }
        return pixels.withUnsafeBufferPointer { pixels in
            let colour = pixels[rect.y * width + rect.x]
            for row in rect.y..<rect.bottom {
                var difference: UInt32 = 0
                for index in row * width + rect.x..<row * width + rect.right { difference |= pixels[index] ^ colour }
                if difference != 0 { return false }
            }
            return true
        }
    }

    /// Whether nothing is drawn beside a rectangle.
    func isBlank(outside part: PixelRect) -> Bool {
        let margins = [
            PixelRect(x: 0, y: 0, width: width, height: part.y),
            PixelRect(x: 0, y: part.bottom, width: width, height: height - part.bottom),
            PixelRect(x: 0, y: part.y, width: part.x, height: part.height),
            PixelRect(x: part.right, y: part.y, width: width - part.right, height: part.height),
        ]
        return margins.allSatisfy { isOneColour($0) }
    }

    /// Whether the frame shows nothing: one colour, but for one small solid bar or block, which is a cursor.
    var isEmptyButForACursor: Bool {
        let background = pixels.last ?? 0
        var box = PixelRect(x: 0, y: 0, width: 0, height: 0)
        for row in 0..<height {
            guard let range = inked(row: row, background: background) else { continue }
            let line = PixelRect(x: range.lowerBound, y: row, width: range.count, height: 1)
            box = box.union(line)
            if box.width > 32 || box.height > 64 { return false }
        }
        return isOneColour(box)
    }

    /// Pixels that differ from the one on their left: so many at most, each part of the frame before the next.
    func edges(most: Int) -> [(x: Int, y: Int)] {
        var counts = [Int](repeating: 0, count: height)
        pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<height {
                var count = 0
                let start = y * width
                for index in start + 1..<max(start + width, start + 1) {
                    count &+= pixels[index] == pixels[index &- 1] ? 0 : 1
                }
                counts[y] = count
            }
        }
        let total = counts.reduce(0, +)
        guard total > 0 else { return [] }
        // Every so manieth edge, counted along the rows.
        let step = max(total / most, 1)
        var places: [(x: Int, y: Int)] = []
        var next = 0
        var passed = 0
        pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<height {
                guard passed + counts[y] > next, places.count < most else {
                    passed += counts[y]
                    continue
                }
                let start = y * width
                for index in start + 1..<start + width where pixels[index] != pixels[index &- 1] {
                    if passed == next, places.count < most {
                        places.append((index - start, y))
                        next += step
                    }
                    passed += 1
                }
            }
        }
        // From the top to the bottom in several goes, so that the first few are spread as well.
        return (0..<8).flatMap { go in Swift.stride(from: go, to: places.count, by: 8).map { places[$0] } }
    }

    /// Whether two pixels differ as text and what is behind it do: shades of a picture that follow each other do not.
    @inline(__always)
    private static func isEdge(_ one: UInt32, _ other: UInt32) -> Bool {
        if one == other { return false }
        let least = 40
        return abs(Int(one >> 16) - Int(other >> 16)) > least || abs(Int(one & 0xFF) - Int(other & 0xFF)) > least
            || abs(Int(one >> 8 & 0xFF) - Int(other >> 8 & 0xFF)) > least
    }

    /// The colours into which many of the frame's edges lead: text's own, and what is behind it. Photographs hardly have
    /// any.
    func edgeColours(most: Int) -> Set<UInt32> {
        var sample: [UInt32] = []
        let step = max(pixels.count / 131_072, 1)
        // Another stride than the rows', so that no column is left out.
        pixels.withUnsafeBufferPointer { pixels in
            var index = 1
            var turn = 0
            while index < pixels.count {
                if Self.isEdge(pixels[index], pixels[index &- 1]) { sample.append(pixels[index]) }
                turn = (turn &+ 7) % step
                index = (index / step &+ 1) &* step &+ turn
            }
        }
        sample.sort()
        var counts: [(colour: UInt32, count: Int)] = []
        var start = 0
        for index in sample.indices where index + 1 == sample.count || sample[index + 1] != sample[index] {
            let count = index + 1 - start
            if count >= 8, count * 400 >= sample.count { counts.append((sample[index], count)) }
            start = index + 1
        }
        return Set(counts.sorted { ($1.count, $0.colour) < ($0.count, $1.colour) }.prefix(most).map(\.colour))
    }

    /// Places where one of some colours begins or ends, spread over the frame: of each colour so many at most.
    func edges(most: Int, of colours: Set<UInt32>, where isWanted: (_ x: Int, _ y: Int) -> Bool) -> [(x: Int, y: Int)] {
        let colours = colours.sorted()
        var places = [[Int]](repeating: [], count: colours.count)
        pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<height {
                let start = y * width
                for index in start + 1..<max(start + width, start + 1)
                where Self.isEdge(pixels[index], pixels[index &- 1]) {
                    let (one, other) = (pixels[index], pixels[index &- 1])
                    for (number, colour) in colours.enumerated() where colour == one || colour == other {
                        places[number].append(index)
                    }
                }
            }
        }
        return places.flatMap { places in
            let places = places.filter { isWanted($0 % width, $0 / width) }
            let count = min(most, places.count)
            return (0..<count).map { places[$0 * places.count / count] }.map { ($0 % width, $0 / width) }
        }
    }

    /// From the first to the last pixel of a row that is not background.
    private func inked(row: Int, background: UInt32) -> Range<Int>? {
        pixels.withUnsafeBufferPointer { pixels in
            let start = row * width
            var difference: UInt32 = 0
            for index in start..<start + width { difference |= pixels[index] ^ background }
            guard difference != 0 else { return nil }
            let line = pixels[start..<start + width]
            guard let first = line.firstIndex(where: { $0 != background }),
                let last = line.lastIndex(where: { $0 != background })
            else { return nil }
            return first - start..<last - start + 1
        }
    }
}
