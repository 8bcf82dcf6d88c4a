internal import LibvirtConfig

/// Whether two names mean the same storage.
public enum Sameness: Hashable, Sendable {
    /// They do.
    case same
    /// They do not.
    case different
    /// The host does not tell: a link may lead from one to the other.
    case unknown
}

/// What is known of a piece of storage beyond its spelling. Names that share one mark mean the same storage.
public struct StorageIdentity: Hashable, Sendable {
    /// Something that only one piece of storage has.
    enum Mark: Hashable, Sendable {
        /// A path, cleaned; with links followed where that could be done.
        case path(String)
        /// A file or folder by its file system and number, or a device by its own number.
        case node(FileFacts.Node)
        /// A volume.
        case volume(VolumeName)
        /// An image on one server.
        case image(protocol: String, server: String, name: String)
        /// A namespace of an NVMe controller.
        case nvme(address: String, namespace: Int)
    }

    var marks: Set<Mark> = []
    /// Nothing more could be found out: links were followed, or there can be none.
    var isResolved = false
    /// Images by protocol and name, whose servers may have further names.
    var images: Set<String> = []
    /// What stays the same while an image is written, as its pool tells it; nil where no pool shows it.
    var look: Look?

    /// Properties of a volume. Two that differ are two volumes.
    struct Look: Hashable, Sendable {
        var capacity: UInt64?
        var format: String?
        var backing: String?
        var permissions: [String?]
        /// Changes with each write: says something of images that nobody writes.
        var modified: String?
    }

    /// - Parameter isWritten: one of the two may be written just now.
    func compare(_ other: Self, isWritten: Bool) -> Sameness {
        if !marks.isDisjoint(with: other.marks) { return .same }
        if !images.isDisjoint(with: other.images) { return .unknown }
        // One file system of a server that is mounted twice: the files' numbers are the same, the file systems' are not.
        if !numbers.isDisjoint(with: other.numbers) { return .unknown }
        if isResolved && other.isResolved || isOfSystem != other.isOfSystem { return .different }
        if let look, let other = other.look {
            var (one, two) = (look, other)
            if isWritten { (one.modified, two.modified) = (nil, nil) }
            if one != two { return .different }
        }
        return .unknown
    }

    /// Files' numbers in their file systems.
    private var numbers: Set<UInt64> {
        Set(marks.compactMap { if case .node(let node) = $0, node.device != .max { node.number } else { nil } })
    }

    /// It lies where a system keeps programs and what the kernel tells, and nobody keeps images.
    private var isOfSystem: Bool {
        marks.contains { mark in
            guard case .path(let path) = mark else { return false }
            return ["/usr/", "/proc/", "/sys/"].contains { path.hasPrefix($0) }
        }
    }
}
