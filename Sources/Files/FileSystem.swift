internal import CFiles

/// File systems that somebody else than this machine's kernel keeps.
public enum FileSystem: Sendable {
    /// Disks of this machine, and others of which nothing more is known here.
    case other
    /// Files of an NFS server.
    case nfs
    /// Whatever a program shows as files.
    case fuse

    /// Looks at a path, and waits for its server if that has to be.
    public init(at path: String) {
        // The numbers of statfs(2).
        switch files_kind_of_system(path) {
        case 0x6969: self = .nfs
        case 0x6573_5546: self = .fuse
        default: self = .other
        }
    }
}
