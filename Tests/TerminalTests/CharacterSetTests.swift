import Terminal
import Testing

@Suite struct CharacterSetTests {
    @Test(arguments: [
        (["LANG": "de_DE.UTF-8"], true), (["LANG": "xx_YY.utf8"], true),
        (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], false),
        (["LC_ALL": "", "LC_CTYPE": "en_GB.UTF-8@x"], true), (["LANG": "de_DE@euro"], false), ([:], false),
    ])
    func isNamedByTheEnvironment(_ environment: [String: String], _ isUTF8: Bool) {
        #expect(CharacterSet.isUTF8 { environment[$0] } == isUTF8)
    }
}
