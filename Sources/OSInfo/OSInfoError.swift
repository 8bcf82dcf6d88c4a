/// Why a question about operating systems has no answer, as a sentence that says what to do next.
public struct OSInfoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of trouble it is.
    public enum Kind: Hashable, Sendable {
        /// The database cannot be loaded.
        case database
        /// The file or folder cannot be read.
        case unreadable
        /// It is a folder where a file is wanted, or the other way round.
        case wrongKind
        /// It is no image of a CD or DVD.
        case notAnISO
        /// It is no folder from which a system can be installed.
        case notATree
        /// No such install script, or it lacks a value.
        case script
    }

    /// What kind of trouble it is.
    public let kind: Kind
    /// The sentence.
    public let description: String

    /// Trouble of a kind, with its sentence.
    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
