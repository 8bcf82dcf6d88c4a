/// An installer or live medium of a system.
public struct Media: Hashable, Sendable, Identifiable {
    /// The database's name for it.
    public let id: String
    /// The architecture as libvirt names it, or `all`.
    public var architecture: String
    /// Where it can be downloaded.
    public var url: String?
    /// A regular expression for the volume's name.
    public var volumeID: String?
    /// The kernel's path on it.
    public var kernel: String?
    /// The initial RAM disk's path on it.
    public var initrd: String?
    /// Whether it runs a system without installing it.
    public var isLive: Bool
    /// Whether it installs a system.
    public var isInstaller: Bool
    /// How often the installer restarts the machine, 1 where the database says nothing.
    public var installerReboots: Int
    /// Whether it is to be taken out once the system is installed.
    public var ejectsAfterInstall: Bool
    /// Whether its installer takes an install script.
    public var takesInstallScript: Bool
    /// The editions on it, by `Variant.id`.
    public var variants: [String]
    /// The languages on it, such as `en_GB`.
    public var languages: [String]

    /// A medium.
    public init(
        id: String, architecture: String = "all", url: String? = nil, volumeID: String? = nil, kernel: String? = nil,
        initrd: String? = nil, isLive: Bool = false, isInstaller: Bool = true, installerReboots: Int = 1,
        ejectsAfterInstall: Bool = true, takesInstallScript: Bool = true, variants: [String] = [],
        languages: [String] = []
    ) {
        self.id = id
        self.architecture = architecture
        self.url = url
        self.volumeID = volumeID
        self.kernel = kernel
        self.initrd = initrd
        self.isLive = isLive
        self.isInstaller = isInstaller
        self.installerReboots = installerReboots
        self.ejectsAfterInstall = ejectsAfterInstall
        self.takesInstallScript = takesInstallScript
        self.variants = variants
        self.languages = languages
    }
}
