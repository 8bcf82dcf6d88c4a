import Console
import Screen
import Terminal
import Testing

@Suite("A mixed screen in the console")
struct MixedPageTests {
    /// A line of text over a picture of one colour.
    private static func screen(columns: Int = 40, rows: Int = 10) -> TextScreen {
        let text = Array("Start boot option".unicodeScalars)
        let cells = (0..<columns * rows).map { index -> ScreenCell in
            let column = index % columns - 4
            guard index / columns == 2, text.indices.contains(column) else {
                return ScreenCell(.picture, foreground: 0x20_4080, background: 0x20_4080)
            }
            return ScreenCell(.character(text[column]), foreground: 0xFF_FFFF, background: 0x20_4080)
        }
        let grid = CellGrid(cellWidth: 8, cellHeight: 16, originX: 0, originY: 0, columns: columns, rows: rows)
        return TextScreen(
            verdict: .mixed, grid: grid, cells: cells, inkedCells: 15, knownCells: 15,
            regions: [TextRegion(grid: grid, fontName: "uefi-8x19", cells: cells)])
    }

    @Test("text stands in its place, the picture behind it, and both can be searched and copied")
    func both() throws {
        var world = World(columns: 120, rows: 24)
        world.press("v")
        var feed = ScreenPageTests.feed(World.guest(0, 0), Self.screen())
        let frame = try #require(Framebuffer(width: 320, height: 160, fill: 0x20_4080))
        feed.backdrop = PictureRenderer().backdrop(of: Self.screen(), in: frame)
        #expect(feed.backdrop?.columns == 40 && feed.backdrop?.rows == 10)
        _ = world.state.update(.screen(feed))
        #expect(world.lines[0].contains("uefi-8x19, pictures"))
        #expect(world.lines[3].hasPrefix("    Start boot option"))
        world.press("ctrl-\\")
        world.press("/")
        world.type("boot")
        world.press("enter")
        #expect(world.state.draw().canvas[Point(10, 3)]?.pen.role == .match)
        #expect(Self.screen().text == "\n\n    Start boot option\n")
    }
}
