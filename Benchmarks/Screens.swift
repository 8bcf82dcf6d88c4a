import Screen

/// Reading guests' screens as text, and drawing pictures as characters.
enum Screens {
    static func measure() -> [Measurement] {
        [
            whole("recognising a full 80×25 VGA screen", "vga-9x16", columns: 80, rows: 25, limit: 1),
            whole("recognising a full 160×50 screen", "linux-8x16", columns: 160, rows: 50, limit: 4),
            line(),
        ].compactMap { $0 } + mixed() + picture()
    }

    private static func whole(
        _ name: String, _ font: String, columns: Int, rows: Int, limit: Double
    ) -> Measurement? {
        guard let frame = fullFrame(font, columns: columns, rows: rows) else { return nil }
        var recogniser = Recogniser()
        var first = recogniser.read(frame)
        let time = milliseconds(runs: 200) { first = recogniser.read(frame) }
        return Measurement(
            name: name, value: time, unit: "ms", limit: limit,
            note: "\(first.knownCells) of \(first.inkedCells) cells known")
    }

    private static func line() -> Measurement? {
        guard var frame = fullFrame("linux-8x16", columns: 160, rows: 50),
            let other = fullFrame("linux-8x16", columns: 160, rows: 50, turn: 1)
        else { return nil }
        var recogniser = Recogniser()
        _ = recogniser.read(frame)
        let rect = PixelRect(x: 0, y: 25 * 16, width: 160 * 8, height: 16)
        let lines = [frame, other].map { Array($0.pixels[25 * 16 * 1280..<26 * 16 * 1280]) }
        _ = frame.takeDirty()
        var round = 0
        // Only the reading counts, not the copying of the pixels.
        var times: [Double] = []
        for _ in 0..<300 {
            frame.write(rect, pixels: lines[round % 2])
            round += 1
            let dirty = frame.takeDirty()
            times.append(milliseconds(once: { _ = recogniser.read(frame, dirty: dirty) }))
        }
        return Measurement(
            name: "recognising one changed line of 160×50", value: median(times), unit: "ms", limit: 0.1)
    }

    /// Text beside a picture and over it: found, read again as a whole, and read again where a line changed.
    private static func mixed() -> [Measurement] {
        guard var frame = fullFrame("linux-8x16", columns: 160, rows: 50),
            let other = fullFrame("linux-8x16", columns: 160, rows: 50, turn: 1), let picture = pictureFrame(),
            let font = FontLibrary.standard.table(named: "vga-8x16")
        else { return [] }
        let right = PixelRect(x: 640, y: 0, width: 640, height: 600)
        frame.write(right, pixels: part(of: picture, right))
        for (column, character) in "Loading the kernel".unicodeScalars.enumerated() {
            let rect = PixelRect(x: 704 + column * 8, y: 160, width: 8, height: 16)
            font.draw(character, in: rect, of: &frame, ink: 0xFFFFFF, paper: 0)
        }
        // Fonts are read from files once in the program's life.
        var recogniser = Recogniser()
        var screen = recogniser.read(frame)
        let survey = milliseconds(runs: 20) {
            var fresh = Recogniser()
            screen = fresh.read(frame)
        }
        let whole = milliseconds(runs: 100) { screen = recogniser.read(frame) }
        let rect = PixelRect(x: 0, y: 25 * 16, width: 640, height: 16)
        let lines = [part(of: frame, rect), part(of: other, rect)]
        _ = frame.takeDirty()
        var times: [Double] = []
        for round in 0..<300 {
            frame.write(rect, pixels: lines[round % 2])
            let dirty = frame.takeDirty()
            times.append(milliseconds(once: { screen = recogniser.read(frame, dirty: dirty) }))
        }
        let note = "\(screen.verdict.rawValue), \(screen.knownCells) of \(screen.inkedCells) cells known"
        return [
            Measurement(name: "finding the text beside a picture of 1280×800", value: survey, unit: "ms", limit: 60),
            Measurement(name: "recognising a mixed 1280×800 screen", value: whole, unit: "ms", limit: 6, note: note),
            Measurement(name: "recognising one changed line of it", value: median(times), unit: "ms", limit: 0.2),
        ]
    }

    private static func part(of frame: Framebuffer, _ rect: PixelRect) -> [UInt32] { frame.cut(rect)?.pixels ?? [] }

    /// Colours that nowhere stay the same.
    private static func pictureFrame() -> Framebuffer? {
        guard var frame = Framebuffer(width: 1280, height: 800) else { return nil }
        frame.write(
            frame.bounds,
            pixels: (0..<1280 * 800).map { index in
                let x = index % 1280
                let y = index / 1280
                return UInt32(x / 5) << 16 | UInt32(y / 4) << 8 | UInt32(x ^ y) & 0xFF
            })
        return frame
    }

    private static func picture() -> [Measurement] {
        guard let frame = pictureFrame() else { return [] }
        let renderer = PictureRenderer()
        return [PictureStyle.Symbols.halves, .quadrants, .sextants].map { symbols in
            let time = milliseconds(runs: 40) {
                _ = renderer.cells(of: frame, columns: 160, rows: 45, style: PictureStyle(symbols: symbols))
            }
            // 30 frames a second and more.
            return Measurement(
                name: "a picture of 1280×800 as 160×45 cells, \(symbols)", value: time, unit: "ms",
                limit: 1000.0 / 30)
        }
    }

    /// A frame full of every printable character in changing colours.
    private static func fullFrame(_ font: String, columns: Int, rows: Int, turn: Int = 0) -> Framebuffer? {
        guard let table = FontLibrary.standard.table(named: font),
            var frame = Framebuffer(width: columns * table.width, height: rows * table.height)
        else { return nil }
        for cell in 0..<columns * rows {
            guard let character = Unicode.Scalar(0x21 + (cell &* 7 + turn) % 94) else { continue }
            let rect = PixelRect(
                x: cell % columns * table.width, y: cell / columns * table.height, width: table.width,
                height: table.height)
            table.draw(character, in: rect, of: &frame, ink: 0xAAAAAA, paper: UInt32(cell / 40 % 4) * 0x30)
        }
        return frame
    }
}
