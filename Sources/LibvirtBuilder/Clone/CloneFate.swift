/// What becomes of some content of a guest's own when the guest is cloned: a disk, a memory module's file, the
/// firmware's variables.
public struct CloneFate: Hashable, Sendable {
    /// What the user calls it: the disk's name in the guest, such as `vda`; `nvram`, `loader`, `nvdimm0`, `/srv`.
    public let disk: String
    /// What is behind it: the volume, a path, a device.
    public let what: String
    /// What becomes of it.
    public let fate: Fate

    /// Both guests use it.
    public var isShared: Bool { if case .shared = fate { true } else { false } }

    /// Copied or shared.
    public enum Fate: Hashable, Sendable {
        /// A volume is copied into its own pool, to that path.
        case copied(from: VolumeName, to: VolumeName, path: String?)
        /// A file that no pool shows is copied into its own folder; one that may not exist yet only if it does.
        case copiedFile(from: String, to: String, isOptional: Bool)
        /// Both guests use it, for this reason.
        case shared(String)
    }
}
