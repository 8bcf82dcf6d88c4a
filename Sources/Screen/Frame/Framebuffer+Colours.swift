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
