import Testing

@testable import Screen

/// Whatever is no text of a known font is graphics: not one character is made up.
@Suite struct PictureTests {
    private func expectGraphics(_ frame: Framebuffer, _ comment: Comment? = nil) {
        var recogniser = Recogniser(fonts: FontLibrary(tables: BuiltInFonts.tables))
        let screen = recogniser.read(frame)
        #expect(screen.verdict == .graphics, comment)
        #expect(screen.rows == 0 && screen.cells.isEmpty && screen.text.isEmpty, comment)
        #expect(screen.triage == .word(.graphics), comment)
    }

    private func painted(
        _ width: Int, _ height: Int, _ colour: (_ x: Int, _ y: Int) -> UInt32
    ) throws -> Framebuffer {
        var frame = try #require(Framebuffer(width: width, height: height))
        frame.write(frame.bounds, pixels: (0..<width * height).map { colour($0 % width, $0 / width) })
        return frame
    }

    @Test(arguments: [(640, 480), (720, 400)])
    func picturesAreGraphics(_ width: Int, _ height: Int) throws {
        let gradient = try painted(width, height) { x, y in
            UInt32(x * 255 / width) << 16 | UInt32(y * 255 / height) << 8 | 0x40
        }
        expectGraphics(gradient, "a gradient")
        var dice = Dice(3)
        expectGraphics(try painted(width, height) { _, _ in UInt32(truncatingIfNeeded: dice.next()) }, "noise")
        expectGraphics(
            try painted(width, height) { _, _ in dice.next() % 2 == 0 ? 0 : 0xFFFFFF }, "noise of two colours")
        // Dithering makes small patterns, some of which a font has too.
        expectGraphics(
            try painted(width, height) { x, y in (x + y) % 2 * 255 < x * 255 / width ? 0xFFFFFF : 0 }, "dithering")
        expectGraphics(
            try painted(width, height) { x, y in
                let dx = x - width / 2
                let dy = y - height / 2
                return dx * dx + dy * dy < height * height / 9 ? 0xD7_0A53 : 0xFFFFFF
            }, "a disc of one colour")
    }

    @Test(arguments: [(8, 16), (9, 16), (16, 32), (8, 8)])
    func rectanglesOnTheGridAreNoBlocks(_ cellWidth: Int, _ cellHeight: Int) throws {
        let width = cellWidth * 80
        let height = cellHeight * 24
        var frame = try #require(Framebuffer(width: width, height: height, fill: 0x2E3436))
        var dice = Dice(11)
        for _ in 0..<40 {
            frame.fill(
                PixelRect(
                    x: Int.random(in: 0..<80, using: &dice) * cellWidth / 2 * 2,
                    y: Int.random(in: 0..<48, using: &dice) * cellHeight / 2,
                    width: Int.random(in: 1...20, using: &dice) * cellWidth / 2,
                    height: Int.random(in: 1...10, using: &dice) * cellHeight / 2),
                with: UInt32(truncatingIfNeeded: dice.next()))
        }
        expectGraphics(frame)
    }

    @Test func aProgressBarOnABlankScreenIsGraphics() throws {
        var frame = try #require(Framebuffer(width: 1024, height: 768))
        frame.fill(PixelRect(x: 320, y: 512, width: 384, height: 16), with: 0xFFFFFF)
        frame.fill(PixelRect(x: 321, y: 513, width: 200, height: 14), with: 0x3465A4)
        expectGraphics(frame)
    }

    @Test(arguments: ["seabios", "grub-text", "memtest"])
    func softenedTextIsGraphics(_ name: String) throws {
        let sharp = try TestFiles.frame(name)
        // Each pixel the mean of four: what anti-aliasing does to edges.
        expectGraphics(
            try painted(sharp.width, sharp.height) { x, y in
                let four = [
                    sharp[x, y], sharp[x + 1, y] ?? sharp[x, y], sharp[x, y + 1] ?? sharp[x, y],
                    sharp[x + 1, y + 1] ?? sharp[x, y],
                ].compactMap { $0 }
                return [16, 8, 0].reduce(UInt32(0)) { all, shift in
                    let sum = four.reduce(UInt32(0)) { $0 + $1 >> UInt32(shift) & 0xFF }
                    return all | sum / 4 << UInt32(shift)
                }
            }, "softened")
    }

    @Test(arguments: ["seabios", "grub-text", "memtest"])
    func scaledTextIsGraphics(_ name: String) throws {
        let frame = try TestFiles.frame(name)
        expectGraphics(
            try painted(frame.width, frame.height) { x, y in frame[x * 4 / 5, y * 4 / 5] ?? 0 }, "stretched")
    }

    @Test func aPictureAfterTextIsNotReadWithItsGrid() throws {
        var recogniser = Recogniser(fonts: FontLibrary(tables: BuiltInFonts.tables))
        let text = try TestFiles.frame("grub-graphical")
        #expect(recogniser.read(text).verdict == .text)
        let picture = try painted(text.width, text.height) { x, y in UInt32((x ^ y) & 0xFF) * 0x01_0101 }
        #expect(recogniser.read(picture) == TextScreen(verdict: .graphics))
        #expect(recogniser.read(text).verdict == .text)
    }
}
