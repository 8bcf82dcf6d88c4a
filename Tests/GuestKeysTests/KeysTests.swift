import GuestKeys
import Testing

@Suite struct KeysTests {
    @Test(arguments: [
        ("a", 0x61), ("~", 0x7E), ("ä", 0xE4), ("ÿ", 0xFF), ("ł", 0x0100_0142), ("€", 0x0100_20AC), ("😀", 0x0101_F600),
        ("\u{0301}", 0x0100_0301), ("\n", 0xFF0D), ("\t", 0xFF09), ("\u{8}", 0xFF08), ("\u{1B}", 0xFF1B),
    ])
    func keysymOfCharacter(_ character: Unicode.Scalar, _ keysym: UInt32) {
        #expect(Keysym(character)?.rawValue == keysym)
    }

    @Test(arguments: ["\u{0}", "\u{7}", "\u{80}", "\u{9F}"])
    func controlCharactersHaveNoKey(_ character: Unicode.Scalar) {
        #expect(Keysym(character) == nil)
        #expect(KeyChord(typing: character) == nil)
    }

    @Test(arguments: [
        (1, 0x01), (28, 0x1C), (57, 0x39), (83, 0x53), (87, 0x57), (88, 0x58), (96, 0x9C), (97, 0x9D), (99, 0x54),
        (100, 0xB8), (103, 0xC8), (105, 0xCB), (111, 0xD3), (119, 0xC6), (125, 0xDB),
    ])
    func placeAsPCKeyboardsNumberIt(_ code: UInt16, _ xt: UInt16) {
        #expect(KeyCode(rawValue: code).xt == xt)
    }

    @Test func unknownPlaceHasNoNumber() {
        #expect(KeyCode(rawValue: 0).xt == nil)
        #expect(KeyCode(rawValue: 700).xt == nil)
    }

    @Test func everyNamedKeyHasAPlaceOnThePC() {
        #expect(GuestKey.named.count > 80)
        for (name, key) in GuestKey.named { #expect(key.code?.xt != nil, "\(name)") }
    }

    /// Two characters on one key in one state of shift could not both be typed.
    @Test func everyPrintableASCIICharacterHasAKeyOfItsOwn() throws {
        var seen: [KeyChord: Unicode.Scalar] = [:]
        for value in UInt8(0x20)...0x7E {
            let character = Unicode.Scalar(value)
            let chord = try #require(KeyChord(typing: character))
            let place = try #require(chord.keys.last?.code)
            #expect(chord.keys.count == (USLayout.key(for: character)?.isShifted == true ? 2 : 1))
            #expect((2...57).contains(place.rawValue))
            #expect(seen.updateValue(character, forKey: chord) == nil)
        }
        #expect(seen.count == 95)
    }

    @Test(arguments: [
        ("a", 30, false), ("A", 30, true), ("1", 2, false), ("!", 2, true), ("~", 41, true), ("|", 43, true),
    ])
    func placeOnTheUSLayout(_ character: Unicode.Scalar, _ code: UInt16, _ isShifted: Bool) throws {
        let key = try #require(USLayout.key(for: character))
        #expect(key.code.rawValue == code)
        #expect(key.isShifted == isShifted)
    }

    @Test func charactersOnNoKeyAreSentByMeaning() throws {
        let chord = try #require(KeyChord(typing: "ß"))
        #expect(chord.keys == [GuestKey(Keysym(rawValue: 0xDF), code: nil)])
    }

    @Test func textBecomesChords() {
        let chords = KeyChord.typing("aB\r\n\u{7}\n")
        #expect(chords.map { $0.keys.map { $0.code?.rawValue } } == [[30], [42, 48], [28], [28]])
        #expect(KeyChord.typing("").isEmpty)
    }
}
