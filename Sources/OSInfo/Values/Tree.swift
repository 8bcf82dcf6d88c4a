/// A folder from which a system is installed, as mirrors have them.
public struct Tree: Hashable, Sendable, Identifiable {
    /// The database's name for it.
    public let id: String
    /// The architecture as libvirt names it, or `all`.
    public var architecture: String
    /// Where it is on the network.
    public var url: String?
    /// The kernel's path in it.
    public var kernel: String?
    /// The initial RAM disk's path in it.
    public var initrd: String?
    /// The path of an image to boot from.
    public var bootISO: String?
    /// Whether a file `.treeinfo` describes it.
    public var hasTreeInfo: Bool
    /// The editions in it, by `Variant.id`.
    public var variants: [String]

    /// A folder.
    public init(
        id: String, architecture: String = "all", url: String? = nil, kernel: String? = nil, initrd: String? = nil,
        bootISO: String? = nil, hasTreeInfo: Bool = false, variants: [String] = []
    ) {
        self.id = id
        self.architecture = architecture
        self.url = url
        self.kernel = kernel
        self.initrd = initrd
        self.bootISO = bootISO
        self.hasTreeInfo = hasTreeInfo
        self.variants = variants
    }
}
