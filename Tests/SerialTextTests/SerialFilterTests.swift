import SerialText
import Testing

@Suite("What a guest's serial line may tell the terminal")
struct SerialFilterTests {
    private func shown(_ text: String) -> String {
        var filter = SerialFilter()
        return String(decoding: filter.take(text.utf8).shown, as: UTF8.self)
    }

    @Test(
        "lets text, colours, movements and harmless modes through",
        arguments: [
            "plain\r\nlines\ttab\u{8}", "\u{7}", "\u{1B}[1;31mred\u{1B}[0m", "\u{1B}[38;5;200m\u{1B}[38:2:1:2:3m",
            "\u{1B}[2J\u{1B}[H",
            "\u{1B}[5;10r", "\u{1B}[?25l\u{1B}[?25h", "\u{1B}[?1h\u{1B}=", "\u{1B}[?2004h", "\u{1B}(0lqk\u{1B}(B",
            "\u{E}\u{F}",
            "\u{1B}7\u{1B}8\u{1B}M", "\u{1B}[4h\u{1B}[4l", "\u{1B}[3 q", "\u{1B}[!p", "\u{1B}#8", "\u{1B}%G",
            "grüße → 日本 🙂", "\u{1B}[?1000;1006h",
        ])
    func passes(_ text: String) { #expect(shown(text) == text) }

    @Test(
        "keeps back what makes a terminal answer, remember or obey",
        arguments: [
            "\u{1B}]0;title\u{7}", "\u{1B}]52;c;aGk=\u{1B}\\", "\u{1B}]8;;http://x\u{1B}\\", "\u{1B}P$qm\u{1B}\\",
            "\u{1B}Pq#0;2;0;0;0\u{1B}\\",
            "\u{1B}_Gf=100;AAAA\u{1B}\\", "\u{1B}^secret\u{1B}\\", "\u{1B}Xsos\u{1B}\\", "\u{1B}[c", "\u{1B}[>c",
            "\u{1B}[=c", "\u{1B}Z",
            "\u{1B}[5n", "\u{1B}[6n", "\u{1B}[?6n", "\u{1B}[21t", "\u{1B}[22;2t", "\u{1B}[x", "\u{1B}[?2026$p",
            "\u{1B}[>q", "\u{1B}[>1u", "\u{1B}[?u",
            "\u{1B}[5i", "\u{1B}[2h", "\u{1B}[12l", "\u{1B}[?1049h", "\u{1B}[?47h", "\u{1B}[?2026h", "\u{1B}%@",
            "\u{1B} G", "\u{5}", "\u{0}\u{1}\u{2}",
            "\u{9B}31m", "\u{90}x", "\u{202E}", "\u{1B}l",
        ])
    func keepsBack(_ text: String) {
        let rest = shown("a" + text + "b")
        #expect(rest == "ab" || rest == "a31mb" || rest == "axb", "\(rest.debugDescription)")
    }

    @Test("keeps to the screen: huge counts, the history and a full reset do not reach the user's terminal")
    func staysOnTheScreen() {
        var filter = SerialFilter(size: { (80, 24) })
        func told(_ text: String) -> String { String(decoding: filter.take(text.utf8).shown, as: UTF8.self) }
        #expect(told("x\u{1B}[99999999b") == "x\u{1B}[80b")
        for function in "@ABCDEFGILMPSTXZ`ade" {
            #expect(told("\u{1B}[4294967295\(function)") == "\u{1B}[80\(function)")
        }
        #expect(told("\u{1B}[999;999H") == "\u{1B}[80;80H" && told("\u{1B}[5;70H") == "\u{1B}[5;70H")
        for text in ["\u{1B}[3J", "\u{1B}[?3J", "\u{1B}[2;3J", "\u{1B}[22J"] { #expect(told(text) == "") }
        let reset = told("\u{1B}c")
        #expect(!reset.contains("\u{1B}c") && reset.hasSuffix("\u{1B}[H\u{1B}[2J"))
    }

    @Test("takes harmless modes out of a list with dangerous ones")
    func mixedModes() { #expect(shown("\u{1B}[?1049;25;2026h") == "\u{1B}[?25h") }

    @Test("does the same however the bytes are cut")
    func anyCut() {
        let text = "x\u{1B}[1;31mé\u{1B}]0;evil\u{1B}\\y\u{1B}[?1049;7h日\u{1B}P1;2|zz\u{1B}\\\u{1B}(0q\u{1B}(B"
        let whole = shown(text)
        let bytes = Array(text.utf8)
        for cut in 1..<bytes.count {
            var filter = SerialFilter()
            let parts = filter.take(bytes[..<cut]).shown + filter.take(bytes[cut...]).shown
            #expect(String(decoding: parts, as: UTF8.self) == whole, "cut at \(cut)")
        }
    }

    @Test("shows a sign for what is no text, and goes on")
    func invalid() {
        var filter = SerialFilter()
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x28, 0xE2, 0x82, 0x1B, 0x5B, 0x6D, 0x9B, 0xED, 0xA0, 0x80, 0x63]
        #expect(
            String(decoding: filter.take(bytes).shown, as: UTF8.self)
                == "a\u{FFFD}b\u{FFFD}(\u{FFFD}\u{1B}[m\u{FFFD}\u{FFFD}c")
    }

    @Test("an endless string does not silence the console for ever")
    func endlessString() {
        var filter = SerialFilter()
        _ = filter.take("\u{1B}]".utf8)
        for _ in 0..<70 { _ = filter.take([UInt8](repeating: 0x41, count: 1000)) }
        #expect(filter.take("prompt".utf8).shown == Array("prompt".utf8))
    }

    @Test("no byte that could begin a command comes out of noise but those of known sequences")
    func noise() {
        var seed: UInt64 = 0x5EED
        func next() -> UInt8 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: seed >> 33)
        }
        var filter = SerialFilter()
        var output: [UInt8] = []
        for _ in 0..<200 {
            // Half of the bytes are those that sequences are made of.
            let bytes = (0..<1000).map { _ in
                next() < 128 ? Array("\u{1B}[]P?0;1hlnctu\\".utf8)[Int(next()) % 15] : next()
            }
            output += filter.take(bytes).shown
        }
        // What came out is safe by the filter's own measure: filtering again changes nothing.
        var again = SerialFilter()
        #expect(again.take(output).shown == output)
        #expect(!output.contains(5))
    }

    @Test("tells a guest the size that it asks for, and nothing else")
    func size() {
        var filter = SerialFilter(size: { (132, 43) })
        #expect(filter.take("\u{1B}[18t".utf8).reply == Array("\u{1B}[8;43;132t".utf8))
        #expect(filter.take("\u{1B}7\u{1B}[r\u{1B}[999;999H\u{1B}[6n".utf8).reply == Array("\u{1B}[43;132R".utf8))
        #expect(filter.take("\u{1B}[5;5H\u{1B}[6n".utf8).reply.isEmpty)
        #expect(filter.take("\u{1B}[999;999Hx\u{1B}[6n".utf8).reply.isEmpty, "the cursor is elsewhere by now")
        var blind = SerialFilter()
        #expect(blind.take("\u{1B}[18t".utf8).reply.isEmpty)
    }
}
