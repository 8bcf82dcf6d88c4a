import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.flush()
    }

    @Test(arguments: [
        ("a", [Key.character("a")]), ("é中", [.character("é"), .character("中")]), ("\r", [.enter]),
        ("\u{7F}", [.backspace]),
        ("\u{1B}", [.escape]), ("\u{1B}b", [.alt("b")]), ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1D}", [.ctrl("]")]),
        ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;5C", [.named(.right, .ctrl)]), ("\u{1B}OP", [.named(.f1)]),
        ("\u{1B}[[B", [.named(.f2)]), ("\u{1B}[15~", [.named(.f5)]), ("\u{1B}[6~", [.pageDown]),
        ("\u{1B}[Z", [.backtab]),
        ("\u{1B}[3;2~", [.named(.delete, .shift)]), ("\u{1B}[99u", [.character("c")]), ("\u{1B}[99;5u", [.ctrl("c")]),
        ("\u{1B}[?62;c", []), ("\u{1B}]11;rgb:0/0/0\u{7}x", [.character("x")]),
        ("\u{1B}P1+r\u{1B}\\y", [.character("y")]),
        ("\u{1B}[12;40R", []), ("\u{1B}]", [.alt("]")]), ("\u{1B}[M !!q", [.character("q")]),
        ("\u{1B}[24;80Rz", [.character("z")]),
    ]) func reads(_ input: String, _ expected: [Key]) {
        #expect(keys(input) == expected)
    }

    @Test func readsTheMouse() {
        #expect(keys("\u{1B}[<0;10;5M") == [.mouse(Mouse(.press(1), x: 9, y: 4))])
        #expect(keys("\u{1B}[<2;1;1m") == [.mouse(Mouse(.release(3), x: 0, y: 0))])
        #expect(keys("\u{1B}[<65;3;4M") == [.mouse(Mouse(.wheelDown, x: 2, y: 3))])
        #expect(keys("\u{1B}[<16;3;4M") == [.mouse(Mouse(.press(1), x: 2, y: 3, modifiers: .ctrl))])
        #expect(keys("\u{1B}[<0;0;5M\u{1B}[<;;M\u{1B}[<99999999999;1;1M") == [])
    }

    @Test func readsAPasteAsOneKey() {
        #expect(keys("\u{1B}[200~rm -rf /\n\u{1B}[A\u{1B}[201~q") == [.paste("rm -rf /\n\u{1B}[A"), .character("q")])
        #expect(keys("\u{1B}[200~a\u{1B}\u{1B}[201~") == [.paste("a\u{1B}")])
    }

    @Test func aHugePasteIsBounded() {
        var decoder = KeyDecoder()
        var keys = decoder.feed(Array("\u{1B}[200~".utf8))
        let chunk = [UInt8](repeating: 0x61, count: 64 * 1024)
        for _ in 0..<160 { keys += decoder.feed(chunk) }
        #expect(keys.isEmpty)
        #expect(decoder.waiting == .paste)
        keys = decoder.feed(Array("\u{1B}[201~".utf8))
        guard case .paste(let text)? = keys.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == KeyDecoder.pasteLimit)
        #expect(decoder.waiting == nil)
    }

    @Test func cutsDoNotMatter() {
        let input = Array("aé\u{1B}[1;5C中\u{1B}OP\u{1B}[200~x\u{1B}[201~\u{1B}[<0;10;5M\u{1B}b🚀".utf8)
        var whole = KeyDecoder()
        let expected = whole.feed(input)
        #expect(expected.count == 9)
        for size in 1...7 {
            var decoder = KeyDecoder()
            var found: [Key] = []
            for start in stride(from: 0, to: input.count, by: size) {
                found += decoder.feed(input[start..<min(start + size, input.count)])
            }
            #expect(found == expected)
        }
    }

    @Test func ownSequencesComeFirst() {
        var decoder = KeyDecoder(sequences: [Array("\u{1B}[11~".utf8): .named(.f9)])
        #expect(decoder.feed(Array("\u{1B}[11~".utf8)) == [.named(.f9)])
    }

    @Test func randomBytesNeverBreakIt() {
        var dice = Dice(seed: 9)
        var decoder = KeyDecoder()
        let favourites: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x3C, 0x3B, 0x4D, 0x7E, 0x32, 0x30, 0x31, 0x50, 0x5D, 0xE4, 0xF0, 0x24,
        ]
        var count = 0
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<200 {
                let isFavourite = Int.random(in: 0..<3, using: &dice) > 0
                bytes.append(
                    isFavourite
                        ? favourites.randomElement(using: &dice) ?? 0 : UInt8.random(in: 0...255, using: &dice))
            }
            count += decoder.feed(bytes).count
            count += decoder.flush().count
            #expect(decoder.waiting == nil)
        }
        #expect(count > 0)
    }
}
