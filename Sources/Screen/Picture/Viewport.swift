/// Which part of a frame is shown in how many cells: fitted as a whole, or zoomed in and moved about.
public struct Viewport: Hashable, Sendable {
    /// How much larger than fitted, 1...64.
    public let zoom: Double
    /// What lies in the middle, as shares of the frame's width and height, 0...1.
    public let centreX: Double
    /// See `centreX`.
    public let centreY: Double

    /// Makes a viewport; numbers out of range are moved into it.
    public init(zoom: Double = 1, centreX: Double = 0.5, centreY: Double = 0.5) {
        func held(_ value: Double, _ range: ClosedRange<Double>, _ otherwise: Double) -> Double {
            value.isFinite ? value.held(in: range) : otherwise
        }
        self.zoom = held(zoom, 1...64, 1)
        let reach = 0.5 / self.zoom
        // Never beyond the frame's edges.
        self.centreX = held(centreX, reach...max(1 - reach, reach), 0.5)
        self.centreY = held(centreY, reach...max(1 - reach, reach), 0.5)
    }

    /// Zoomed by a factor around the middle.
    public func zoomed(by factor: Double) -> Viewport {
        Viewport(zoom: zoom * factor, centreX: centreX, centreY: centreY)
    }

    /// Moved by shares of what is visible: 0.5 is half a screen to the right or down.
    public func panned(x: Double, y: Double) -> Viewport {
        Viewport(zoom: zoom, centreX: centreX + x / zoom, centreY: centreY + y / zoom)
    }

    /// The part of a frame that is visible, at least one pixel.
    public func visible(width: Int, height: Int) -> PixelRect {
        func span(_ size: Int, _ centre: Double) -> (start: Int, length: Int) {
            let length = max(Int((Double(size) / zoom).rounded()), 1)
            let start = Int((Double(size) * centre - Double(length) / 2).rounded())
            return (start.held(in: 0...max(size - length, 0)), length)
        }
        let across = span(width, centreX)
        let down = span(height, centreY)
        return PixelRect(x: across.start, y: down.start, width: across.length, height: down.length)
    }

    /// The cells that a part of a frame takes when it keeps its shape within an area: letterboxed, at least one cell.
    ///
    /// - Parameter cellShape: a cell's width by its height, about 0.5.
    /// - Returns: columns, rows, and how many are left empty on the left and at the top.
    public static func fit(
        _ part: PixelRect, columns: Int, rows: Int, cellShape: Double = 0.5
    ) -> (columns: Int, rows: Int, left: Int, top: Int) {
        let columns = max(columns, 1)
        let rows = max(rows, 1)
        let shape = Double(max(part.width, 1)) / Double(max(part.height, 1)) / max(cellShape, 0.01)
        var wide = columns
        var high = Int((Double(columns) / shape).rounded()).held(in: 1...max(rows, 1))
        if Double(columns) / shape > Double(rows) {
            high = rows
            wide = Int((Double(rows) * shape).rounded()).held(in: 1...columns)
        }
        return (wide, high, (columns - wide) / 2, (rows - high) / 2)
    }

    /// The pixel of the frame that a cell of the area shows in its middle, for the mouse; nil beside the picture.
    public func pixel(
        atColumn column: Int, row: Int, columns: Int, rows: Int, frameWidth: Int, frameHeight: Int,
        cellShape: Double = 0.5
    ) -> (x: Int, y: Int)? {
        let part = visible(width: frameWidth, height: frameHeight)
        let area = Self.fit(part, columns: columns, rows: rows, cellShape: cellShape)
        let column = column - area.left
        let row = row - area.top
        guard column >= 0, column < area.columns, row >= 0, row < area.rows else { return nil }
        return (
            part.x + (2 * column + 1) * part.width / (2 * area.columns),
            part.y + (2 * row + 1) * part.height / (2 * area.rows)
        )
    }
}
