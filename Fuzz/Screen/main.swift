@testable import Screen

/// Unpacks the built-in fonts before the clock of the first input runs.
@_cdecl("LLVMFuzzerInitialize")
public func prepare(_ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
    require(!fonts.isEmpty, "no built-in font")
    // What it puts together of its fonts it keeps.
    if let frame = Framebuffer(width: 64, height: 64) { read(frame) }
    return 0
}

/// The first byte says what the others are: a font file of some format, a picture, or orders to paint a screen.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let all = UnsafeBufferPointer(start: data, count: size)
    guard let kind = all.first else { return 0 }
    let bytes = Array(all.dropFirst())
    switch kind % 7 {
    case 0: use(bytes, "fuzz.psf")
    case 1:
        guard let frame = Framebuffer(picture: bytes) else { return 0 }
        require(frame.pixels.count == frame.width * frame.height, "pixels are missing")
        if frame.pixels.count < 40_000 { read(frame) }
    case 2: use(bytes, "fuzz.glyphs")
    case 3: paint(bytes)
    case 4: use(bytes, "fuzz.bdf")
    case 5: use(bytes, "fuzz.rom")
    default: scatter(bytes)
    }
    return 0
}

private func use(_ bytes: [UInt8], _ path: String) {
    _ = FontFormat(path: path)?.sizes(bytes)
    for table in (try? FontFiles.tables(reading: bytes, name: "fuzz", path: path)) ?? [] { use(table) }
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
    check(recogniser.read(frame), frame, [])
}

private func read(_ frame: Framebuffer) {
    var recogniser = Recogniser(fonts: library)
    check(recogniser.read(frame), frame, fonts)
}

private let fonts: [GlyphTable] = ["vga-9x16", "linux-8x16", "uefi-8x19", "unifont-8x16"].compactMap {
    FontLibrary.standard.table(named: $0)
}

private let library = FontLibrary(tables: fonts)

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
        check(screen, frame, [font])
    }
}

/// Puts text of several fonts anywhere on a picture of a few colours, and paints on.
private func scatter(_ bytes: [UInt8]) {
    guard var frame = Framebuffer(width: 200, height: 120) else { return }
    let seed = UInt32(bytes.first ?? 0)
    frame.write(
        frame.bounds,
        pixels: (0..<200 * 120).map { index in
            let (x, y) = (UInt32(index % 200), UInt32(index / 200))
            return x > 100 ? (x &* seed ^ y &* 0x01_0305) & 0xF0_F0F0 : 0
        })
    var recogniser = Recogniser(fonts: library)
    var orders = bytes.dropFirst().prefix(30)
    while orders.count >= 6 {
        let order = Array(orders.prefix(6))
        orders = orders.dropFirst(6)
        let font = fonts[Int(order[0]) % fonts.count]
        for (column, scalar) in "Boot (7)".unicodeScalars.enumerated() {
            let rect = PixelRect(
                x: Int(order[1]) + column * font.width, y: Int(order[2] % 110), width: font.width, height: font.height)
            guard rect.right <= frame.width, rect.bottom <= frame.height else { break }
            font.draw(scalar, in: rect, of: &frame, ink: UInt32(order[3]) << 8, paper: UInt32(order[4] & 3) << 16)
        }
        if order[5] < 40 {
            frame.fill(PixelRect(x: Int(order[1]), y: Int(order[2]), width: 9, height: Int(order[5])), with: 0xFF00)
        }
        check(recogniser.read(frame, dirty: frame.takeDirty()), frame, fonts)
    }
    check(recogniser.read(frame, dirty: []), frame, fonts)
}

/// Nothing is made up: what is called a character looks exactly like it in one of the fonts, where any are given, and a
/// picture has none.
private func check(_ screen: TextScreen, _ frame: Framebuffer, _ fonts: [GlyphTable]) {
    require(screen.verdict != .graphics || screen.cells.isEmpty, "a picture with characters")
    require(screen.cells.count == screen.rows * screen.columns, "cells are missing")
    for region in screen.regions {
        let grid = region.grid
        require(region.cells.count == grid.rows * grid.columns, "cells of a region are missing")
        require(grid.bounds.intersection(frame.bounds) == grid.bounds, "cells outside the frame")
        let fitting = fonts.filter { $0.width == grid.cellWidth && $0.height == grid.cellHeight }
        for (index, cell) in region.cells.enumerated() where cell.isText {
            let (row, column) = (index / grid.columns, index % grid.columns)
            // What a cursor covers is told by what it leaves.
            if screen.verdict == .mixed ? screen.cursor != nil : screen.cursor == .init(row: row, column: column) {
                continue
            }
            guard let character = cell.character, !fonts.isEmpty else { continue }
            let rect = grid.rect(row: row, column: column)
            require(fitting.contains { looks(character, cell, rect, frame, $0) }, "a character that is not there")
        }
    }
    _ = (screen.text, screen.triage)
}

/// Whether all pixels of a glyph, and no other of its cell, have the cell's colour.
private func looks(
    _ character: Unicode.Scalar, _ cell: ScreenCell, _ rect: PixelRect, _ frame: Framebuffer, _ font: GlyphTable
) -> Bool {
    guard var drawn = Framebuffer(width: font.width, height: font.height),
        font.draw(character, in: drawn.bounds, of: &drawn, ink: 1, paper: 0)
    else { return false }
    return (0..<font.height).allSatisfy { y in
        (0..<font.width).allSatisfy { x in
            (drawn[x, y] == 1) == (frame[rect.x + x, rect.y + y] == cell.foreground)
        }
    }
}
