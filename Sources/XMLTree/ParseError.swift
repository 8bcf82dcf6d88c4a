/// Why a text was not taken as an XML document.
public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the document.
    public enum Reason: Hashable, Sendable {
        /// It is not well-formed.
        case malformed
        /// It is larger than `Element.maximumBytes`, or has more elements, attributes or namespaces than any document has.
        case tooLarge
        /// Its elements are nested deeper than `Element.maximumDepth`.
        case tooDeep
        /// It declares a document type, which could hide entities.
        case documentType
        /// Its file cannot be read.
        case unreadable
        /// It holds no element.
        case empty
    }

    /// What is wrong.
    public let reason: Reason
    /// The parser's own words or ours, in one line; may quote the document, so never trusted.
    public let message: String
    /// Where it was noticed, from 1; nil if no place is known.
    public let line: Int?
    /// Where it was noticed, from 1; nil if no place is known.
    public let column: Int?

    /// The message and the place, as one sentence.
    public var description: String {
        guard let line else { return "The document was refused: \(message)." }
        let place = column.map { "line \(line), column \($0)" } ?? "line \(line)"
        return "The document was refused at \(place): \(message)."
    }
}
