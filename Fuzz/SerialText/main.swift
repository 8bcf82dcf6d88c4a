import Screen
import SerialText
import Terminal

/// What a guest writes on its serial line, in pieces: the first byte of each says how long it is, and what happens after it.
///
/// Nothing passes the filter that makes a terminal answer, and the screen stays whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    var terminal = TextTerminal(columns: 80, rows: 24)
    var filter = SerialFilter(for: .emulator, size: { (80, 24) })
    var rest = UnsafeBufferPointer(start: data, count: size)[...]
    while let first = rest.popFirst() {
        let piece = rest.prefix(Int(first) / 4)
        rest = rest.dropFirst(piece.count)
        let output = filter.take(piece)
        require(output.reply.count < 32 * (piece.count + 1), "an answer longer than a size")
        require(!holdsQuestion(output.shown), "a question to the terminal, or a string")
        terminal.take(output.shown)
        switch first % 4 {
        case 1: terminal.resize(columns: 1 + piece.count * 3, rows: 1 + Int(first) / 8)
        case 2: check(terminal.picture)
        case 3:
            require(
                !terminal.bytes(for: .up).isEmpty && terminal.bytes(for: .enter).first == 0x0D, "a key without bytes")
        default: break
        }
    }
    check(terminal.picture)
    return 0
}

private func check(_ picture: TextTerminal.Picture) {
    let text = picture.text
    require(text.cells.count == (text.rows - text.above.count) * text.columns, "cells are missing")
    require(picture.history < text.rows, "a screen without rows")
    if let cursor = text.cursor {
        require((picture.history..<text.rows).contains(cursor.row), "the cursor is above or below the screen")
        require((0..<text.columns).contains(cursor.column), "the cursor is beside the screen")
    }
}

/// ENQ, the beginnings of strings, and control sequences that are answered: `c`, `n`, `t`, `x`.
private func holdsQuestion(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(0x05) { return true }
    for (place, byte) in bytes.enumerated() where byte == 0x1B && place + 1 < bytes.count {
        switch bytes[place + 1] {
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): return true
        case UInt8(ascii: "["):
            let end = bytes[(place + 2)...].first { (0x40...0x7E).contains($0) }
            if let end, "cntx".utf8.contains(end) { return true }
        default: break
        }
    }
    return false
}
