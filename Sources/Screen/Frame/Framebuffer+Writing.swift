extension Framebuffer {
    /// Copies pixels in and marks dirty what they changed, not more than the rows and columns that differ.
    ///
    /// - Parameters:
    ///   - rect: where they go; what of it lies outside the frame is left out.
    ///   - source: 32-bit pixels in the machine's byte order, whose top byte is ignored; its first byte is the top left
    ///     pixel of `rect`. It may change meanwhile, as memory shared with another process does.
    ///   - bytesPerRow: from one row of the source to the next, at least `4 * rect.width`.
    /// - Returns: false, and nothing was copied, when the source is too short for the rectangle.
    @discardableResult
    public mutating func write(_ rect: PixelRect, from source: UnsafeRawBufferPointer, bytesPerRow: Int) -> Bool {
        guard !rect.isEmpty else { return true }
        guard bytesPerRow >= 4 * rect.width, bytesPerRow <= 1 << 24 else { return false }
        let needed = bytesPerRow * (rect.height - 1) + 4 * rect.width
        guard source.count >= needed else { return false }
        let visible = rect.intersection(bounds)
        let changed = update(visible) { row, column in
            source.loadUnaligned(
                fromByteOffset: (row - rect.y) * bytesPerRow + (column - rect.x) * 4, as: UInt32.self)
        }
        markDirty(changed)
        return true
    }

    /// Copies a whole frame in, of this frame's size, and marks dirty what differs.
    ///
    /// - Returns: false, and nothing was copied, when the source is too short.
    @discardableResult
    public mutating func write(from source: UnsafeRawBufferPointer, bytesPerRow: Int) -> Bool {
        guard bytesPerRow >= 4 * width, bytesPerRow <= 1 << 24 else { return false }
        guard source.count >= bytesPerRow * (height - 1) + 4 * width else { return false }
        // In bands, so that a clock at the top and a cursor at the bottom do not make everything between them dirty.
        let band = 16
        for top in Swift.stride(from: 0, to: height, by: band) {
            let rows = min(band, height - top)
            let start = top * bytesPerRow
            let part = UnsafeRawBufferPointer(rebasing: source[start...])
            write(PixelRect(x: 0, y: top, width: width, height: rows), from: part, bytesPerRow: bytesPerRow)
        }
        return true
    }

    /// Copies pixels in, `rect.width * rect.height` of them; false, and nothing was copied, when there are fewer.
    @discardableResult
    public mutating func write(_ rect: PixelRect, pixels source: [UInt32]) -> Bool {
        source.withUnsafeBytes { write(rect, from: $0, bytesPerRow: max(rect.width, 1) * 4) }
    }

    /// Paints a rectangle in one colour.
    public mutating func fill(_ rect: PixelRect, with colour: UInt32) {
        markDirty(update(rect.intersection(bounds)) { _, _ in colour })
    }

    /// Moves what is in a rectangle so that its top left corner is at a place, as a scrolling console does.
    public mutating func copy(_ rect: PixelRect, toX x: Int, y: Int) {
        let source = rect.intersection(bounds)
        let target = PixelRect(x: x, y: y, width: source.width, height: source.height).intersection(bounds)
        guard !target.isEmpty else { return }
        let old = pixels
        let width = width
        let changed = update(target) { row, column in
            old[(row - target.y + source.y) * width + column - target.x + source.x]
        }
        markDirty(changed)
    }

    /// Sets every pixel of a rectangle inside the frame; the smallest rectangle around those that changed.
    @inline(__always)
    private mutating func update(_ rect: PixelRect, _ colour: (_ row: Int, _ column: Int) -> UInt32) -> PixelRect {
        guard !rect.isEmpty else { return rect }
        var top = Int.max
        var bottom = Int.min
        var left = Int.max
        var right = Int.min
        let width = width
        withPixels { pixels in
            for row in rect.y..<rect.bottom {
                var first = Int.max
                var last = Int.min
                for column in rect.x..<rect.right {
                    let new = colour(row, column) & 0x00FF_FFFF
                    let index = row &* width &+ column
                    if pixels[index] != new {
                        pixels[index] = new
                        if first == Int.max { first = column }
                        last = column
                    }
                }
                guard first != Int.max else { continue }
                top = min(top, row)
                bottom = row
                left = min(left, first)
                right = max(right, last)
            }
        }
        guard top != Int.max else { return PixelRect(x: 0, y: 0, width: 0, height: 0) }
        return PixelRect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }
}
