/// A key of the guest's keyboard: what it means, and where it is if that is known.
public struct GuestKey: Hashable, Sendable {
    /// What it means.
    public var keysym: Keysym
    /// Where it is; nil for characters that are on no key of the layout.
    public var code: KeyCode?

    /// Makes a key.
    public init(_ keysym: Keysym, code: KeyCode?) {
        self.keysym = keysym
        self.code = code
    }

    /// A key by its name, in lower case: `enter`, `f5`, `ctrl`, `pageup`, `kp7`, or the character that it types on a
    /// US keyboard. Nil if there is none.
    public init?(named name: String) {
        if let key = Self.named[name] {
            self = key
            return
        }
        let scalars = name.unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1, let keysym = Keysym(scalar) else { return nil }
        self.init(keysym, code: USLayout.key(for: scalar)?.code)
    }

    init(_ keysym: UInt32, _ code: UInt16) {
        self.init(Keysym(rawValue: keysym), code: KeyCode(rawValue: code))
    }

    /// The left shift key.
    public static let shift = GuestKey(0xFFE1, 42)
    /// The left control key.
    public static let control = GuestKey(0xFFE3, 29)
    /// The left alternate key.
    public static let alt = GuestKey(0xFFE9, 56)

    /// Every key that has a name of its own.
    public static let named: [String: GuestKey] = {
        var keys: [String: GuestKey] = [
            "shift": .shift, "ctrl": .control, "control": .control, "alt": .alt,
            "rightshift": GuestKey(0xFFE2, 54), "rightctrl": GuestKey(0xFFE4, 97),
            "altgr": GuestKey(0xFE03, 100), "rightalt": GuestKey(0xFFEA, 100),
            "super": GuestKey(0xFFEB, 125), "win": GuestKey(0xFFEB, 125), "meta": GuestKey(0xFFEB, 125),
            "rightsuper": GuestKey(0xFFEC, 126), "menu": GuestKey(0xFF67, 127),
            "backspace": GuestKey(0xFF08, 14), "tab": GuestKey(0xFF09, 15), "enter": GuestKey(0xFF0D, 28),
            "return": GuestKey(0xFF0D, 28), "esc": GuestKey(0xFF1B, 1), "escape": GuestKey(0xFF1B, 1),
            "space": GuestKey(0x20, 57), "minus": GuestKey(0x2D, 12), "plus": GuestKey(0x2B, 13),
            "delete": GuestKey(0xFFFF, 111), "del": GuestKey(0xFFFF, 111), "insert": GuestKey(0xFF63, 110),
            "home": GuestKey(0xFF50, 102), "end": GuestKey(0xFF57, 107), "pageup": GuestKey(0xFF55, 104),
            "pagedown": GuestKey(0xFF56, 109), "pgup": GuestKey(0xFF55, 104), "pgdn": GuestKey(0xFF56, 109),
            "left": GuestKey(0xFF51, 105), "up": GuestKey(0xFF52, 103), "right": GuestKey(0xFF53, 106),
            "down": GuestKey(0xFF54, 108), "pause": GuestKey(0xFF13, 119), "break": GuestKey(0xFF6B, 119),
            "sysrq": GuestKey(0xFF15, 99), "print": GuestKey(0xFF61, 99), "capslock": GuestKey(0xFFE5, 58),
            "numlock": GuestKey(0xFF7F, 69), "scrolllock": GuestKey(0xFF14, 70), "power": GuestKey(0x1008_FF2A, 116),
            "kpenter": GuestKey(0xFF8D, 96), "kpplus": GuestKey(0xFFAB, 78), "kpminus": GuestKey(0xFFAD, 74),
            "kpmultiply": GuestKey(0xFFAA, 55), "kpdivide": GuestKey(0xFFAF, 98), "kpdot": GuestKey(0xFFAE, 83),
        ]
        let functionCodes: [UInt16] = Array(59...68) + [87, 88] + Array(183...194)
        for (index, code) in functionCodes.enumerated() {
            keys["f\(index + 1)"] = GuestKey(0xFFBE + UInt32(index), code)
        }
        for (digit, code) in [82, 79, 80, 81, 75, 76, 77, 71, 72, 73].enumerated() {
            keys["kp\(digit)"] = GuestKey(0xFFB0 + UInt32(digit), UInt16(code))
        }
        return keys
    }()
}
