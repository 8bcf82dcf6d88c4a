import Console
import Screen
import Synchronization
import Terminal

/// Turns frames into cells in the terminal's own colours and signs. Any thread; one picture at a time.
final class Pictures: Sendable {
    private let renderer = Mutex(PictureRenderer())
    private let style: PictureStyle

    init(style: PictureStyle) { self.style = style }

    /// What a wish wants to see of a frame.
    func cells(of frame: Framebuffer, for wish: ScreenWish) -> PictureCells? {
        renderer.withLock {
            $0.cells(of: frame, viewport: wish.viewport, columns: wish.columns, rows: wish.rows, style: style)
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
