/// A volume that must be made before the guest is defined.
public struct VolumeRequest: Hashable, Sendable {
    /// The pool.
    public var pool: String
    /// The volume's name.
    public var name: String
    /// Its path on the host once it exists; nil for pools without paths.
    public var path: String?
    /// `qcow2`, `raw`, `iso`.
    public var format: String
    /// The size that the guest sees, bytes; nil takes the size of what it is made from.
    public var capacity: UInt64?
    /// How much is reserved at once, bytes: 0 lets it grow.
    public var allocation: UInt64
    /// Reference counts are written late: faster, and repaired after a crash.
    public var lazyReferenceCounts: Bool
    /// What it is filled with.
    public var content: Content
    /// Only the first start needs it: it belongs to the guest alone, and goes with it at the latest.
    public var isTemporary: Bool

    /// What a new volume holds.
    public enum Content: Hashable, Sendable {
        /// Nothing.
        case empty
        /// The differences from another image, which it lies over; that image's format is given, never probed.
        case overlay(of: StorageLocation, format: String)
        /// A copy of another image, grown to the capacity.
        case copy(of: StorageLocation)
        /// cloud-init's disc (NoCloud).
        case cloudInitSeed(CloudInitWish)
        /// The kernel of an install tree.
        case treeKernel(url: String)
        /// The initrd of an install tree.
        case treeInitrd(url: String)
    }
}
