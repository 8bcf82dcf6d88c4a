/// What was found on a medium, in a folder or in a file's name.
public struct Detection: Hashable, Sendable {
    /// What the thing is that was looked at.
    public enum Kind: String, Hashable, Sendable {
        /// A CD or DVD.
        case media
        /// A folder to install from.
        case tree
        /// A disk with a system on it.
        case image
        /// A folder with a system's files, as containers have it.
        case root
    }

    /// What it is.
    public var kind: Kind
    /// The system; nil when nothing says which.
    public var match: Match?
    /// The architecture as libvirt names it; nil when nothing says which.
    public var architecture: String?
    /// The database's entry for the medium, where it has one.
    public var media: Media?
    /// The editions on it, by `Variant.id`.
    public var variants: [String]
    /// The installer's kernel, a path inside.
    public var kernel: String?
    /// The installer's initial RAM disk, a path inside.
    public var initrd: String?
    /// Whether a PC's firmware can start it; nil where that cannot be seen.
    public var isBootable: Bool?
    /// Whether cloud-init is expected to run on it; nil where that cannot be seen.
    public var hasCloudInit: Bool?
    /// What the medium says about itself.
    public var volume: VolumeDescriptor?
    /// What led to the system or why none was found; a sentence without a full stop.
    public var reason: String

    /// What was found.
    public init(
        kind: Kind, match: Match? = nil, architecture: String? = nil, media: Media? = nil, variants: [String] = [],
        kernel: String? = nil, initrd: String? = nil, isBootable: Bool? = nil, hasCloudInit: Bool? = nil,
        volume: VolumeDescriptor? = nil, reason: String
    ) {
        self.kind = kind
        self.match = match
        self.architecture = architecture
        self.media = media
        self.variants = variants
        self.kernel = kernel
        self.initrd = initrd
        self.isBootable = isBootable
        self.hasCloudInit = hasCloudInit
        self.volume = volume
        self.reason = reason
    }
}
