public import Terminal

/// What is on the screen: the picture and where the cursor blinks, if anywhere.
public struct Frame: Equatable, Sendable {
    /// The picture.
    public var canvas: Canvas
    /// The cursor, in a text field.
    public var cursor: Point?
    /// A picture in pixels over cells that are left blank for it.
    public var pixels: PixelPicture?
    /// Whether something is drawn over the page.
    var isCovered = false
}

extension State {
    /// The smallest terminal that is drawn in.
    static let smallest = (columns: 20, rows: 4)

    /// Draws everything. Pure: the same state gives the same picture.
    public func draw(glyphs: GlyphSet = .unicode) -> Frame {
        let (columns, rows) = (world.columns, world.rows)
        var frame = Frame(canvas: Canvas(width: columns, height: rows, glyphs: glyphs), isCovered: !layers.isEmpty)
        let area = Rect(x: 0, y: 0, width: columns, height: rows)
        frame.canvas.fill(area, pen: Pen(.text))
        guard columns >= Self.smallest.columns, rows >= Self.smallest.rows else {
            frame.canvas.draw("too small", at: Point(0, 0), width: columns, role: .warning)
            return frame
        }
        let room = page.leavesRoom(in: world)
        if room.title { drawTitle(in: &frame.canvas) }
        page.draw(in: &frame, world)
        if room.footer { drawFooter(in: &frame.canvas) }
        for layer in layers { layer.draw(in: &frame, self) }
        return frame
    }
}
