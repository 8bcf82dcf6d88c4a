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
    public static func lines(from old: Element, to new: Element) -> [DiffLine] {
        lines(from: text(old), to: text(new))
    }

    /// The same of texts.
    public static func lines(from old: [String], to new: [String], around: Int = 3) -> [DiffLine] {
        let all = merged(old, new)
        let changed = all.indices.filter { all[$0].kind != .same }
        guard !changed.isEmpty else { return [] }
        var result: [DiffLine] = []
        var (oldLine, newLine, next) = (1, 1, 0)
        for range in hunks(changed, around: around, count: all.count) {
            for line in all[next..<range.lowerBound] where line.kind == .same {
                (oldLine, newLine) = (oldLine + 1, newLine + 1)
                _ = line
            }
            let part = all[range]
            let (before, after) = (part.count { $0.kind != .added }, part.count { $0.kind != .removed })
            result.append(DiffLine(kind: .place, text: "@@ -\(oldLine),\(before) +\(newLine),\(after) @@"))
            result += part
            (oldLine, newLine, next) = (oldLine + before, newLine + after, range.upperBound)
        }
        return result
    }

    /// A document's lines as libvirt writes them, without what is secret.
    static func text(_ document: Element) -> [String] {
        document.blankingSecrets.indented.xml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func hunks(_ changed: [Int], around: Int, count: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for index in changed {
            let range = max(0, index - around)..<min(count, index + around + 1)
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<range.upperBound
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// Both texts as one list, what goes before what comes.
    private static func merged(_ old: [String], _ new: [String]) -> [DiffLine] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var result: [DiffLine] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                result.append(DiffLine(kind: .removed, text: old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                result.append(DiffLine(kind: .added, text: new[right]))
                right += 1
            } else if left < old.count {
                result.append(DiffLine(kind: .same, text: old[left]))
                (left, right) = (left + 1, right + 1)
            } else {
                break
            }
        }
        return result
    }
}

extension Element {
    /// The document as text, white space as it was read.
    public var documentText: String { xml }

    /// The same without passwords.
    public var plainDocumentText: String { withoutSecrets.xml }

    /// The element without passwords: libvirt keeps none that a document leaves out.
    public var withoutSecrets: Element {
        var copy = self
        if name == "graphics" { copy["passwd"] = nil }
        copy.children = copy.children.map { node in
            if case .element(let child) = node { .element(child.withoutSecrets) } else { node }
        }
        return copy
    }

    /// The element with blanked passwords, for people and files.
    public var blankingSecrets: Element {
        var copy = self
        if copy["passwd"] != nil { copy["passwd"] = "***" }
        copy.children = copy.children.map { node in
            if case .element(let child) = node { .element(child.blankingSecrets) } else { node }
        }
        return copy
    }
}
