/// Something in a document that a schema does not allow.
public struct SchemaViolation: Hashable, Sendable, CustomStringConvertible {
    /// The validator's words in one line; may quote the document, so never trusted.
    public let message: String
    /// Where it was noticed, from 1; nil if no place is known.
    public let line: Int?

    /// The message and the place, as one sentence.
    public var description: String { line.map { "Line \($0): \(message)." } ?? "\(message)." }
}

/// Why a file was not taken as a schema.
public struct SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Path of the file.
    public let file: String
    /// What is wrong with it, in one line.
    public let message: String

    /// The file and the message, as one sentence.
    public var description: String { "The schema \(file) cannot be used: \(message)." }
}
