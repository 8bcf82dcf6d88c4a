/// An operating system as the database describes it: plain data that may be kept, changed and sent anywhere.
public struct OperatingSystem: Hashable, Sendable, Identifiable {
    /// The database's name for it, a URI such as `http://debian.org/debian/11`.
    public let id: String
    /// Its short names, the first of which is the one to show: `debian11`, `debianbullseye`.
    public var shortIDs: [String]
    /// What it is called, such as `Debian 11`: in the language that the environment asks for where the database has it,
    /// else in English.
    public var name: String
    /// Who makes it.
    public var vendor: String?
    /// What kind of kernel it has.
    public var family: Family?
    /// The distribution in the database's word, such as `debian`.
    public var distribution: String?
    /// The version, such as `22.04`.
    public var version: String?
    /// The code name, such as `bullseye`.
    public var codename: String?
    /// The day of its release.
    public var releaseDate: CalendarDate?
    /// The last day on which its maker looks after it.
    public var endOfLife: CalendarDate?
    /// How finished it is.
    public var releaseStatus: ReleaseStatus
    /// The devices that it has drivers for, with those of every system it derives from, upgrades or clones.
    public var devices: [Device]
    /// What is known about firmware, inherited entries included.
    public var firmwares: [Firmware]
    /// The least that it runs with, one entry an architecture.
    public var minimum: [Resources]
    /// What it runs well with, one entry an architecture.
    public var recommended: [Resources]
    /// The most that it can use, one entry an architecture.
    public var maximum: [Resources]
    /// The least that an installation over the network needs, one entry an architecture.
    public var networkInstall: [Resources]
    /// Its editions.
    public var variants: [Variant]
    /// Its installer and live media.
    public var media: [Media]
    /// The folders that it can be installed from.
    public var trees: [Tree]
    /// Images with it already installed.
    public var images: [Image]
    /// The scripts that install it without questions.
    public var installScripts: [InstallScript]
    /// The user that its cloud images have.
    public var cloudImageUser: String?
    /// The kernel's argument that names the folder to install from, such as `inst.repo`.
    public var kernelURLArgument: String?

    /// An operating system; all but its names may stay unknown.
    public init(
        id: String, shortIDs: [String], name: String, vendor: String? = nil, family: Family? = nil,
        distribution: String? = nil, version: String? = nil, codename: String? = nil, releaseDate: CalendarDate? = nil,
        endOfLife: CalendarDate? = nil, releaseStatus: ReleaseStatus = .released, devices: [Device] = [],
        firmwares: [Firmware] = [], minimum: [Resources] = [], recommended: [Resources] = [],
        maximum: [Resources] = [], networkInstall: [Resources] = [], variants: [Variant] = [], media: [Media] = [],
        trees: [Tree] = [], images: [Image] = [], installScripts: [InstallScript] = [], cloudImageUser: String? = nil,
        kernelURLArgument: String? = nil
    ) {
        self.id = id
        self.shortIDs = shortIDs
        self.name = name
        self.vendor = vendor
        self.family = family
        self.distribution = distribution
        self.version = version
        self.codename = codename
        self.releaseDate = releaseDate
        self.endOfLife = endOfLife
        self.releaseStatus = releaseStatus
        self.devices = devices
        self.firmwares = firmwares
        self.minimum = minimum
        self.recommended = recommended
        self.maximum = maximum
        self.networkInstall = networkInstall
        self.variants = variants
        self.media = media
        self.trees = trees
        self.images = images
        self.installScripts = installScripts
        self.cloudImageUser = cloudImageUser
        self.kernelURLArgument = kernelURLArgument
    }

    /// The short name to show, such as `debian11`; the id where it has none.
    public var shortID: String { shortIDs.first ?? id }
    /// Whether it is released again and again under one name.
    public var isRolling: Bool { releaseStatus == .rolling }
}
