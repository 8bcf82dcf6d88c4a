/// The place of a field inside an element, such as `target/@dev`.
///
/// Steps are names of child elements, divided by `/`. A step may demand an attribute: `enum[@name='firmware']`. A last
/// part with `@` is an attribute. An empty path, or a path of an attribute alone, is about the element itself.
public struct FieldPath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// One child element on the way.
    struct Step: Hashable, Sendable {
        let name: String
        /// The attribute and the value it must have.
        let condition: Condition?
        /// The namespace the element must be in; nil for none.
        let namespace: Namespace?
    }

    /// An attribute and its value.
    struct Condition: Hashable, Sendable {
        let attribute: String
        let value: String
    }

    /// The path as it was written.
    public let description: String

    let steps: [Step]
    let attribute: String?

    /// Takes a path apart.
    @inline(never) public init(stringLiteral text: String) { self.init(text) }

    /// Takes a path apart; its elements are in a namespace, or in none.
    @inline(never) public init(_ text: String, in namespace: Namespace? = nil) {
        description = text
        var steps: [Step] = []
        var attribute: String?
        for part in Self.parts(of: text) {
            if part.first == "@" {
                attribute = String(part.dropFirst())
                continue
            }
            let pieces = part.split(separator: "[", maxSplits: 1)
            guard let name = pieces.first else { continue }
            let condition = pieces.dropFirst().first.flatMap(Self.condition)
            steps.append(Step(name: String(name), condition: condition, namespace: namespace))
        }
        self.steps = steps
        self.attribute = attribute
    }

    /// Splits at slashes, except at those inside brackets.
    private static func parts(of text: String) -> [Substring] {
        var depth = 0
        return text.split { character in
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            return character == "/" && depth == 0
        }
    }

    /// Reads `@name='value']`.
    private static func condition(_ text: Substring) -> Condition? {
        let sides = text.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, sides[0].first == "@" else { return nil }
        let value = sides[1].split(separator: "'", omittingEmptySubsequences: false)
        return value.count == 3 ? Condition(attribute: String(sides[0].dropFirst()), value: String(value[1])) : nil
    }
}
