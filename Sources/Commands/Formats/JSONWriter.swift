internal import FleetModel

/// Writes JSON text: pure ASCII, so that controls, bidi overrides and invisible characters in names can neither reach a
/// terminal nor hide in a log. Missing values are `null`.
struct JSONWriter {
    private(set) var text = ""
    private var needsComma = false

    /// An object; its members are written by the closure.
    mutating func object(_ members: (inout JSONWriter) -> Void) {
        open("{")
        members(&self)
        close("}")
    }

    /// A list; the closure writes one element.
    mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
        open("[")
        for element in elements { write(&self, element) }
        close("]")
    }

    /// The name of the member that is written next: a constant of ours.
    mutating func key(_ name: StaticString) { key(constant: "\(name)") }

    /// The name of the member that is written next, where it is a constant of ours that comes as text.
    mutating func key(constant name: String) {
        separate()
        text += "\"\(name)\":"
        needsComma = false
    }

    mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    mutating func member(_ name: StaticString, _ value: Bool?) {
        key(name)
        raw(value.map { $0 ? "true" : "false" })
    }

    mutating func member(_ name: StaticString, _ value: (some BinaryInteger)?) {
        key(name)
        raw(value.map { String($0) })
    }

    /// A number with at most three decimals; what is no number is `null`.
    mutating func member(_ name: StaticString, _ value: Double?) {
        key(name)
        raw(value.flatMap(Self.number))
    }

    /// A figure under its key.
    mutating func member(_ fact: NumberFact, _ value: Double?) {
        key(constant: fact.key)
        raw(value.flatMap(Self.number))
    }

    mutating func string(_ value: String?) {
        guard let value else { return raw(nil) }
        separate()
        text += "\""
        for unit in value.utf16 {
            switch unit {
            case 0x22: text += "\\\""
            case 0x5c: text += "\\\\"
            case 0x0a: text += "\\n"
            case 0x09: text += "\\t"
            case 0x20..<0x7f: text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: unit)))
            default:
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }
        }
        text += "\""
        needsComma = true
    }

    private mutating func raw(_ value: String?) {
        separate()
        text += value ?? "null"
        needsComma = true
    }

    private mutating func open(_ bracket: String) {
        separate()
        text += bracket
        needsComma = false
    }

    private mutating func close(_ bracket: String) {
        text += bracket
        needsComma = true
    }

    private mutating func separate() { if needsComma { text += "," } }

    private static func number(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        let rounded = (value * 1000).rounded() / 1000
        if let whole = Int64(exactly: rounded) { return String(whole) }
        return String(rounded)
    }
}
