import Testing

@testable import Screen

@Suite struct RendererTests {
    private func halves() throws -> Framebuffer {
        var frame = try #require(Framebuffer(width: 320, height: 160, fill: 0xFF0000))
        frame.fill(PixelRect(x: 160, y: 0, width: 160, height: 160), with: 0x0000FF)
        return frame
    }

    @Test func drawsColoursWhereTheyAre() throws {
        let renderer = PictureRenderer()
        let picture = try #require(renderer.cells(of: try halves(), columns: 40, rows: 10))
        #expect(picture.columns == 40 && picture.rows == 10 && picture.left == 0 && picture.top == 0)
        #expect(picture.cells.count == 400)
        func shown(_ cell: PictureCells.Cell) -> PictureCells.Colour {
            cell.character == " " ? cell.background : cell.foreground
        }
        #expect(shown(picture.cells[5]) == .rgb(0xFF0000))
        #expect(shown(picture.cells[35]) == .rgb(0x0000FF))
    }

    @Test func keepsTheShapeWithinTheArea() throws {
        let renderer = PictureRenderer()
        let frame = try halves()
        let wide = try #require(renderer.cells(of: frame, columns: 100, rows: 10))
        #expect(wide.columns == 40 && wide.rows == 10 && wide.left == 30 && wide.top == 0)
        let high = try #require(renderer.cells(of: frame, columns: 40, rows: 50))
        #expect(high.columns == 40 && high.rows == 10 && high.top == 20)
        #expect(renderer.cells(of: frame, columns: 0, rows: 5) == nil)
        #expect(renderer.cells(of: frame, columns: 5, rows: 1_000_000) == nil)
    }

    @Test func zoomsAndPans() throws {
        let renderer = PictureRenderer()
        let right = Viewport().zoomed(by: 2).panned(x: 10, y: 0)
        #expect(right.visible(width: 320, height: 160) == PixelRect(x: 160, y: 40, width: 160, height: 80))
        let picture = try #require(renderer.cells(of: try halves(), viewport: right, columns: 40, rows: 10))
        let red = picture.cells.contains { $0.foreground == .rgb(0xFF0000) || $0.background == .rgb(0xFF0000) }
        #expect(!red)
        #expect(Viewport(zoom: .nan, centreX: .infinity, centreY: -5) == Viewport(zoom: 1))
    }

    @Test func aCellKnowsItsPixel() throws {
        let viewport = Viewport()
        let middle = try #require(
            viewport.pixel(atColumn: 50, row: 5, columns: 100, rows: 10, frameWidth: 320, frameHeight: 160))
        #expect((160..<168).contains(middle.x) && (80..<96).contains(middle.y))
        #expect(viewport.pixel(atColumn: 0, row: 5, columns: 100, rows: 10, frameWidth: 320, frameHeight: 160) == nil)
    }

    @Test(arguments: [PictureStyle.Colours.palette, .sixteen, .mono])
    func usesNoOtherColoursThanThereAre(_ colours: PictureStyle.Colours) throws {
        let renderer = PictureRenderer()
        for symbols in [PictureStyle.Symbols.halves, .quadrants, .sextants, .ascii] {
            let style = PictureStyle(colours: colours, symbols: symbols)
            let picture = try #require(renderer.cells(of: try halves(), columns: 40, rows: 10, style: style))
            for colour in picture.cells.flatMap({ [$0.foreground, $0.background] }) {
                switch (colours, colour) {
                case (_, .terminal), (.palette, .indexed(16...)), (.sixteen, .indexed(..<16)): break
                default: Issue.record("\(colour) in \(colours)")
                }
            }
            if symbols == .ascii { #expect(picture.cells.allSatisfy { $0.character.isASCII }) }
        }
    }

    @Test func speaksSixels() throws {
        let bytes = try #require(
            PictureRenderer().sixels(of: try halves(), columns: 20, rows: 5, cellWidth: 8, cellHeight: 16))
        #expect(bytes.starts(with: [0x1B, 0x50]))
        #expect(bytes.suffix(2) == [0x1B, 0x5C])
        // Nothing in between that a terminal could take for anything but a picture.
        #expect(bytes.dropFirst(2).dropLast(2).allSatisfy { (0x20..<0x7F).contains($0) })
    }
}
