import Screen

/// Unpacks the built-in fonts before the clock of the first input runs.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(_ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    require(!fonts.isEmpty, "no built-in font")
    return 0
}

/// The first byte says what the others are: a font file, a picture, a glyph table, or orders to paint a screen.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let all = UnsafeBufferPointer(start: data, count: size)
    guard let kind = all.first else { return 0 }
    let bytes = Array(all.dropFirst())
    switch kind % 4 {
    case 0: for table in (try? FontFiles.tables(reading: bytes, name: "fuzz")) ?? [] { use(table) }
    case 1:
        guard let frame = Framebuffer(picture: bytes) else { return 0 }
        require(frame.pixels.count == frame.width * frame.height, "pixels are missing")
        if frame.pixels.count < 40_000 { read(frame) }
    case 2:
        for table in bytes.withUnsafeBytes({ GlyphTable.tables(reading: $0) }) { use(table) }
    default: paint(bytes)
    }
    return 0
}

/// A font that was accepted is one that screens can be drawn and read with.
private func use(_ table: GlyphTable) {
    require((4...32).contains(table.width) && (6...64).contains(table.height), "a size out of range")
    guard var frame = Framebuffer(width: table.width * 12, height: table.height * 2) else { return }
    for (column, scalar) in "login: root".unicodeScalars.enumerated() {
        let rect = PixelRect(x: column * table.width, y: 0, width: table.width, height: table.height)
        table.draw(scalar, in: rect, of: &frame, ink: 0xFFFFFF, paper: 0)
    }
    var recogniser = Recogniser(fonts: FontLibrary(tables: [table]))
    // Not against its pixels: a font may have several bitmaps for one character.
    check(recogniser.read(frame), frame, nil)
}

private func read(_ frame: Framebuffer) {
    var recogniser = Recogniser(fonts: FontLibrary(tables: fonts))
    let screen = recogniser.read(frame)
    check(screen, frame, fonts.first { $0.name == screen.fontName })
}

private let fonts: [GlyphTable] = ["vga-9x16", "linux-8x16", "uefi-8x19", "unifont-8x16"].compactMap {
    FontLibrary.standard.table(named: $0)
}

/// Paints as told and reads what changed after every order, which must come out as when all is read anew.
private func paint(_ bytes: [UInt8]) {
    guard bytes.count > 3, let font = fonts.isEmpty ? nil : fonts[Int(bytes[0]) % fonts.count],
        var frame = Framebuffer(width: 24 * font.width, height: 4 * font.height)
    else { return }
    var recogniser = Recogniser(fonts: FontLibrary(tables: [font]))
    var orders = bytes.dropFirst().prefix(240)
    while orders.count >= 6 {
        let order = Array(orders.prefix(6))
        orders = orders.dropFirst(6)
        let colours = (UInt32(order[3] & 3) * 0x55, UInt32(order[3] >> 2 & 3) * 0x55)
        switch order[0] % 4 {
        case 0, 1:
            let rect = PixelRect(
                x: Int(order[1] % 24) * font.width, y: Int(order[2] % 4) * font.height, width: font.width,
                height: font.height)
            font.draw(Unicode.Scalar(order[4]), in: rect, of: &frame, ink: colours.0, paper: colours.1)
        case 2:
            frame.fill(
                PixelRect(x: Int(order[1]), y: Int(order[2]), width: Int(order[4]), height: Int(order[5])),
                with: colours.0)
        default:
            frame.copy(
                PixelRect(x: Int(order[1]), y: Int(order[2]), width: 60, height: 40), toX: Int(order[4]),
                y: Int(order[5]))
        }
        let screen = recogniser.read(frame, dirty: frame.takeDirty())
        check(screen, frame, font)
    }
}

/// Nothing is made up: what is called a character looks exactly like it, and a picture has none.
private func check(_ screen: TextScreen, _ frame: Framebuffer, _ font: GlyphTable?) {
    guard screen.verdict == .text, let grid = screen.grid, let font else {
        require(screen.verdict != .graphics || screen.cells.isEmpty, "a picture with characters")
        _ = screen.triage
        return
    }
    require(screen.cells.count == grid.rows * grid.columns, "cells are missing")
    require(grid.bounds.intersection(frame.bounds) == grid.bounds, "cells outside the frame")
    for row in 0..<screen.rows {
        for column in 0..<screen.columns where screen.cursor != TextScreen.Cursor(row: row, column: column) {
            guard let cell = screen[row, column], let character = cell.character,
                var drawn = Framebuffer(width: font.width, height: font.height)
            else { continue }
            let isKnown = font.draw(
                character, in: drawn.bounds, of: &drawn, ink: cell.foreground, paper: cell.background)
            require(isKnown || cell.isBlank, "a character that the font has not")
            let rect = grid.rect(row: row, column: column)
            for y in 0..<font.height {
                for x in 0..<font.width {
                    require(drawn[x, y] == frame[rect.x + x, rect.y + y], "a character that is not there")
                }
            }
        }
    }
    _ = (screen.text, screen.triage)
}
