import Screen
import SerialText

/// What guests write on their serial lines, read by the page's terminal.
enum SerialLines {
    static func measure() -> [Measurement] { [log(), picture()] + hostile() }

    /// A boot log in colours, 200 columns wide.
    private static let lines: [UInt8] = Array(
        (0..<200).map { "\u{1B}[0;32m[ \($0).123456 ]\u{1B}[0m Started unit number \($0) of this guest's system.\r\n" }
            .joined().utf8)

    private static func log() -> Measurement {
        var filter = SerialFilter(for: .emulator, size: { (200, 60) })
        var terminal = TextTerminal(columns: 200, rows: 60)
        let time = milliseconds(runs: 100) { terminal.take(filter.take(lines).shown) }
        return Measurement(
            name: "a serial line's log, one MiB of it", value: time * Double(1 << 20) / Double(lines.count), unit: "ms",
            limit: 1000, note: "\(lines.count) bytes at a time, 200×60")
    }

    private static func picture() -> Measurement {
        var filter = SerialFilter(for: .emulator, size: { (200, 60) })
        var terminal = TextTerminal(columns: 200, rows: 60)
        for _ in 0..<15 { terminal.take(filter.take(lines).shown) }
        var rows = 0
        let time = milliseconds(runs: 100) { rows = terminal.picture.text.rows }
        return Measurement(
            name: "a serial line with what scrolled by, as a picture", value: time, unit: "ms", limit: 10,
            note: "\(rows) rows of 200 columns")
    }

    /// As much as is read at once of what costs most: the console's keys wait no longer than this.
    private static func hostile() -> [Measurement] {
        [
            ("erasing the screen", "\u{1B}[2J"), ("the test pattern", "\u{1B}#8"), ("repetitions", "x\u{1B}[999b"),
            ("tabs", "\r\u{1B}[999I"), ("inserted lines", "\u{1B}[H\u{1B}[99L"), ("scrolling", "\u{1B}[99S"),
            ("inserted characters", "\r\u{1B}[99@"),
        ].map { name, sequence in
            let bytes = Array(repeatElement(sequence.utf8, count: (16 << 10) / sequence.utf8.count).joined())
            var filter = SerialFilter(for: .emulator, size: { (200, 60) })
            var terminal = TextTerminal(columns: 200, rows: 60)
            let time = milliseconds(runs: 10) { terminal.take(filter.take(bytes).shown) }
            return Measurement(name: "a guest that floods: \(name)", value: time, unit: "ms", limit: 100)
        }
    }
}
