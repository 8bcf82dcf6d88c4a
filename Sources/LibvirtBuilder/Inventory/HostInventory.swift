/// What is on a host: guests, pools with their volumes, networks. A value, as it was when it was looked at.
public struct HostInventory: Hashable, Sendable {
    /// Where the host's files are, for following links.
    enum Sight: Hashable, Sendable {
        /// On this machine: `files` says what lies at each path that something names.
        case own
        /// On another machine, or out of this program's sight.
        case far
        /// Nowhere: a path is all there is, as in libvirt's test driver.
        case imaginary
    }

    /// An image outside the pools that is built on another.
    struct Overlay: Hashable, Sendable {
        let what: String
        let image: StorageReference
        let base: StorageReference
    }

    /// Every guest, running or not.
    public var guests: [Guest] = [] { didSet { lookup = VolumeLookup() } }
    /// Every storage pool; those that are not active show no volumes.
    public var pools: [Pool] = [] { didSet { lookup = VolumeLookup() } }
    /// Every virtual network.
    public var networks: [VirtualNetwork] = []
    var sight = Sight.far { didSet { lookup = VolumeLookup() } }
    /// What lies at cleaned paths; those that this program may not look at are missing.
    var files: [String: FileFacts] = [:] { didSet { lookup = VolumeLookup() } }
    /// Images outside the pools that are built on others.
    var overlays: [Overlay] = [] { didSet { lookup = VolumeLookup() } }
    /// Guests whose documents cannot be read, so that they may use anything.
    var unreadable: [String] = []
    /// Images that may be built on anything, each as `PATH of GUEST`.
    var opaque: [String] = []

    private(set) var lookup = VolumeLookup()

    /// A storage pool.
    public struct Pool: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// libvirt's word for its type: `dir`, `logical`, ….
        public var type: String
        /// The folder of its volumes, for pools that have one.
        public var path: String?
        /// It is active.
        public var isActive: Bool
        /// The free space, bytes.
        public var available: UInt64?
        /// Its volumes.
        public var volumes: [Volume]
        /// How the images of a pool of servers are reached, as `StorageReference.image` has it: the servers, and what comes
        /// before a volume's name in the image's.
        var servers: [String] = []
        var imagePrefix: String?
        /// It could not be looked at anew: its volumes may have changed since it was started.
        var isStale = false

        /// Makes a pool.
        public init(
            name: String, type: String = "dir", path: String? = nil, isActive: Bool = true, available: UInt64? = nil,
            volumes: [Volume] = []
        ) {
            self.name = name
            self.type = type
            self.path = path
            self.isActive = isActive
            self.available = available
            self.volumes = volumes
        }
    }

    /// A volume; only its name is known where nobody asked for more.
    public struct Volume: Hashable, Sendable {
        /// Its name in its pool.
        public var name: String
        /// Its path on the host.
        public var path: String?
        /// The size that a guest sees, bytes.
        public var capacity: UInt64?
        /// What it takes in its pool, bytes.
        public var allocation: UInt64?
        /// Its format, such as `qcow2`.
        public var format: String?
        /// The path of the volume over which it lies.
        public var backingPath: String?
        /// The format of that.
        var backingFormat: String?
        /// Its document could not be read.
        var isUnread = false
        /// It is a folder, which no disk can be.
        var isFolder = false
        /// It is a device, of whose content its pool tells nothing.
        var isDevice = false

        /// Makes a volume.
        public init(
            name: String, path: String? = nil, capacity: UInt64? = nil, allocation: UInt64? = nil,
            format: String? = nil, backingPath: String? = nil
        ) {
            self.name = name
            self.path = path
            self.capacity = capacity
            self.allocation = allocation
            self.format = format
            self.backingPath = backingPath
        }
    }

    /// A virtual network.
    public struct VirtualNetwork: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// It is active.
        public var isActive: Bool

        /// Makes a network.
        public init(name: String, isActive: Bool) {
            self.name = name
            self.isActive = isActive
        }
    }

    /// An empty host.
    public init() {}

    /// A volume together with its pool.
    public struct Place: Hashable, Sendable {
        /// The pool.
        public let pool: Pool
        /// The volume.
        public let volume: Volume

        /// Both names.
        public var name: VolumeName { VolumeName(pool: pool.name, name: volume.name) }

        /// What tells the volume from others of its pool; nil if its pool does not tell, or told it long ago.
        var told: StorageIdentity.Told? {
            guard let capacity = volume.capacity, !pool.isStale else { return nil }
            return StorageIdentity.Told(
                pool: pool.name, name: pool.kind.hasLinks ? nil : volume.name, capacity: capacity,
                format: volume.format, backing: volume.backingPath)
        }
    }

    /// The volume of a pool.
    public func volume(_ name: VolumeName) -> Place? { lookup.names(of: self).volumes[name] }

    /// The pool of that name.
    public func pool(_ name: String) -> Pool? { lookup.names(of: self).pools[name] }
}
