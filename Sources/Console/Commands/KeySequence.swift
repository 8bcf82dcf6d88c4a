import Terminal

/// Keys that are pressed one after the other; most are one key.
struct KeySequence: Hashable, Sendable {
    let keys: [Key]

    init(_ keys: [Key]) { self.keys = keys }

    /// Reads the names of keys with spaces between them; nil where one is none.
    init?(names: String) {
        let parts = names.split(separator: " ").map { Key(name: String($0)) }
        let keys = parts.compactMap(\.self)
        guard !keys.isEmpty, keys.count == parts.count else { return nil }
        self.keys = keys
    }

    /// The keys as people read them.
    var label: SafeText { keys.map(\.label).joined(separator: " ") }

    /// Whether one of them begins the other, so that no page can have both.
    func clashes(with other: KeySequence) -> Bool {
        keys.starts(with: other.keys) || other.keys.starts(with: keys)
    }
}
