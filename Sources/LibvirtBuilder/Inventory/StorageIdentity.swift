internal import LibvirtConfig

/// Whether two names mean the same storage.
public enum Sameness: Hashable, Sendable {
    /// They do, or one lies within the other.
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

    /// What a pool told of a volume when it was last looked at. Two names of one file are told alike.
    struct Told: Hashable, Sendable {
        let pool: String
        /// Nil where two names of the pool may be links to one file.
        let name: String?
        let capacity: UInt64
        let format: String?
        let backing: String?
    }

    var marks: Set<Mark> = []
    /// The devices on which it lies, and a loop device's file.
    var ground: Set<FileFacts.Node> = []
    /// Nothing more could be found out: links were followed, or there can be none.
    var isResolved = false
    /// Images by protocol and name, whose servers may have further names.
    var images: Set<String> = []
    /// Protocols by which a server may give away what lies here.
    var protocols: Set<String> = []
    /// Protocols of which it is an image.
    var served: Set<String> = []
    /// A server on the host itself gives it away, from whatever file.
    var isServedHere = false
    /// Only asked where links cannot be followed.
    var told: Told?

    func compare(_ other: Self) -> Sameness {
        if !sure.isDisjoint(with: other.sureOfOthers) { return .same }
        if !doubts.isDisjoint(with: other.doubtsOfOthers) { return .unknown }
        if isResolved && other.isResolved || isOfSystem != other.isOfSystem { return .different }
        if let told, let other = other.told, told.pool == other.pool, told != other { return .different }
        return .unknown
    }

    /// It lies where a system keeps programs and what the kernel tells, and nobody keeps images.
    var isOfSystem: Bool {
        marks.contains { mark in
            guard case .path(let path) = mark else { return false }
            return ["/usr/", "/proc/", "/sys/"].contains { path.hasPrefix($0) }
        }
    }
}
