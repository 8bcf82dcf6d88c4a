public import Terminal

/// What is on the screen: the picture and where the cursor blinks, if anywhere.
public struct Frame: Equatable, Sendable {
    /// The picture.
    public var canvas: Canvas
    /// The cursor, in a text field.
    public var cursor: Point?
    /// A picture in pixels over cells that are left blank for it.
    public var pixels: PixelPicture?
}

extension State {
    /// The smallest terminal that is drawn in.
    static let smallest = (columns: 20, rows: 4)

    /// Draws everything. Pure: the same state gives the same picture.
    public func draw(glyphs: GlyphSet = .unicode) -> Frame {
        var frame = Frame(canvas: Canvas(width: columns, height: rows, glyphs: glyphs))
        let area = Rect(x: 0, y: 0, width: columns, height: rows)
        frame.canvas.fill(area, pen: Pen(.text))
        guard columns >= Self.smallest.columns, rows >= Self.smallest.rows else {
            frame.canvas.draw("too small", at: Point(0, 0), width: columns, role: .warning)
            return frame
        }
        if case .screen(let page) = page {
            drawScreen(page, in: &frame)
        } else {
            drawTitle(in: &frame.canvas)
            frame.canvas.inside(Rect(x: 0, y: 1, width: columns, height: rows - 2)) { drawPage(in: &$0) }
            drawFooter(in: &frame.canvas)
        }
        for layer in layers { layer.draw(in: &frame, self) }
        return frame
    }

    private func drawPage(in canvas: inout Canvas) {
        switch page {
        case .fleet: drawFleet(in: &canvas)
        case .guest(let page): drawGuest(page, in: &canvas)
        case .host(let page): drawHost(page, in: &canvas)
        case .tasks(let list): drawTasks(list, in: &canvas)
        case .events(let list): drawEvents(list, in: &canvas)
        case .connections(let list): drawConnections(list, in: &canvas)
        case .screen: break
        }
    }

    /// Rows that the page's list has: what is left of the screen by the title, the footer and the page's own heading.
    var listHeight: Int {
        switch page {
        case .fleet: fleetHeight
        case .guest, .host: max(0, rows - 2 - 2)
        case .tasks, .events, .connections: max(0, rows - 2 - 1)
        case .screen(let page): screenRows(page)
        }
    }
}
