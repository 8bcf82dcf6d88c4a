import PtySupport
import Screen
import SerialText
import Terminal
import Testing

/// The same bytes to libvterm and to the terminal of our own, at sizes and with numbers that libvterm bears.
@Suite("Beside libvterm")
struct OracleTests {
    private static let columns = 30
    private static let rows = 8

    /// One thing that programs really write: words, movements, erasures, insertions, margins, modes, the other screen.
    private static func piece(_ generator: inout SameNumbers) -> String {
        let small = Int.random(in: 1...5, using: &generator)
        let row = Int.random(in: 1...rows + 2, using: &generator)
        let column = Int.random(in: 1...columns + 4, using: &generator)
        let pieces = [
            "word", "a", "two words ", "x-y", "0123456789", "é", "\r\n", "\r\n", "\n", "\r", "\u{8}", "\t",
            // With margins libvterm does not do as xterm does: it goes over them, and neither inserts nor deletes
            // characters outside them. It does not save the origin mode, has one saved cursor for both screens, and splits
            // no wide characters.
            "\u{1B}[r\u{1B}[4;4H\u{1B}[\(small)A", "\u{1B}[r\u{1B}[4;4H\u{1B}[\(small)B", "\u{1B}[\(small)C",
            "\u{1B}[\(small)D", "\u{1B}[r\u{1B}[4;4H\u{1B}[\(small)E", "\u{1B}[r\u{1B}[4;4H\u{1B}[\(small)F",
            "\u{1B}[\(column)G", "\u{1B}[\(row)d", "\u{1B}[\(row);\(column)H", "\u{1B}[H",
            "\u{1B}[J", "\u{1B}[1J", "\u{1B}[2J", "\u{1B}[K", "\u{1B}[1K", "\u{1B}[2K", "\u{1B}[r\u{1B}[\(small)@",
            "\u{1B}[r\u{1B}[\(small)P", "\u{1B}[\(small)X", "\u{1B}[\(small)L", "\u{1B}[\(small)M", "\u{1B}[\(small)S",
            "\u{1B}[\(small)T", "\u{1B}[\(small);\(small + row / 2 + 1)r", "\u{1B}[r", "\u{1B}7", "\u{1B}8", "\u{1B}M",
            "\u{1B}D", "\u{1B}E", "\u{1B}[?7l", "\u{1B}[?7h", "\u{1B}[2;6r\u{1B}[?6h\u{1B}[\(row);3H\u{1B}[?6l",
            "\u{1B}[4h", "\u{1B}[4l",
            "\u{1B}(0lqk\u{1B}(B", "\u{1B}[1;31m", "\u{1B}[0m", "\u{1B}[7m",
            "\u{1B}[?1049h\u{1B}[\(row);\(column)Hfull screen\n\u{1B}[\(small)A\u{1B}[?1049l",
        ]
        return pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }

    @Test("what programs write looks the same", arguments: 0..<300)
    func same(seed: Int) throws {
        var generator = SameNumbers(seed: UInt64(seed))
        let oracle = try #require(Emulator(columns: Self.columns, rows: Self.rows))
        var terminal = TextTerminal(columns: Self.columns, rows: Self.rows)
        var written = ""
        for _ in 0..<60 {
            let piece = Self.piece(&generator)
            written += piece
            terminal.take(Array(piece.utf8))
            Array(piece.utf8).withUnsafeBytes { oracle.write($0) }
            let (picture, wanted) = (terminal.picture, oracle.snapshot())
            let lines = (0..<Self.rows).map { picture.text.line(picture.history + $0) }
            let isSame = lines == wanted.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
            let cursor = picture.text.cursor.map { [$0.row - picture.history, $0.column] }
            guard isSame, cursor == [wanted.cursorRow, wanted.cursorColumn] else {
                Issue.record(
                    """
                    seed \(seed): after \(written.debugDescription)
                    ours, cursor \(cursor ?? []):
                    \(lines.joined(separator: "\n"))
                    libvterm's, cursor \([wanted.cursorRow, wanted.cursorColumn]):
                    \(wanted.lines.joined(separator: "\n"))
                    """)
                return
            }
        }
    }
}
