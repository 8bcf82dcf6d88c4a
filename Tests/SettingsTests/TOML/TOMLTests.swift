import Testing

@testable import Settings

/// TOML 1.0: what is read, and what is refused.
@Suite struct TOMLTests {
    @Test(arguments: ValidTOML.documents.map(\.text)) func isRead(_ text: String) throws {
        let values = try #require(ValidTOML.documents.first { $0.text == text }?.values)
        for text in [text, "\u{FEFF}" + text] {
            #expect(TOMLNode.table(try TOMLDocument(text, file: "a.toml").root) == values)
        }
    }

    @Test(arguments: InvalidTOML.documents.map(\.text)) func isRefused(_ text: String) throws {
        let line = try #require(InvalidTOML.documents.first { $0.text == text }?.line)
        let problem = #expect(throws: SettingsProblem.self) { try TOMLDocument(text, file: "a.toml") }
        #expect(problem?.line == line && problem?.column != nil, "\(text): \(String(describing: problem))")
        #expect(
            problem?.message.contains(":") == true, "a sentence without a next step: \(String(describing: problem))")
    }

    @Test func notANumberIsRead() throws {
        let list = try TOMLDocument("a = [nan, +nan, -nan]", file: "a.toml").root["a"]?.array
        #expect(list?.count == 3 && list?.allSatisfy { $0.number?.isNaN == true } == true)
    }

    /// A second that clocks put in: Greenwich's days may have one more.
    @Test func leapSecondsAreRead() throws { _ = try TOMLDocument("a = 2016-12-31T23:59:60Z", file: "a.toml") }

    @Test(arguments: [
        ("a = 9223372036854775808", 5, "this number does not fit into 64 bits"),
        ("a = -9223372036854775809", 5, "this number does not fit into 64 bits"),
        ("a = 0xFFFFFFFFFFFFFFFF", 5, "this number does not fit into 64 bits"),
        ("é = 1", 1, "a name is due here"), ("'é日' = 1 x", 10, "more stands here"),
        ("a = \"é\u{1B}[2J\"", 7, "the control character U+001B stands here"),
        ("[.connections]]", 2, "a name is due here"), ("a = 012", 5, "a number does not begin with a zero"),
        ("a = 2023-02-30", 5, "there is no such day or time"), ("a = yes", 5, "this is neither a number nor a date"),
        ("a = {b = 1, }", 13, "a table in braces ends without a comma"), ("a = [1\n", 5, "this list has no end"),
        ("b = 1\nc = { d = 1, d = 2 }", 14, "\"d\" has its value from line 2"),
    ]) func sentencesHaveTheirPlace(_ text: String, _ column: Int, _ message: String) {
        let problem = #expect(throws: SettingsProblem.self) { try TOMLDocument(text, file: "a.toml") }
        #expect(
            problem?.column == column && problem?.message.hasPrefix(message) == true, "\(String(describing: problem))")
    }

    @Test func placesAreThoseOfTheText() throws {
        let text = "\u{FEFF}a = 1 # c\n  \"é\".b = [\n 2,\n]\n[c]\n[[d.e]]\nf = 'g'\n"
        let document = try TOMLDocument(text, file: "a.toml")
        #expect(document.headers.map(\.path) == [["c"], ["d", "e"]])
        #expect(document.headers.map(\.line) == [4, 5] && document.headers.map(\.isArrayElement) == [false, true])
        #expect(document.entries.map(\.path) == [["a"], ["é", "b"], ["d", "e", "f"]])
        #expect(document.entries.map(\.lines) == [0..<1, 1..<4, 6..<7])
        #expect(document.entries.map(\.column) == [1, 3, 1] && document.entries.map(\.header) == [nil, nil, 1])
        let bytes = Array(document.text.utf8)
        #expect(document.entries.map { String(decoding: bytes[$0.value], as: UTF8.self) } == ["1", "[\n 2,\n]", "'g'"])
    }

    /// What is read of any text lies within it.
    @Test func anyTextIsReadOrRefused() {
        let alphabet = Array("[]{}=\"'#\n\\.a ,\t\r1-:")
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            let text = String((0..<Int.random(in: 0...30, using: &random)).map { _ in alphabet.randomElement() ?? "a" })
            guard let document = try? TOMLDocument(text, file: "a.toml") else { continue }
            for entry in document.entries { #expect(entry.value.upperBound <= text.utf8.count) }
        }
    }
}
