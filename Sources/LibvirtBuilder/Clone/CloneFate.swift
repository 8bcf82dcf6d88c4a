/// What becomes of one of a guest's disks when the guest is cloned.
public struct CloneFate: Hashable, Sendable {
    /// The disk's name in the guest, such as `vda`.
    public let disk: String
    /// What is behind it: the volume, or a path.
    public let what: String
    /// What becomes of it.
    public let fate: Fate

    /// Copied or shared.
    public enum Fate: Hashable, Sendable {
        /// A volume is copied into its own pool, to that path.
        case copied(from: VolumeName, to: VolumeName, path: String?)
        /// A file that no pool shows is copied into its own folder.
        case copiedFile(from: String, to: String)
        /// Both guests use it, for this reason.
        case shared(String)
    }
}
