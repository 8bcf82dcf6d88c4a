/// A value of a TOML document.
enum TOMLNode: Equatable, Sendable {
    case bool(Bool)
    case integer(Int)
    case float(Double)
    case string(String)
    case array([TOMLNode])
    case table([String: TOMLNode])
    /// A date or a time: nothing here takes one.
    case other

    /// A whole or broken number.
    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .float(let value): value
        default: nil
        }
    }

    var string: String? { if case .string(let value) = self { value } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    var array: [TOMLNode]? { if case .array(let value) = self { value } else { nil } }
    var table: [String: TOMLNode]? { if case .table(let value) = self { value } else { nil } }

    /// One text, or several.
    var strings: [String]? {
        if let string { return [string] }
        guard let array else { return nil }
        let texts = array.compactMap(\.string)
        return texts.count == array.count ? texts : nil
    }
}
