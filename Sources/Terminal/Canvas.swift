/// A picture in cells, as a value: everything is drawn here, and only differences reach a terminal.
///
/// Drawing outside is allowed and shows nothing. Inside `inside(_:_:)` all coordinates are those of the part.
public struct Canvas: Sendable {
    /// Columns of the whole canvas, 0...1,000.
    public let width: Int
    /// Rows of the whole canvas, 0...1,000.
    public let height: Int
    /// The signs to draw with; with `.ascii` nothing else than ASCII can be drawn.
    public let glyphs: GlyphSet
    var cells: [Cell]
    private var origin = Point(0, 0)
    private var part: Rect
    private var clip: Rect

    /// Makes an empty canvas; sizes are held within 0...1,000.
    public init(width: Int, height: Int, glyphs: GlyphSet = .unicode) {
        self.width = width.clamped(to: 0...1000)
        self.height = height.clamped(to: 0...1000)
        self.glyphs = glyphs
        cells = Array(repeating: .blank, count: self.width * self.height)
        part = Rect(x: 0, y: 0, width: self.width, height: self.height)
        clip = part
    }

    /// The part that is being drawn in, in its own coordinates: it starts at 0, 0.
    public var bounds: Rect { part }

    /// Draws within a rectangle of the current part, with its top left corner as 0, 0 and nothing outside it.
    public mutating func inside<Result>(_ rect: Rect, _ body: (inout Canvas) throws -> Result) rethrows -> Result {
        let outer = (origin, part, clip)
        let placed = rect.offset(x: origin.x, y: origin.y)
        origin = Point(placed.x, placed.y)
        part = Rect(x: 0, y: 0, width: rect.width, height: rect.height)
        clip = clip.intersection(placed)
        defer { (origin, part, clip) = outer }
        return try body(&self)
    }

    /// The cell at a place of the current part, or nil outside the canvas.
    public subscript(point: Point) -> Cell? {
        guard let place = absolute(point), place.x >= 0, place.x < width, place.y >= 0, place.y < height else {
            return nil
        }
        return cells[place.y * width + place.x]
    }

    /// A place of the part as a place of the whole, or nil when it is absurdly far away.
    private func absolute(_ point: Point) -> Point? {
        guard abs(point.x.clamped(to: -3_000_000...3_000_000)) < 3_000_000,
            abs(point.y.clamped(to: -3_000_000...3_000_000)) < 3_000_000
        else { return nil }
        return Point(point.x + origin.x, point.y + origin.y)
    }

    /// Draws a text, cut with an ellipsis to `width` cells if given; returns the cells it takes.
    @discardableResult
    public mutating func draw(_ text: SafeText, at point: Point, width limit: Int? = nil, pen: Pen) -> Int {
        guard let place = absolute(point) else { return 0 }
        var text = text
        if let limit, text.width > limit {
            text = text.prefix(width: limit, ellipsis: SafeText(CollectionOfOne(glyphs.ellipsis)))
        }
        guard place.y >= clip.y, place.y < clip.bottom else { return text.width }
        var x = place.x
        if text.isASCII {
            for byte in text.storage.utf8 {
                if x >= clip.right { break }
                if x >= clip.x { set(Cell(ascii: byte, pen), place.y * self.width + x) }
                x += 1
            }
        } else {
            for cluster in text.clusters {
                if x >= clip.right { break }
                put(cluster, x, place.y, pen)
                x += cluster.width
            }
        }
        return text.width
    }

    /// Draws a text with a role's look; returns the cells it takes.
    @discardableResult
    public mutating func draw(_ text: SafeText, at point: Point, width limit: Int? = nil, role: Role = .text) -> Int {
        draw(text, at: point, width: limit, pen: Pen(role))
    }

    /// Draws one sign.
    public mutating func draw(_ cluster: Cluster, at point: Point, pen: Pen) {
        guard let place = absolute(point) else { return }
        put(cluster, place.x, place.y, pen)
    }

    /// Fills a rectangle of the current part.
    public mutating func fill(_ rect: Rect, _ cluster: Cluster = .space, pen: Pen) {
        let area = rect.offset(x: origin.x, y: origin.y).intersection(clip)
        let step = max(1, cluster.width)
        for y in stride(from: area.y, to: area.bottom, by: 1) {
            for x in stride(from: area.x, to: area.right, by: step) { put(cluster, x, y, pen) }
        }
    }

    /// Gives the cells of a rectangle another pen and keeps what they show.
    public mutating func restyle(_ rect: Rect, _ change: (inout Pen) -> Void) {
        let area = rect.offset(x: origin.x, y: origin.y).intersection(clip)
        for y in stride(from: area.y, to: area.bottom, by: 1) {
            for x in stride(from: area.x, to: area.right, by: 1) { change(&cells[y * width + x].pen) }
        }
    }

    /// Draws a cluster at absolute coordinates, within the clip.
    private mutating func put(_ cluster: Cluster, _ x: Int, _ y: Int, _ pen: Pen) {
        guard y >= clip.y, y < clip.bottom, x < clip.right else { return }
        let drawn = glyphs.drawn(cluster)
        let index = y * width + x
        if cluster.width < 2 {
            if x >= clip.x { set(Cell(drawn, pen), index) }
        } else if x >= clip.x, x + 1 < clip.right, drawn == cluster {
            set(Cell(drawn, pen), index)
            set(.continuation(pen), index + 1, leading: true)
        } else {
            // Half a wide cluster cannot be drawn, and "?" stands for each half where only ASCII may be.
            let half: Cluster = drawn == cluster ? .space : drawn
            if x >= clip.x { set(Cell(half, pen), index) }
            if x + 1 >= clip.x, x + 1 < clip.right { set(Cell(half, pen), index + 1) }
        }
    }

    /// Sets a cell that lies in the clip; the other half of a wide cluster it cuts becomes a space.
    private mutating func set(_ cell: Cell, _ index: Int, leading: Bool = false) {
        let old = cells[index].width
        if old != 1 {
            if old == 0, !leading, index > 0 { cells[index - 1] = Cell(.space, cells[index - 1].pen) }
            if old == 2, index + 1 < cells.count { cells[index + 1] = Cell(.space, cells[index + 1].pen) }
        }
        cells[index] = cell
    }
}

extension Canvas: Equatable {
    /// Whether both show the same, whatever part is being drawn in.
    public static func == (left: Canvas, right: Canvas) -> Bool {
        left.width == right.width && left.height == right.height && left.cells == right.cells
    }
}
