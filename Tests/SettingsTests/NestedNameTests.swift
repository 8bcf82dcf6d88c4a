import Testing

@testable import Settings

/// Names beside each other without an end: the scan before the parser stops at the limit, wherever it is then.
@Suite struct NestedNameTests {
    @Test(arguments: [
        String(repeating: "'a'", count: 40), String(repeating: "\"a\"", count: 40),
        String(repeating: "a.", count: 33) + "'b'", "[" + String(repeating: "'a'", count: 40),
        String(repeating: "'a'", count: 33) + "'", "a = [}", "a = ]", "a = {]}", "a = [1, }]",
    ])
    func areRefused(_ text: String) {
        #expect(throws: SettingsProblem.self) { try TOMLNode.parse(text, file: "config.toml") }
    }
}
