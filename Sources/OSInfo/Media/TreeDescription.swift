/// What the files of a folder say about the system that can be installed from it. From a local folder or from files
/// that somebody else fetched.
public struct TreeDescription: Hashable, Sendable {
    /// The text of `.treeinfo`, as Fedora, Red Hat and SUSE write it.
    public var treeInfo: String?
    /// The text of `dists/…/Release`, as Debian and Ubuntu write it.
    public var release: String?
    /// The text of `.disk/info`, as Debian's and Ubuntu's media have it.
    public var diskInfo: String?
    /// The text of `etc/os-release` or `usr/lib/os-release`: the folder is the system itself.
    public var osRelease: String?
    /// The text of `media.1/products`, as SUSE's media have it.
    public var products: String?
    /// Whether it holds Windows' setup.
    public var hasWindowsSetup: Bool
    /// Where it is: a path or a URL. Its words are a last hint.
    public var location: String
    /// A kernel and an initial RAM disk that are there, as paths inside.
    public var bootFiles: BootFiles?

    /// An installer's kernel and initial RAM disk, as paths inside.
    public struct BootFiles: Hashable, Sendable {
        /// The kernel.
        public var kernel: String
        /// The initial RAM disk.
        public var initrd: String

        /// A kernel and its initial RAM disk.
        public init(kernel: String, initrd: String) {
            self.kernel = kernel
            self.initrd = initrd
        }
    }

    /// What the files say.
    public init(
        location: String, treeInfo: String? = nil, release: String? = nil, diskInfo: String? = nil,
        osRelease: String? = nil, products: String? = nil, hasWindowsSetup: Bool = false, bootFiles: BootFiles? = nil
    ) {
        self.location = location
        self.treeInfo = treeInfo
        self.release = release
        self.diskInfo = diskInfo
        self.osRelease = osRelease
        self.products = products
        self.hasWindowsSetup = hasWindowsSetup
        self.bootFiles = bootFiles
    }
}
