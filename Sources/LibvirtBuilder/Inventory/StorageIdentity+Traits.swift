/// Both relations between two pieces of storage as words that one has and the other looks for, so that among many the
/// ones that matter are found by their words.
extension StorageIdentity {
    /// Says that another is the same.
    enum Sure: Hashable, Sendable {
        case mark(Mark)
        case liesOn(FileFacts.Node)
    }

    /// Says that another may be the same.
    enum Doubt: Hashable, Sendable {
        case image(String)
        case number(UInt64)
        case served(String)
        case servedAs(String)
        case servedHere
        case local
    }

    /// What others find it by.
    var sure: Set<Sure> { Set(marks.map { .mark($0) }).union(ground.map { .liesOn($0) }) }

    /// What those have that are the same, or lie on it, or on which it lies.
    var sureOfOthers: Set<Sure> {
        var words = Set(marks.map { Sure.mark($0) })
        for case .node(let node) in marks { words.insert(.liesOn(node)) }
        return words.union(ground.map { .mark(.node($0)) })
    }

    var doubts: Set<Doubt> {
        var words = shared.union(served.map { .served($0) }).union(protocols.map { .servedAs($0) })
        if isServedHere { words.insert(.servedHere) }
        if isLocal { words.insert(.local) }
        return words
    }

    var doubtsOfOthers: Set<Doubt> {
        var words = shared.union(served.map { .servedAs($0) }).union(protocols.map { .served($0) })
        if isServedHere { words.insert(.local) }
        if isLocal { words.insert(.servedHere) }
        return words
    }

    private var shared: Set<Doubt> {
        var words = Set(images.map { Doubt.image($0) })
        // One file system of a server that is mounted twice: the files' numbers are the same, the file systems' are not.
        for case .node(let node) in marks where node.device != .max { words.insert(.number(node.number)) }
        return words
    }

    /// It has a path, outside the system's own folders.
    private var isLocal: Bool {
        !isOfSystem && marks.contains { if case .path = $0 { true } else { false } }
    }
}
