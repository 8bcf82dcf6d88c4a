import Console
import Screen
import Synchronization
import Terminal

/// Turns frames into cells in the terminal's own colours and signs, or into its pixels. Any thread; one picture at a
/// time.
final class Pictures: Sendable {
    private let renderer = Mutex(PictureRenderer())
    private let count = Atomic(0)
    private let style: PictureStyle

    init(style: PictureStyle) { self.style = style }

    /// What a wish wants to see of a frame.
    func cells(of frame: Framebuffer, for wish: ScreenWish) -> PictureCells? {
        renderer.withLock {
            $0.cells(
                of: frame, viewport: wish.viewport, columns: wish.columns, rows: wish.rows, style: style,
                cellShape: wish.cellShape)
        }
    }

    /// What lies behind a mixed screen's text.
    func backdrop(of text: TextScreen, in frame: Framebuffer) -> PictureCells? {
        renderer.withLock { $0.backdrop(of: text, in: frame, style: style) }
    }

    /// The same in pixels; nil when the wish wants none.
    func pixels(of frame: Framebuffer, for wish: ScreenWish) -> PixelPicture? {
        guard let graphics = wish.pixels else { return nil }
        let part = wish.viewport.visible(width: frame.width, height: frame.height)
        let area = Viewport.fit(part, columns: wish.columns, rows: wish.rows, cellShape: wish.cellShape)
        let cells = Rect(x: area.left, y: area.top, width: area.columns, height: area.rows)
        let number = count.add(1, ordering: .relaxed).newValue
        switch graphics.way {
        case .sixel:
            let bytes = renderer.withLock {
                $0.sixels(
                    of: frame, viewport: wish.viewport, columns: wish.columns, rows: wish.rows,
                    cellWidth: graphics.cellWidth, cellHeight: graphics.cellHeight)
            }
            return bytes.map { PixelPicture(area: cells, bytes: $0, number: number) }
        case .kitty:
            guard let cut = frame.cut(part), let png = cut.png() else { return nil }
            return PixelPicture(
                area: cells, bytes: KittyGraphics.bytes(png: png, columns: area.columns, rows: area.rows),
                removal: KittyGraphics.removal, number: number)
        }
    }
}

extension PictureStyle {
    /// The best that a terminal can show.
    init(_ depth: ColourDepth, _ glyphs: GlyphSet) {
        self.init(symbols: glyphs.isUnicode ? .quadrants : .ascii)
        switch depth {
        case .direct: colours = .trueColour
        case .palette: colours = .palette
        case .sixteen, .eight: colours = .sixteen
        case .mono: colours = .mono
        }
    }
}
