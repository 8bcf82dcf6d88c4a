import Terminal
import Testing

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("ü\u{1B}", "w7wb"),
    ]) func encodes(_ text: String, _ expected: String) {
        #expect(String(decoding: Base64.encode(text.utf8), as: UTF8.self) == expected)
    }
}
