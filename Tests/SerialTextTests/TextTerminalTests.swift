import Screen
import SerialText
import Terminal
import Testing

@Suite("A serial line's own terminal")
struct TextTerminalTests {
    private func terminal(_ text: String = "", columns: Int = 20, rows: Int = 4) -> TextTerminal {
        var terminal = TextTerminal(columns: columns, rows: rows)
        terminal.take(Array(text.utf8))
        return terminal
    }

    @Test("shows text, keeps what scrolls out above it, and says where the cursor is")
    func history() throws {
        let terminal = terminal((1...10).map { "line \($0)\r\n" }.joined() + "> ")
        let picture = terminal.picture
        #expect(picture.history == 7)
        #expect(picture.text.lines == (1...10).map { "line \($0)" } + [">"])
        #expect(picture.text.cursor == TextScreen.Cursor(row: 10, column: 2))
        #expect(picture.dropped == 0)
    }

    @Test("a picture shares what scrolled out, however long it is, and copies none of it")
    func sharing() {
        func places(_ lines: [[ScreenCell]]) -> [UnsafePointer<ScreenCell>?] {
            lines.map { $0.withUnsafeBufferPointer(\.baseAddress) }
        }
        var terminal = terminal((1...2000).map { "line \($0)\r\n" }.joined())
        let before = terminal.picture
        terminal.take(Array("more\r\n".utf8))
        let after = terminal.picture
        #expect(after.history == before.history + 1)
        #expect(places(Array(after.text.above.dropLast())) == places(before.text.above))
        #expect(after.text.cells.count == 20 * 4)
    }

    @Test("gives up the oldest lines in the end, and counts them")
    func limit() throws {
        var terminal = terminal()
        for number in 1...6000 { terminal.take(Array("\(number)\r\n".utf8)) }
        let picture = terminal.picture
        #expect((TextTerminal.historyLimit...TextTerminal.historyLimit * 5 / 4).contains(picture.history))
        #expect(picture.dropped + picture.history == 6000 - 3)
        #expect(picture.text.line(0) == "\(picture.dropped + 1)")
        #expect(picture.text.line(picture.text.rows - 2) == "6000")
    }

    @Test("what is written on the alternate screen never becomes history")
    func alternateScreen() throws {
        var filter = SerialFilter(for: .emulator)
        var terminal = terminal("before\r\n")
        let text = "\u{1B}[?1049h" + (1...50).map { "full \($0)\r\n" }.joined() + "\u{1B}[?1049lafter"
        terminal.take(filter.take(text.utf8).shown)
        #expect(terminal.picture.text.text == "before\nafter\n")
        #expect(terminal.picture.history == 0)
    }

    @Test(
        "repetitions are spelled out up to a row's end, and there may be nothing to repeat",
        arguments: [("\u{1B}[20b", ""), ("a\u{1B}[3b", "aaaa"), ("日\u{1B}[b", "日日"), ("-\u{1B}[4294967295b", "-")])
    func repetitions(_ text: String, _ line: String) throws {
        var filter = SerialFilter(for: .emulator, size: { (20, 4) })
        var terminal = terminal()
        terminal.take(filter.take(text.utf8).shown)
        let wanted = line == "-" ? String(repeating: "-", count: 20) : line
        #expect(terminal.picture.text.line(0) == wanted)
        #expect(terminal.picture.text.lines.dropFirst().allSatisfy { $0.count <= 1 })
    }

    @Test("colours, reverse video, bold and wide characters are those of a terminal")
    func looks() throws {
        let screen = terminal("\u{1B}[38;2;1;2;3;48;2;4;5;6ma\u{1B}[7mb\u{1B}[0;1;31mc\u{1B}[0m日e\u{301}").picture
            .text
        #expect(screen[0, 0] == ScreenCell(.character("a"), foreground: 0x010203, background: 0x040506))
        #expect(screen[0, 1] == ScreenCell(.character("b"), foreground: 0x040506, background: 0x010203))
        let plain = terminal("\u{1B}[31mc").picture.text[0, 0]
        #expect(screen[0, 2]?.foreground != plain?.foreground)
        #expect(screen[0, 3]?.content == .character("日"))
        #expect(screen[0, 4]?.content == .continuation)
        #expect(screen[0, 5]?.content == .character("e"))
        #expect(screen.line(0) == "abc日e")
    }

    @Test("each screen has a saved cursor of its own, and what ended with the guest is taken back")
    func savedCursors() {
        var filter = SerialFilter(for: .emulator)
        var terminal = terminal()
        let text = "one\r\ntwo\u{1B}[?1049h\u{1B}[H\u{1B}7\u{1B}[!p\u{1B}[?1049l!"
        terminal.take(filter.take(text.utf8).shown)
        #expect(terminal.picture.text.text == "one\ntwo!\n")
        // A guest that dies in an editor.
        terminal.take(filter.take("\u{1B}[?1049h\u{1B}[2;3r\u{1B}(0editor".utf8).shown)
        terminal.settle()
        terminal.take(filter.take("boot\r\nagain".utf8).shown)
        #expect(terminal.picture.text.text == "one\ntwo!\nboot\nagain\n")
    }

    @Test("shrinking under a full-screen program keeps what was above it")
    func shrinking() {
        var filter = SerialFilter(for: .emulator)
        var terminal = terminal("1\r\n2\r\n3\r\n4")
        terminal.take(filter.take("\u{1B}[?1049hfull".utf8).shown)
        terminal.resize(columns: 20, rows: 2)
        terminal.take(filter.take("\u{1B}[?1049l".utf8).shown)
        #expect(terminal.picture.text.text == "1\n2\n3\n4\n")
        #expect(terminal.picture.text.cursor == TextScreen.Cursor(row: 3, column: 1))
    }

    @Test("another size keeps every line that scrolled out")
    func sizes() throws {
        var terminal = terminal((1...10).map { "line \($0)\r\n" }.joined())
        for (columns, rows) in [(40, 4), (40, 9), (6, 2), (1, 1), (0, -5), (100_000, 3), (20, 4)] {
            terminal.resize(columns: columns, rows: rows)
            let picture = terminal.picture
            #expect(picture.text.columns == terminal.size.columns)
            #expect(picture.text.rows == picture.history + terminal.size.rows)
            #expect(picture.text.cells.count == picture.text.columns * (picture.text.rows - picture.history))
        }
        #expect(terminal.picture.text.line(0).first == "l")
    }

    @Test(
        "keys become the bytes that programs on a serial line know",
        arguments: [
            (Key.character("a"), "a"), (.character("ü"), "ü"), (.ctrl("c"), "\u{3}"), (.ctrl("]"), "\u{1D}"),
            (.ctrl("\\"), "\u{1C}"), (.ctrl(" "), "\0"), (.ctrl("?"), "\u{7F}"), (.character("b", .alt), "\u{1B}b"),
            (.enter, "\r"), (.tab, "\t"), (.backtab, "\u{1B}[Z"), (.escape, "\u{1B}"), (.backspace, "\u{7F}"),
            (.named(.enter, .ctrl), "\r"), (.named(.enter, .alt), "\u{1B}\r"), (.up, "\u{1B}[A"),
            (.named(.left, .ctrl), "\u{1B}[1;5D"), (.home, "\u{1B}[H"), (.delete, "\u{1B}[3~"),
            (.named(.f1), "\u{1B}OP"),

            (.named(.f12), "\u{1B}[24~"), (.pageUp, "\u{1B}[5~"),
            (.paste("a\nb\r\nc\u{1B}[201~\u{9B}"), "a\rb\rc[201~"),
            (.hangup, ""),
        ])
    func keys(_ key: Key, _ text: String) throws {
        #expect(String(decoding: terminal().bytes(for: key), as: UTF8.self) == text)
    }

    @Test("cursor keys and pasted text follow the modes that the guest's program chose")
    func modes() throws {
        let terminal = terminal("\u{1B}[?1h\u{1B}[?2004h")
        #expect(terminal.bytes(for: .up) == Array("\u{1B}OA".utf8))
        #expect(terminal.bytes(for: .paste("x")) == Array("\u{1B}[200~x\u{1B}[201~".utf8))
    }

    @Test("any bytes, in any cuts and sizes, leave a screen that is whole")
    func anything() throws {
        var generator = SameNumbers(seed: 7)
        var terminal = terminal(columns: 80, rows: 24)
        var filter = SerialFilter(for: .emulator, size: { (80, 24) })
        let starts = ["\u{1B}[", "\u{1B}", "\u{1B}[?", "\u{1B}(", "\u{1B}]", "", "日", "\u{1B}[1;2147483647"]
        for _ in 0..<20_000 {
            var bytes = Array(starts[Int.random(in: 0..<starts.count, using: &generator)].utf8)
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                let isNumber = Bool.random(using: &generator)
                bytes.append(
                    isNumber
                        ? UInt8.random(in: 0x30...0x3B, using: &generator)
                        : UInt8.random(in: 0...255, using: &generator))
            }
            terminal.take(filter.take(bytes).shown)
            if Int.random(in: 0..<500, using: &generator) == 0 {
                terminal.resize(
                    columns: Int.random(in: 1...200, using: &generator), rows: Int.random(in: 1...60, using: &generator)
                )
                let picture = terminal.picture
                #expect(picture.text.cells.count == picture.text.columns * (picture.text.rows - picture.history))
            }
        }
        // And it still does what it is for.
        terminal.resize(columns: 80, rows: 24)
        terminal.take(Array("\u{18}\u{1B}[?1049l\u{1B}cstill here".utf8))
        #expect(terminal.picture.text.lines.contains("still here"))
    }

    @Test("counts as large as a number can be take no time", arguments: Array("@ABCDEFGHILMPSTXZ`adefgr".utf8))
    func counts(_ function: UInt8) throws {
        var terminal = terminal("a", columns: 200, rows: 60)
        for number in ["4294967295", "2147483647", "65535", "99999999999999999999"] {
            for _ in 0..<200 { terminal.take(Array("x\u{1B}[\(number);\(number)".utf8) + [function]) }
        }
        #expect(terminal.picture.text.columns == 200)
    }
}
