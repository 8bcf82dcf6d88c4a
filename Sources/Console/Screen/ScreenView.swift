import Screen
import Terminal

/// Where a guest's screen lies in the window that shows it.
struct ScreenView {
    /// The guest's cells, or the picture's.
    let columns: Int
    let rows: Int
    /// The window.
    let width: Int
    let height: Int
    /// The cell in the window's top left corner.
    let corner: Point

    /// Shows what the user chose to look at, else what is being written.
    init(columns: Int, rows: Int, width: Int, height: Int, chosen: Point?, live: Point) {
        self.columns = columns
        self.rows = rows
        self.width = max(0, width)
        self.height = max(0, height)
        let wanted = chosen ?? Point(live.x < width ? 0 : live.x - width + 1, live.y - height + 1)
        corner = Point(
            max(0, min(wanted.x, columns - width)), max(0, min(wanted.y, rows - height)))
    }

    /// Whether more there is than the window shows.
    var isPartial: Bool { columns > width || rows > height }

    /// The cell under a place of the window; nil beside the screen.
    func cell(at place: Point) -> Point? {
        let cell = Point(place.x + corner.x, place.y + corner.y)
        guard place.x >= 0, place.y >= 0, place.x < width, place.y < height, cell.x < columns, cell.y < rows else {
            return nil
        }
        return cell
    }

    /// The window's part that belongs to a cell; nil when it is outside.
    func place(of cell: Point) -> Point? {
        let place = Point(cell.x - corner.x, cell.y - corner.y)
        guard place.x >= 0, place.y >= 0, place.x < width, place.y < height else { return nil }
        return place
    }
}

extension Canvas {
    /// Draws a text screen's cells, and what lies behind those of pictures.
    mutating func draw(
        _ screen: TextScreen, over backdrop: PictureCells?, in view: ScreenView,
        pen change: (Point, Pen) -> Pen = { $1 }
    ) {
        let backdrop = backdrop?.columns == screen.columns && backdrop?.rows == screen.rows ? backdrop : nil
        for y in 0..<min(view.height, screen.rows - view.corner.y) {
            for x in 0..<min(view.width, screen.columns - view.corner.x) {
                let place = Point(x + view.corner.x, y + view.corner.y)
                guard let cell = screen[place.y, place.x] else { continue }
                let pen = change(
                    place, Pen(foreground: Colour(pixel: cell.foreground), background: Colour(pixel: cell.background)))
                switch cell.content {
                case .character(let scalar): draw(Cluster(scalar) ?? "?", at: Point(x, y), pen: pen)
                case .continuation: continue
                case .picture:
                    if let part = backdrop?.cells[place.y * screen.columns + place.x] {
                        let own = Pen(
                            foreground: Colour(picture: part.foreground), background: Colour(picture: part.background))
                        draw(Cluster(part.character) ?? " ", at: Point(x, y), pen: change(place, own))
                    } else {
                        draw(" ", at: Point(x, y), pen: pen)
                    }
                case .unknown: draw(glyphs.isUnicode ? "□" : "?", at: Point(x, y), pen: pen)
                }
            }
        }
    }

    /// Draws a picture in the middle of its area.
    mutating func draw(_ picture: PictureCells) {
        guard picture.cells.count == picture.columns * picture.rows else { return }
        for row in 0..<picture.rows {
            for column in 0..<picture.columns {
                let cell = picture.cells[row * picture.columns + column]
                var pen = Pen(.text)
                pen.foreground = Colour(picture: cell.foreground)
                pen.background = Colour(picture: cell.background)
                draw(Cluster(cell.character) ?? " ", at: Point(picture.left + column, picture.top + row), pen: pen)
            }
        }
    }
}

extension Colour {
    /// A colour as pictures have it.
    fileprivate init(picture: PictureCells.Colour) {
        switch picture {
        case .terminal: self = .terminal
        case .indexed(let index): self = .indexed(index)
        case .rgb(let pixel): self.init(pixel: pixel)
        }
    }
}

extension Colour {
    /// A colour as frames have it, 0x00RRGGBB.
    init(pixel: UInt32) {
        self = .rgb(
            UInt8(truncatingIfNeeded: pixel >> 16), UInt8(truncatingIfNeeded: pixel >> 8),
            UInt8(truncatingIfNeeded: pixel))
    }
}
