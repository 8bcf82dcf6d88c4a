/// Why a chord's name is none.
public struct KeyChordError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A sentence that names the part that is no key.
    public let description: String
}

extension KeyChord {
    /// Reads names of keys joined by `-` or `+`: `ctrl-alt-delete`, `alt+f2`, `sysrq-b`, `ctrl--`. Upper and lower case
    /// are the same, but a single capital letter is typed with shift.
    public init(parsing text: String) throws(KeyChordError) {
        var keys: [GuestKey] = []
        for name in Self.names(in: text) {
            for key in try Self.keys(named: name, in: text) where !keys.contains(key) { keys.append(key) }
        }
        // The kernel listens to SysRq while Alt is down.
        if let sysrq = GuestKey.named["sysrq"], keys.contains(sysrq), !keys.contains(.alt) { keys.insert(.alt, at: 0) }
        guard !keys.isEmpty else {
            throw KeyChordError(description: "There is no key in \"\(text)\"; write for example ctrl-alt-delete.")
        }
        self.keys = keys
    }

    private static func keys(named name: String, in text: String) throws(KeyChordError) -> [GuestKey] {
        if let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1,
            let chord = KeyChord(typing: scalar)
        {
            return chord.keys
        }
        guard let key = GuestKey(named: name.lowercased()) else {
            throw KeyChordError(
                description:
                    "\"\(name)\" in \"\(text)\" is no key; known are ctrl, alt, shift, enter, f1 to f24 and so on.")
        }
        return [key]
    }

    /// The parts between the separators; a separator where a name is due is the key itself.
    private static func names(in text: String) -> [String] {
        var names: [String] = []
        var name = ""
        var isExpected = true
        for character in text {
            if character == "-" || character == "+", !isExpected {
                if !name.isEmpty { names.append(name) }
                name = ""
                isExpected = true
            } else {
                name.append(character)
                isExpected = false
            }
        }
        if !name.isEmpty { names.append(name) }
        return names
    }
}
