internal import Glibc

/// What this machine sees at a path, which is what a daemon on it sees.
struct FileFacts: Hashable, Sendable {
    /// A file or folder by file system and number; a device by its number.
    struct Node: Hashable, Sendable {
        let device: UInt64
        let number: UInt64

        init(device: UInt64, number: UInt64) {
            self.device = device
            self.number = number
        }

        init(_ facts: stat) {
            let isBlockDevice = facts.st_mode & S_IFMT == S_IFBLK
            device = isBlockDevice ? .max : UInt64(facts.st_dev)
            number = UInt64(isBlockDevice ? facts.st_rdev : facts.st_ino)
        }
    }

    /// The path with every link followed; of a missing file, that of its folder.
    var path: String
    /// Nil if nothing lies there.
    var node: Node?
    /// The path's last part is a link.
    var isLink = false
    /// What a device is made of; nil where that cannot be found out.
    var ground: DeviceGround? = DeviceGround()

    /// Nil where this program may not look. May wait for a file system for ever: `HostFiles` bounds that.
    init?(at path: String) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { return nil }
            let (folder, name) = FreshNames.split(path: path)
            self.path = Self.followed(folder).map { "\($0 == "/" ? "" : $0)/\(name)" } ?? path
            return
        }
        isLink = facts.st_mode & S_IFMT == S_IFLNK
        guard let followed = Self.followed(path), stat(path, &facts) == 0 else {
            // A link to nothing is itself.
            guard isLink, errno == ENOENT else { return nil }
            self.path = path
            return
        }
        self.path = followed
        node = Node(facts)
        ground = DeviceGround(of: facts, at: path)
    }

    init(path: String, node: Node?, isLink: Bool = false) {
        self.path = path
        self.node = node
        self.isLink = isLink
    }

    static func followed(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    /// Looks at many paths; those that do not answer are missing, as those are at which this program may not look.
    static func look(at paths: Set<String>) async -> [String: FileFacts] {
        await HostFiles.look(at: paths) { FileFacts(at: $0) }
    }
}
