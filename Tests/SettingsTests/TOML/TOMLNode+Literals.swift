@testable import Settings

/// Lets tables of documents say their values plainly.
extension TOMLNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(floatLiteral value: Double) { self = .float(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: TOMLNode...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, TOMLNode)...) {
        self = .table(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }
}
