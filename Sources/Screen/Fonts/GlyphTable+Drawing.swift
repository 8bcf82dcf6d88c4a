extension GlyphTable {
    /// Draws a character of one cell into a rectangle of a frame, whose size is a cell's: how test screens are made.
    ///
    /// - Returns: false, and the rectangle is filled with `paper`, when the font has no such character.
    @discardableResult
    public func draw(
        _ character: Unicode.Scalar, in rect: PixelRect, of frame: inout Framebuffer, ink: UInt32, paper: UInt32
    ) -> Bool {
        guard let place = place(of: character), rect.width == width, rect.height == height else {
            frame.fill(rect, with: paper)
            return false
        }
        let start = Int(place.number) * narrow.words
        frame.write(
            rect,
            pixels: (0..<width * height).map { bit in
                let value = narrow.bitmaps[start + bit / 64] >> UInt64(bit % 64) & 1
                return (value == 1) != place.isInverted ? ink : paper
            })
        return true
    }

    /// The number of a character's bitmap, and whether it is stored the other way round; found by looking at each.
    private func place(of character: Unicode.Scalar) -> (number: Int32, isInverted: Bool)? {
        for number in 0..<Int32(truncatingIfNeeded: narrow.count) {
            for candidate in narrow.candidates(number) where candidate.character == character {
                return (number, candidate.isInverted)
            }
        }
        return nil
    }
}
