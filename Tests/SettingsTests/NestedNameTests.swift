import Testing

@testable import Settings

/// Names beside each other without an end, and brackets that do not belong together.
@Suite struct NestedNameTests {
    @Test(arguments: [
        String(repeating: "'a'", count: 40), String(repeating: "\"a\"", count: 40),
        String(repeating: "a.", count: 33) + "'b'", "[" + String(repeating: "'a'", count: 40),
        String(repeating: "'a'", count: 33) + "'", "a = [}", "a = ]", "a = {]}", "a = [1, }]",
    ])
    func areRefused(_ text: String) {
        #expect(throws: SettingsProblem.self) { try TOMLDocument(text, file: "config.toml") }
    }
}
