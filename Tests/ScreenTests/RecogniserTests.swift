import Testing

@testable import Screen

@Suite struct RecogniserTests {
    private let fonts = FontLibrary(tables: BuiltInFonts.tables)
    private let poem = [
        "It was a bright cold day in April,", "and the clocks were striking thirteen.", "root@host:~# ls -l /etc/fstab",
    ]

    private func page(_ name: String, columns: Int = 80, rows: Int = 25, x: Int = 0, y: Int = 0, margin: Int = 0) throws
        -> Painter
    {
        var painter = try Painter(
            try Painter.font(name), columns: columns, rows: rows, x: x, y: y, margin: margin)
        for (row, line) in poem.enumerated() { painter.write(line, row: row, column: 0) }
        return painter
    }

    @Test(arguments: Set(BuiltInFonts.tables.map(\.name)).sorted())
    func findsEveryBuiltInFontAtItsSize(_ name: String) throws {
        var recogniser = Recogniser(fonts: fonts)
        let screen = recogniser.read(try page(name).frame)
        #expect(screen.verdict == .text)
        #expect((0..<3).map { screen.line($0) } == poem)
        #expect(screen.cursor == nil)
    }

    @Test(arguments: [(3, 5), (240, 105), (7, 0), (0, 13), (1, 1)])
    func findsGridsThatBeginAnywhere(_ x: Int, _ y: Int) throws {
        var recogniser = Recogniser(fonts: fonts)
        let screen = recogniser.read(try page("linux-8x16", columns: 60, rows: 8, x: x, y: y, margin: 11).frame)
        #expect(screen.verdict == .text)
        #expect(screen.lines.filter { !$0.isEmpty }.map { $0.drop { $0 == " " } } == poem.map { $0[...] })
    }

    @Test func tellsFontsApartByTheGlyphsThatDiffer() throws {
        for name in ["vga-8x16", "linux-8x16", "unifont-8x16"] {
            var painter = try Painter(try Painter.font(name), columns: 80, rows: 25)
            painter.write(
                String(String.UnicodeScalarView((0x21...0x7E).compactMap(Unicode.Scalar.init))), row: 0, column: 0)
            var recogniser = Recogniser(fonts: fonts)
            #expect(recogniser.read(painter.frame).fontName == name)
        }
    }

    @Test func anUnknownGlyphIsNotGuessed() throws {
        var painter = try page("vga-9x16")
        let rect = painter.grid.rect(row: 1, column: 4)
        // One pixel of one letter.
        let isInk = painter.frame[rect.x + 3, rect.y + 7] != 0
        painter.frame.fill(PixelRect(x: rect.x + 3, y: rect.y + 7, width: 1, height: 1), with: isInk ? 0 : 0xAAAAAA)
        var recogniser = Recogniser(fonts: fonts)
        let screen = recogniser.read(painter.frame)
        #expect(screen[1, 4]?.content == .unknown)
        #expect(screen.line(1).hasPrefix("and \u{FFFD}he clocks"))
        #expect(screen.knownCells == screen.inkedCells - 1)
    }

    @Test(arguments: [("vga-9x16", 13, 15), ("vga-9x16", 14, 16), ("linux-8x16", 14, 16), ("linux-8x16", 8, 16)])
    func subtractsASolidCursor(_ name: String, _ first: Int, _ end: Int) throws {
        for (row, column) in [(2, 13), (1, 0), (0, 3)] {
            var painter = try page(name)
            let rect = painter.grid.rect(row: row, column: column)
            painter.frame.fill(
                PixelRect(x: rect.x, y: rect.y + first, width: rect.width, height: end - first), with: 0xAAAAAA)
            var recogniser = Recogniser(fonts: fonts)
            let screen = recogniser.read(painter.frame)
            #expect(screen.cursor == TextScreen.Cursor(row: row, column: column))
            if first > 8 { #expect(screen.line(row) == poem[row]) }
        }
    }

    @Test func subtractsATurnedCursor() throws {
        var painter = try page("linux-8x16")
        let rect = painter.grid.rect(row: 2, column: 25)
        for y in rect.y + 14..<rect.bottom {
            for x in rect.x..<rect.right {
                let colour = painter.frame[x, y] == 0 ? UInt32(0xAAAAAA) : 0
                painter.frame.fill(PixelRect(x: x, y: y, width: 1, height: 1), with: colour)
            }
        }
        var recogniser = Recogniser(fonts: fonts)
        let screen = recogniser.read(painter.frame)
        #expect(screen.line(2) == poem[2])
        #expect(screen.cursor == TextScreen.Cursor(row: 2, column: 25))
    }

    @Test func remembersWhatABlinkingBlockCovers() throws {
        var painter = try page("vga-9x16")
        var recogniser = Recogniser(fonts: fonts)
        _ = recogniser.read(painter.frame)
        _ = painter.frame.takeDirty()
        let rect = painter.grid.rect(row: 0, column: 3)
        painter.frame.fill(rect, with: 0xAAAAAA)
        let covered = recogniser.read(painter.frame, dirty: painter.frame.takeDirty())
        #expect(covered.line(0) == poem[0])
        #expect(covered.cursor == TextScreen.Cursor(row: 0, column: 3))
        painter.write("w", row: 0, column: 3)
        let shown = recogniser.read(painter.frame, dirty: painter.frame.takeDirty())
        #expect(shown.line(0) == poem[0])
        #expect(shown.cursor == nil)
    }

    @Test func halfBlocksGoOnWithTheBackground() throws {
        var painter = try page("vga-9x16")
        painter.write("  ", row: 5, column: 10, paper: 0x0000AA)
        painter.write("▄▌▀▐", row: 5, column: 12, ink: 0xAAAAAA, paper: 0x0000AA)
        var recogniser = Recogniser(fonts: fonts)
        let screen = recogniser.read(painter.frame)
        #expect(screen.line(5).drop { $0 == " " } == "▄▌▀▐")
        #expect(screen[5, 12]?.background == 0x0000AA)
    }

    @Test func lettersThatScriptsShareFollowTheirNeighbours() throws {
        var painter = try page("unifont-8x16")
        painter.write("Москва CCCP, сор не соp; Αθήνα ABBA", row: 5, column: 0)
        var recogniser = Recogniser(fonts: fonts)
        let line = recogniser.read(painter.frame).line(5)
        #expect(line.hasPrefix("Москва "))
        #expect(line.contains("Αθήνα"))
    }

    @Test func changesAreReadWithinTheirRectangles() throws {
        var dice = Dice(7)
        for name in ["vga-9x16", "linux-8x16", "unifont-8x16"] {
            var painter = try page(name)
            var recogniser = Recogniser(fonts: fonts)
            _ = recogniser.read(painter.frame)
            _ = painter.frame.takeDirty()
            for _ in 0..<60 {
                let length = Int.random(in: 1...20, using: &dice)
                let text = String(
                    String.UnicodeScalarView(
                        (0..<length).map { _ in Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &dice)) }))
                painter.write(
                    text, row: Int.random(in: 0..<25, using: &dice), column: Int.random(in: 0...60, using: &dice),
                    ink: dice.next() % 2 == 0 ? 0xAAAAAA : 0xFFFF55, paper: dice.next() % 2 == 0 ? 0 : 0xAA)
                let parts = recogniser.read(painter.frame, dirty: painter.frame.takeDirty())
                var other = Recogniser(fonts: FontLibrary(tables: [painter.font]))
                let whole = other.read(painter.frame)
                #expect(parts.cells == whole.cells)
                #expect(parts.inkedCells == whole.inkedCells)
            }
        }
    }

    @Test func followsChangesOfModeAndBack() throws {
        var recogniser = Recogniser(fonts: fonts)
        #expect(recogniser.read(try page("vga-9x16").frame).fontName == "vga-9x16")
        #expect(recogniser.read(try page("linux-8x16", columns: 128, rows: 48).frame).fontName == "linux-8x16")
        let empty = try #require(Framebuffer(width: 1024, height: 768))
        let blank = recogniser.read(empty)
        #expect(blank.verdict == .blank)
        #expect(blank.inkedCells == 0)
        #expect(blank.triage == .word(.blank))
        #expect(recogniser.read(try page("linux-8x16", columns: 128, rows: 48).frame).verdict == .text)
        #expect(recogniser.read(try page("vga-9x16").frame).line(0) == poem[0])
    }

    /// No survey takes boxes for text; who has just read text with a grid and a font knows better, though a picture that
    /// was half drawn came between.
    @Test func aFrameThatIsHalfDrawnMakesNothingForgotten() throws {
        var boxes = try Painter(try Painter.font("linux-8x16"), columns: 80, rows: 25)
        for row in [3, 9, 20] { boxes.write("┌──────────┐", row: row, column: row) }
        var stranger = Recogniser(fonts: fonts)
        #expect(stranger.read(boxes.frame).verdict == .graphics)

        var recogniser = Recogniser(fonts: fonts)
        var torn = try page("linux-8x16")
        #expect(recogniser.read(torn.frame).verdict == .text)
        _ = torn.frame.takeDirty()
        // The upper half of a row over the lower half of another, as between two of a guest's own writes.
        torn.frame.fill(PixelRect(x: 0, y: 5, width: 400, height: 6), with: 0xAAAAAA)
        // What is whole in it can be read.
        let half = recogniser.read(torn.frame, dirty: torn.frame.takeDirty())
        #expect(half.verdict == .mixed && half.line(1) == poem[1] && half.line(2) == poem[2])
        let screen = recogniser.read(boxes.frame, dirty: [boxes.frame.bounds])
        #expect(screen.verdict == .text)
        #expect(screen.line(9) == "         ┌──────────┐")
        #expect(screen.knownCells == screen.inkedCells)

        // A screen of another size is another screen.
        let small = try Painter(try Painter.font("linux-8x16"), columns: 40, rows: 12).frame
        #expect(recogniser.read(small).verdict == .blank)
        #expect(recogniser.read(boxes.frame).verdict == .graphics)
    }

    @Test func aCursorAloneIsBlank() throws {
        var painter = try Painter(try Painter.font("vga-9x16"), columns: 80, rows: 25)
        painter.frame.fill(PixelRect(x: 0, y: 13, width: 9, height: 2), with: 0xAAAAAA)
        var recogniser = Recogniser(fonts: fonts)
        #expect(recogniser.read(painter.frame).verdict == .blank)
    }

    @Test func aPictureThatStandsStillIsLookedAtDeeply() throws {
        // At an odd place, which only a deep survey finds; pictures before it have made the recogniser lazy.
        let odd = try page("linux-8x16", columns: 60, rows: 8, x: 3, y: 5, margin: 11).frame
        var dice = Dice(1)
        var recogniser = Recogniser(fonts: fonts)
        for _ in 0..<3 {
            var noise = try #require(Framebuffer(width: odd.width, height: odd.height))
            noise.write(
                noise.bounds, pixels: (0..<odd.pixels.count).map { _ in UInt32(truncatingIfNeeded: dice.next()) })
            #expect(recogniser.read(noise).verdict == .graphics)
        }
        #expect(recogniser.read(odd).verdict == .graphics)
        let still = recogniser.read(odd, dirty: [])
        #expect(still.verdict == .text)
        #expect(recogniser.read(odd, dirty: []) == still)
    }
}
