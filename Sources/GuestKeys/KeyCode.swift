/// Where a key is on the keyboard, by its number in Linux's input system (`KEY_*`).
public struct KeyCode: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: UInt16

    /// Takes any number.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The PC keyboard's code (XT, set 1) as QEMU counts it: 0x80 added for those with a prefix. Nil if there is none.
    public var xt: UInt16? {
        // The first 88 are the original keyboard's own numbers.
        if (1...83).contains(rawValue) || (86...88).contains(rawValue) { return rawValue }
        return Self.extended[rawValue]
    }

    private static let extended: [UInt16: UInt16] = [
        89: 0x73, 92: 0x79, 93: 0x70, 94: 0x7B, 96: 0x9C, 97: 0x9D, 98: 0xB5, 99: 0x54, 100: 0xB8, 102: 0xC7,
        103: 0xC8, 104: 0xC9, 105: 0xCB, 106: 0xCD, 107: 0xCF, 108: 0xD0, 109: 0xD1, 110: 0xD2, 111: 0xD3, 113: 0xA0,
        114: 0xAE, 115: 0xB0, 116: 0xDE, 117: 0x59, 119: 0xC6, 121: 0x7E, 124: 0x7D, 125: 0xDB, 126: 0xDC, 127: 0xDD,
        142: 0xDF, 143: 0xE3, 183: 0x5D, 184: 0x5E, 185: 0x5F, 186: 0x55, 187: 0x83, 188: 0xF7, 189: 0x84, 190: 0x5A,
        191: 0x74, 192: 0xF9, 193: 0x6D, 194: 0x6F,
    ]
}
