/// Where the characters are on a US keyboard, the one that QEMU and firmware believe in.
public enum USLayout {
    /// The key of a character and whether shift is held with it; nil if no key types it.
    public static func key(for scalar: Unicode.Scalar) -> (code: KeyCode, isShifted: Bool)? {
        table[scalar].map { (KeyCode(rawValue: $0.code), $0.isShifted) }
    }

    private static let table: [Unicode.Scalar: (code: UInt16, isShifted: Bool)] = {
        // Each row: the first key's code, what the keys type, and what they type with shift.
        let rows: [(UInt16, String, String)] = [
            (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
            (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
        ]
        var table: [Unicode.Scalar: (code: UInt16, isShifted: Bool)] = [
            " ": (57, false), "\t": (15, false), "\n": (28, false), "\r": (28, false), "\u{8}": (14, false),
            "\u{1B}": (1, false), "\u{7F}": (111, false),
        ]
        for (first, plain, shifted) in rows {
            for (index, scalar) in plain.unicodeScalars.enumerated() { table[scalar] = (first + UInt16(index), false) }
            for (index, scalar) in shifted.unicodeScalars.enumerated() { table[scalar] = (first + UInt16(index), true) }
        }
        return table
    }()
}
