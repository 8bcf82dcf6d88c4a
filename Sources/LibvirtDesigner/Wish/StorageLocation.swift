/// A file, device or volume on the guest's host.
public enum StorageLocation: Hashable, Sendable, CustomStringConvertible {
    /// An absolute path.
    case path(String)
    /// A volume in a storage pool.
    case volume(pool: String, name: String)

    /// As a person would say it: the path, or the pool and the volume.
    public var description: String {
        switch self {
        case .path(let path): path
        case .volume(let pool, let name): "\(pool)/\(name)"
        }
    }
}
