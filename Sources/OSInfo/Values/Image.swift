/// A disk image with a system already installed.
public struct Image: Hashable, Sendable, Identifiable {
    /// The database's name for it.
    public let id: String
    /// The architecture as libvirt names it, or `all`.
    public var architecture: String
    /// The file's format: `qcow2`, `raw`, `vmdk`, `containerdisk` …
    public var format: String?
    /// Where it can be downloaded.
    public var url: String?
    /// Whether cloud-init runs in it.
    public var hasCloudInit: Bool
    /// The editions of it, by `Variant.id`.
    public var variants: [String]

    /// An image.
    public init(
        id: String, architecture: String = "all", format: String? = nil, url: String? = nil,
        hasCloudInit: Bool = false, variants: [String] = []
    ) {
        self.id = id
        self.architecture = architecture
        self.format = format
        self.url = url
        self.hasCloudInit = hasCloudInit
        self.variants = variants
    }
}
