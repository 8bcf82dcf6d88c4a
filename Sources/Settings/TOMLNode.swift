internal import TOMLKit

/// A TOML document as values, taken out of TOMLKit's tree at once: its nodes point into a tree that must outlive them.
enum TOMLNode: Equatable {
    case bool(Bool)
    case integer(Int)
    case float(Double)
    case string(String)
    case array([TOMLNode])
    case table([String: TOMLNode])
    /// A date or a time: nothing here takes one.
    case other

    /// Reads a document. Throws with line and column.
    static func parse(_ text: String, file: String) throws(SettingsProblem) -> [String: TOMLNode] {
        try parseOutlined(text, file: file).root
    }

    /// With the places of what it holds.
    static func parseOutlined(
        _ text: String, file: String
    ) throws(SettingsProblem) -> (root: [String: TOMLNode], outline: TOMLOutline) {
        let outline = TOMLOutline(text)
        if let excess = outline.excess {
            throw SettingsProblem(
                .error, file: file, line: excess.line, column: excess.column, message: excess.message)
        }
        return (try parseWithoutLimits(text, file: file), outline)
    }

    private static func parseWithoutLimits(
        _ text: String, file: String
    ) throws(SettingsProblem) -> [String: TOMLNode] {
        do {
            let root = try TOMLTable(string: text)
            return withExtendedLifetime(root) { entries(of: root) }
        } catch let error as TOMLParseError {
            let begin = error.source.begin
            throw SettingsProblem(
                .error, file: file, line: begin.line, column: begin.column,
                message: "this is not TOML: \(error.description.split(separator: "\n").first ?? "it cannot be read")")
        } catch {
            throw SettingsProblem(.error, file: file, message: "this is not TOML: \(error)")
        }
    }

    private static func entries(of table: TOMLTable) -> [String: TOMLNode] {
        var result: [String: TOMLNode] = [:]
        for key in table.keys {
            if let value = table[key] { result[key] = node(value) }
        }
        return result
    }

    private static func node(_ value: any TOMLValueConvertible) -> TOMLNode {
        switch value.type {
        case .bool: value.bool.map(TOMLNode.bool) ?? .other
        case .int: value.int.map(TOMLNode.integer) ?? .other
        case .double: value.double.map(TOMLNode.float) ?? .other
        case .string: value.string.map(TOMLNode.string) ?? .other
        case .array: value.array.map { .array($0.map(node)) } ?? .other
        case .table: value.table.map { .table(entries(of: $0)) } ?? .other
        case .date, .time, .dateTime: .other
        }
    }

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
