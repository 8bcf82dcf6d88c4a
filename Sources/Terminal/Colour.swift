/// A colour as a theme or a guest's screen names it.
public enum Colour: Hashable, Sendable {
    /// Whatever the terminal uses by itself.
    case terminal
    /// One of the sixteen named colours, 0 (black) to 15 (bright white).
    case named(UInt8)
    /// An entry of the 256-colour palette.
    case indexed(UInt8)
    /// Red, green and blue.
    case rgb(UInt8, UInt8, UInt8)

    /// The sixteen names in palette order.
    static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// Reads `#rrggbb`, `#rgb`, a palette number "0" to "255", one of the sixteen names ("bright-red"), or "default".
    public init?(_ text: String) {
        if text == "default" {
            self = .terminal
        } else if let index = Colour.names.firstIndex(of: text) {
            self = .named(UInt8(truncatingIfNeeded: index))
        } else if text.utf8.first == UInt8(ascii: "#") {
            let digits = text.dropFirst().compactMap { $0.isASCII ? $0.hexDigitValue : nil }
            guard digits.count == text.count - 1 else { return nil }
            let six = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
            guard six.count == 6 else { return nil }
            let parts = stride(from: 0, to: 6, by: 2).map { UInt8(truncatingIfNeeded: six[$0] << 4 | six[$0 + 1]) }
            self = .rgb(parts[0], parts[1], parts[2])
        } else if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let index = UInt8(text) {
            self = .indexed(index)
        } else {
            return nil
        }
    }
}

extension Colour {
    /// The colour made fainter on a ground; itself where it or the ground is one that terminals choose for themselves.
    func mixed(into ground: Colour, _ strength: Double) -> Colour {
        guard strength < 1, isExact, ground.isExact else { return self }
        let (own, other) = (components, ground.components)
        func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
            UInt8((Double(other) + (Double(own) - Double(other)) * max(0, strength)).rounded())
        }
        return .rgb(mix(own.red, other.red), mix(own.green, other.green), mix(own.blue, other.blue))
    }

    /// Whether it looks the same on every terminal: the sixteen named ones do not.
    private var isExact: Bool {
        switch self {
        case .terminal, .named: false
        case .indexed(let index): index >= 16
        case .rgb: true
        }
    }
}

extension Colour: CustomStringConvertible {
    /// The colour as a theme file writes it.
    public var description: String {
        switch self {
        case .terminal: return "default"
        case .named(let index): return Int(index) < Colour.names.count ? Colour.names[Int(index)] : "\(index)"
        case .indexed(let index): return "\(index)"
        case .rgb(let red, let green, let blue):
            let hex = [red, green, blue].map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
            return "#" + hex.joined()
        }
    }
}
