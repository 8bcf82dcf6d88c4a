/// What a key means, as the X Window System and RFB number it.
public struct Keysym: RawRepresentable, Hashable, Sendable {
    /// The number.
    public let rawValue: UInt32

    /// Takes any number.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The keysym of a character: Latin-1 as it is, the others from 0x1000000 on; nil for control characters without a
    /// key.
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x08: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x7F: self = .delete
        case 0x20...0x7E, 0xA0...0xFF: rawValue = scalar.value
        case 0x100...: rawValue = 0x0100_0000 + scalar.value
        default: return nil
        }
    }

    /// The backspace key.
    public static let backspace = Keysym(rawValue: 0xFF08)
    /// The tabulator key.
    public static let tab = Keysym(rawValue: 0xFF09)
    /// The enter key.
    public static let enter = Keysym(rawValue: 0xFF0D)
    /// The escape key.
    public static let escape = Keysym(rawValue: 0xFF1B)
    /// The delete key.
    public static let delete = Keysym(rawValue: 0xFFFF)
}
