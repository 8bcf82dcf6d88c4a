/// Keys that are pressed one after another, held together and let go in the opposite order.
public struct KeyChord: Hashable, Sendable {
    /// The keys in the order in which they go down; at least one.
    public let keys: [GuestKey]

    /// Makes a chord; nil without keys.
    public init?(_ keys: [GuestKey]) {
        guard !keys.isEmpty else { return nil }
        self.keys = keys
    }

    /// What types a character: its key on a US keyboard, with shift where it belongs, or its meaning alone for characters
    /// that have no key there. Nil for control characters without a key.
    public init?(typing scalar: Unicode.Scalar) {
        guard let keysym = Keysym(scalar) else { return nil }
        guard let (code, isShifted) = USLayout.key(for: scalar) else {
            keys = [GuestKey(keysym, code: nil)]
            return
        }
        let key = GuestKey(keysym, code: code)
        keys = isShifted ? [.shift, key] : [key]
    }

    /// What types a text, character by character; a line end (CR LF too) is one enter. Control characters without a key
    /// are left out.
    public static func typing(_ text: String) -> [KeyChord] {
        var chords: [KeyChord] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n", previous == "\r" { continue }
            if let chord = KeyChord(typing: scalar) { chords.append(chord) }
        }
        return chords
    }
}
