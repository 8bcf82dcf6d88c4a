internal import Dispatch
internal import Glibc

/// What this machine sees at a path, which is what a daemon on it sees.
struct FileFacts: Hashable, Sendable {
    /// A file or folder by file system and number; a device by its number.
    struct Node: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    /// The path with every link followed; of a missing file, that of its folder.
    var path: String
    /// Nil if nothing lies there.
    var node: Node?
    /// The path's last part is a link.
    var isLink = false

    /// Nil where this program may not look.
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
        let isBlockDevice = facts.st_mode & S_IFMT == S_IFBLK
        node =
            isBlockDevice
            ? Node(device: .max, number: UInt64(facts.st_rdev))
            : Node(device: UInt64(facts.st_dev), number: UInt64(facts.st_ino))
    }

    init(path: String, node: Node?, isLink: Bool = false) {
        self.path = path
        self.node = node
        self.isLink = isLink
    }

    private static func followed(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    /// Looks at many paths, on a thread where waiting for a file system holds up nobody.
    static func look(at paths: Set<String>) async -> [String: FileFacts] {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var found: [String: FileFacts] = [:]
                for path in paths { found[path] = FileFacts(at: path) }
                continuation.resume(returning: found)
            }
        }
    }
}
