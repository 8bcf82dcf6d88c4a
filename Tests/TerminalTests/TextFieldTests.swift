import Testing

@testable import Terminal

@Suite struct TextFieldTests {
    private func field(_ text: String, _ keys: [Key]) -> TextField {
        var field = TextField(text)
        for key in keys { _ = field.handle(key) }
        return field
    }

    @Test(arguments: [(Key.character("x"), "x"), (.paste("yz"), "yz"), (.end, "web"), (.backspace, "we")])
    func whatIsTypedTakesThePlaceOfAProposal(_ key: Key, _ expected: String) {
        var field = TextField("web")
        field.isProposed = true
        _ = field.handle(key)
        #expect(field.text == expected)
        _ = field.handle(.character("1"))
        #expect(field.text == expected + "1")
    }

    @Test func editsByCharactersPeopleSee() {
        #expect(field("ae\u{301}", [.backspace]).text == "a")
        #expect(field("👩\u{200D}👩\u{200D}👧x", [.left, .backspace]).text == "x")
        #expect(field("", [.character("e"), .character("\u{301}"), .backspace]).text == "")
        #expect(field("한국", [.left, .delete]).text == "한")
    }

    @Test func knowsTheReadlineKeys() {
        #expect(field("one two three", [.ctrl("w")]).text == "one two ")
        #expect(field("one two", [.alt("b"), .ctrl("k")]).text == "one ")
        #expect(field("one two", [.alt("b"), .ctrl("u")]).text == "two")
        #expect(field("one two", [.home, .alt("f"), .character("!")]).text == "one! two")
        #expect(field("one two", [.home, .alt("d"), .end, .ctrl("y")]).text == " twoone")
        #expect(field("ab", [.home, .ctrl("e"), .character("c")]).text == "abc")
    }

    @Test func leavesOtherKeysToOthers() {
        for key in [Key.enter, .tab, .escape, .up, .down, .ctrl("a"), .ctrl("b"), .named(.f1), .ctrl("c")] {
            var field = TextField("x")
            #expect(field.handle(key) == false, "\(key.name)")
            #expect(field.text == "x")
        }
    }

    @Test func pasteIsOneCleanLine() {
        #expect(field("", [.paste("a\nb\u{1B}[A\tc\u{9B}")]).text == "a b[A c")
        #expect(field("", [.paste(String(repeating: "x", count: 50_000))]).text.count == TextField.limit)
    }

    @Test func showsTheCursorInEveryWidth() {
        for text in ["", "short", "a rather long line of text that has no room", "中文字中文字中文字", "a\u{1B}b\u{202E}c"] {
            for width in 0...12 {
                var field = TextField(text)
                for cursor in 0...text.count {
                    field.cursor = cursor
                    var canvas = Canvas(width: 14, height: 1)
                    let place = field.draw(in: Rect(x: 1, y: 0, width: width, height: 1), on: &canvas)
                    #expect((place == nil) == (width == 0))
                    if let place { #expect((1..<1 + width).contains(place.x)) }
                    #expect(canvas[Point(0, 0)] == .blank)
                    #expect(canvas[Point(13, 0)] == .blank)
                }
            }
        }
    }

    @Test func secretsStaySecret() {
        var canvas = Canvas(width: 10, height: 1)
        TextField("geheim", isSecret: true).draw(in: canvas.bounds, on: &canvas)
        #expect(canvas.lines == ["******"])
    }
}
