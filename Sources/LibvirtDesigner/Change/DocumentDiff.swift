public import XMLTree

/// A line of a unified diff.
public struct DiffLine: Hashable, Sendable {
    /// What becomes of the line.
    public enum Kind: String, Hashable, Sendable {
        case same = " "
        case removed = "-"
        case added = "+"
        /// Says where the lines are: `@@ -1,7 +1,8 @@`.
        case place = "@"
    }

    /// What becomes of it.
    public let kind: Kind
    /// The line, without the mark: untrusted text.
    public let text: String

    /// The line with its mark, as diff writes it.
    public var marked: String { kind == .place ? text : kind.rawValue + text }
}

/// Compares documents line by line.
public enum DocumentDiff {
    /// The differences with three lines around each; empty without any. Passwords are blanked.
    public static func lines(from old: Element, to new: Element) -> [DiffLine] { [] }
}
