internal import GuestScreens
internal import RemoteDisplay
internal import Screen
internal import Terminal

/// How a guest's screen is written.
enum ScreenFormat: String, CaseIterable, Sendable {
    /// The characters alone.
    case text
    /// With colours, for a terminal; pictures as blocks.
    case ansi
    /// One document with characters, colours and the cursor.
    case json
    /// The picture.
    case png
}

/// One look at a guest's screen, to be written.
struct ScreenShot {
    /// The guest's name: untrusted text.
    let guest: String
    let uuid: String
    /// The host's name: untrusted text.
    let host: String
    let frame: Framebuffer
    let text: TextScreen
    let way: String

    /// The bytes of a format; nil when the picture cannot be encoded.
    func bytes(as format: ScreenFormat) -> [UInt8]? {
        switch format {
        case .text: Array(Self.printable(text.text).utf8)
        case .ansi: Array((text.verdict == .graphics ? blocks : coloured).utf8)
        case .json: Array(json.utf8)
        case .png: frame.png()
        }
    }

    /// Screens hold what fonts hold, and no font of ours has controls; U+FFFD stands for what is unknown.
    private static func printable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(String($0)).string }
            .joined(separator: "\n")
    }

    // MARK: Colours

    private var coloured: String {
        let backdrop = PictureRenderer().backdrop(of: text, in: frame)
        return (0..<text.rows).map { row in
            let runs = runs(row, over: backdrop)
            let line = runs.map { run in
                "\u{1B}[38;2;\(Self.decimal(run.foreground));48;2;\(Self.decimal(run.background))m"
                    + SafeText(run.text).string
            }
            return line.joined() + "\u{1B}[0m\n"
        }.joined()
    }

    private var blocks: String {
        let renderer = PictureRenderer()
        let (columns, rows) = (min(160, max(20, frame.width / 8)), min(60, max(10, frame.height / 16)))
        guard let picture = renderer.cells(of: frame, columns: columns, rows: rows) else { return "" }
        return (0..<picture.rows).map { row in
            (0..<picture.columns).map { column in
                let cell = picture.cells[row * picture.columns + column]
                return
                    "\u{1B}[38;2;\(Self.decimal(cell.foreground));48;2;\(Self.decimal(cell.background))m\(cell.character)"
            }.joined() + "\u{1B}[0m\n"
        }.joined()
    }

    private static func decimal(_ colour: PictureCells.Colour) -> String { decimal(pixel(colour)) }

    private static func pixel(_ colour: PictureCells.Colour) -> UInt32 {
        if case .rgb(let pixel) = colour { pixel } else { 0 }
    }

    private static func decimal(_ colour: UInt32) -> String {
        "\(colour >> 16 & 255);\(colour >> 8 & 255);\(colour & 255)"
    }

    /// Cells of the same colours, together.
    private struct Run {
        var text: String
        let foreground: UInt32
        let background: UInt32
    }

    private func runs(_ row: Int, over backdrop: PictureCells? = nil) -> [Run] {
        var runs: [Run] = []
        for column in 0..<text.columns {
            guard var cell = text[row, column] else { continue }
            if cell.content == .continuation { continue }
            if cell.content == .picture {
                let picture = backdrop?.cells[row * text.columns + column]
                let colours = picture.map { (Self.pixel($0.foreground), Self.pixel($0.background)) }
                cell = ScreenCell(
                    .character(picture?.character ?? " "), foreground: colours?.0 ?? cell.foreground,
                    background: colours?.1 ?? cell.background)
            }
            let character = String(Character(cell.character ?? "\u{FFFD}"))
            // A blank has no colour of its own to see.
            if let last = runs.last, last.background == cell.background,
                cell.isBlank || last.foreground == cell.foreground
            {
                runs[runs.count - 1].text += character
            } else {
                runs.append(Run(text: character, foreground: cell.foreground, background: cell.background))
            }
        }
        return runs
    }

    // MARK: JSON

    private var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("schema", 1)
            writer.member("guest", guest)
            writer.member("uuid", uuid)
            writer.member("host", host)
            writer.member("source", way)
            writer.member("verdict", text.verdict.rawValue)
            writer.member("width_pixels", frame.width)
            writer.member("height_pixels", frame.height)
            writer.member("font", text.fontName)
            writer.member("recognised_share", text.share)
            writer.member("rows", text.grid == nil ? nil : text.rows)
            writer.member("columns", text.grid == nil ? nil : text.columns)
            writer.key("cursor")
            if let cursor = text.cursor {
                writer.object { writer in
                    writer.member("row", cursor.row)
                    writer.member("column", cursor.column)
                }
            } else {
                writer.string(nil)
            }
            writer.key("lines")
            writer.array(text.lines) { $0.string($1) }
            writer.key("cells")
            writer.array(0..<text.rows) { writer, row in
                writer.array(runs(row)) { writer, run in
                    writer.object { writer in
                        writer.member("text", run.text)
                        writer.member("foreground", Self.hex(run.foreground))
                        writer.member("background", Self.hex(run.background))
                    }
                }
            }
            writer.key("regions")
            writer.array(text.regions) { writer, region in
                writer.object { writer in
                    writer.member("font", region.fontName)
                    writer.member("x_pixels", region.grid.originX)
                    writer.member("y_pixels", region.grid.originY)
                    writer.member("cell_width_pixels", region.grid.cellWidth)
                    writer.member("cell_height_pixels", region.grid.cellHeight)
                    writer.member("rows", region.grid.rows)
                    writer.member("columns", region.grid.columns)
                    writer.key("lines")
                    writer.array(region.lines) { $0.string($1) }
                }
            }
        }
        return writer.text + "\n"
    }

    private static func hex(_ colour: UInt32) -> String {
        let digits = String(colour & 0xFF_FFFF, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}
