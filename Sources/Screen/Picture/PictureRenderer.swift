internal import CChafa

/// Turns frames into characters, or into sixels, through chafa.
///
/// Keeps chafa's canvas from frame to frame, so that it belongs to one thread or actor at a time. Chafa works on that
/// thread alone.
public final class PictureRenderer {
    /// What a canvas was made for.
    private struct Purpose: Hashable {
        let columns: Int
        let rows: Int
        let style: PictureStyle
        let isSixel: Bool
        let cellWidth: Int
        let cellHeight: Int
    }

    /// The largest area in cells on a side.
    private static let mostCells = 1000

    private var purpose: Purpose?
    private var canvas: UnsafeMutableRawPointer?
    private var pixels: [UInt32] = []

    /// Makes a renderer.
    public init() {}

    deinit {
        if let canvas { picture_canvas_free(canvas) }
    }

    /// Draws the visible part of a frame, letterboxed, in an area of cells; nil when the area has no cell.
    ///
    /// - Parameter cellShape: a cell's width by its height.
    public func cells(
        of frame: Framebuffer, viewport: Viewport = Viewport(), columns: Int, rows: Int,
        style: PictureStyle = PictureStyle(), cellShape: Double = 0.5
    ) -> PictureCells? {
        let range = 1...Self.mostCells
        guard range.contains(columns), range.contains(rows) else { return nil }
        let part = viewport.visible(width: frame.width, height: frame.height)
        let area = Viewport.fit(part, columns: columns, rows: rows, cellShape: cellShape)
        let purpose = Purpose(
            columns: area.columns, rows: area.rows, style: style, isSixel: false, cellWidth: 8, cellHeight: 8)
        guard let canvas = canvas(for: purpose) else { return nil }
        draw(frame, part, on: canvas)
        var cells: [PictureCells.Cell] = []
        cells.reserveCapacity(area.columns * area.rows)
        for row in 0..<Int32(area.rows) {
            for column in 0..<Int32(area.columns) {
                var foreground: Int32 = -1
                var background: Int32 = -1
                let character =
                    Unicode.Scalar(picture_canvas_cell(canvas, column, row, &foreground, &background)) ?? " "
                cells.append(
                    PictureCells.Cell(
                        character: character.value < 0x20 ? " " : character,
                        foreground: colour(foreground, style), background: colour(background, style)))
            }
        }
        return PictureCells(
            columns: area.columns, rows: area.rows, cells: cells, left: area.left, top: area.top)
    }

    /// The sixels that make a terminal draw the visible part of a frame, letterboxed, at its cursor; nil when the area
    /// has no cell. They are made of numbers alone.
    ///
    /// - Parameters:
    ///   - cellWidth: pixels across one of the terminal's cells.
    ///   - cellHeight: pixels down one.
    public func sixels(
        of frame: Framebuffer, viewport: Viewport = Viewport(), columns: Int, rows: Int, cellWidth: Int,
        cellHeight: Int
    ) -> [UInt8]? {
        let range = 1...Self.mostCells
        guard range.contains(columns), range.contains(rows), (1...64).contains(cellWidth),
            (1...128).contains(cellHeight)
        else { return nil }
        let part = viewport.visible(width: frame.width, height: frame.height)
        let area = Viewport.fit(
            part, columns: columns, rows: rows, cellShape: Double(cellWidth) / Double(cellHeight))
        let purpose = Purpose(
            columns: area.columns, rows: area.rows, style: PictureStyle(), isSixel: true, cellWidth: cellWidth,
            cellHeight: cellHeight)
        guard let canvas = canvas(for: purpose) else { return nil }
        draw(frame, part, on: canvas)
        var count = 0
        guard let bytes = picture_canvas_print(canvas, &count) else { return nil }
        defer { picture_bytes_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    private func colour(_ raw: Int32, _ style: PictureStyle) -> PictureCells.Colour {
        guard raw >= 0 else { return .terminal }
        switch style.colours {
        case .trueColour: return .rgb(UInt32(bitPattern: raw) & 0x00FF_FFFF)
        case .palette, .sixteen: return UInt8(exactly: raw).map { .indexed($0) } ?? .terminal
        case .mono: return .terminal
        }
    }

    /// Draws a part of the frame over the whole canvas.
    private func draw(_ frame: Framebuffer, _ part: PixelRect, on canvas: UnsafeMutableRawPointer) {
        // Chafa takes what is not opaque as a hole.
        let count = part.width * part.height
        if pixels.count != count { pixels = [UInt32](repeating: 0, count: count) }
        frame.pixels.withUnsafeBufferPointer { source in
            pixels.withUnsafeMutableBufferPointer { target in
                for y in 0..<part.height {
                    let from = (part.y + y) * frame.stride + part.x
                    let to = y * part.width
                    for x in 0..<part.width { target[to &+ x] = source[from &+ x] | 0xFF00_0000 }
                }
            }
        }
        pixels.withUnsafeBytes {
            picture_canvas_draw(
                canvas, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), Int32(part.width), Int32(part.height),
                Int32(part.width * 4))
        }
    }

    private func canvas(for wanted: Purpose) -> UnsafeMutableRawPointer? {
        if let canvas, purpose == wanted { return canvas }
        if let canvas { picture_canvas_free(canvas) }
        let colours =
            switch wanted.style.colours {
            case .trueColour: PICTURE_TRUE_COLOUR
            case .palette: PICTURE_PALETTE
            case .sixteen: PICTURE_SIXTEEN
            case .mono: PICTURE_MONO
            }
        let symbols =
            switch wanted.style.symbols {
            case .halves: PICTURE_HALVES
            case .quadrants: PICTURE_QUADRANTS
            case .sextants: PICTURE_SEXTANTS
            case .ascii: PICTURE_ASCII
            }
        canvas = picture_canvas_new(
            Int32(wanted.columns), Int32(wanted.rows), Int32(wanted.cellWidth), Int32(wanted.cellHeight),
            wanted.isSixel,
            colours, symbols)
        purpose = wanted
        return canvas
    }
}
