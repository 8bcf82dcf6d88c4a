public import Libvirt
public import LibvirtConfig

/// What is on a host: guests, pools with their volumes, networks. A value, as it was when it was looked at.
public struct HostInventory: Hashable, Sendable {
    /// Every guest, running or not.
    public var guests: [Guest] = []
    /// Every storage pool; those that are not active show no volumes.
    public var pools: [Pool] = []
    /// Every virtual network.
    public var networks: [VirtualNetwork] = []

    /// A guest.
    public struct Guest: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Its identity.
        public var uuid: UUID
        /// It runs, or is paused.
        public var isActive: Bool
        /// Its definition, and while it runs what it runs with.
        public var configurations: [DomainConfig]

        /// Makes a guest.
        public init(name: String, uuid: UUID, isActive: Bool, configurations: [DomainConfig]) {
            self.name = name
            self.uuid = uuid
            self.isActive = isActive
            self.configurations = configurations
        }
    }

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
    }

    /// The volume at a path; nil if no active pool shows it.
    public func volume(path: String) -> Place? {
        for pool in pools {
            if let volume = pool.volumes.first(where: { $0.path == path }) { return Place(pool: pool, volume: volume) }
        }
        return nil
    }

    /// The volume of a pool.
    public func volume(_ name: VolumeName) -> Place? {
        guard let pool = pool(name.pool), let volume = pool.volumes.first(where: { $0.name == name.name }) else {
            return nil
        }
        return Place(pool: pool, volume: volume)
    }

    /// The pool of that name.
    public func pool(_ name: String) -> Pool? { pools.first { $0.name == name } }

    /// Every hardware address that a guest has, in lower case.
    public var macAddresses: Set<String> {
        Set(
            guests.flatMap(\.configurations).flatMap(\.devices.interfaces).compactMap { $0.mac?.lowercased() })
    }

    /// The path of a disk's source, looked up in its pool where it is named by pool and volume; nil for an empty drive
    /// and for what has no path.
    public func path(of source: DiskSource) -> String? {
        if let path = source.file ?? source.device { return path }
        if let pool = source.pool, let name = source.volume {
            if let path = volume(VolumeName(pool: pool, name: name))?.volume.path { return path }
            // Where only names were asked for: file pools keep their volumes in their folder.
            return self.pool(pool)?.path.map { "\($0)/\(name)" }
        }
        return nil
    }

    /// What a disk's source is called, its path, and its place in a pool as far as one shows it; nil for an empty drive.
    func location(of source: DiskSource) -> (what: String, path: String?, place: Place?)? {
        let named = source.pool.flatMap { pool in source.volume.map { VolumeName(pool: pool, name: $0) } }
        let path = path(of: source)
        guard let what = path ?? named?.description ?? source.name ?? source.directory else { return nil }
        return (what, path, named.flatMap { volume($0) } ?? path.flatMap { volume(path: $0) })
    }

    /// The names of the guests that use a path as a disk or below one, leaving one guest out.
    public func users(of path: String, except uuid: UUID? = nil) -> [String] {
        guests.filter { guest in
            guest.uuid != uuid
                && guest.configurations.contains { configuration in
                    configuration.devices.disks.contains { disk in
                        self.path(of: disk.source) == path || isBelow(disk.backingStore, path)
                            || disk.mirror.map { self.path(of: $0.source) == path } ?? false
                    }
                        || configuration.os.kernel == path || configuration.os.initrd == path
                }
        }.map(\.name)
    }

    /// The volumes that lie over a path.
    public func overlays(of path: String) -> [VolumeName] {
        pools.flatMap { pool in
            pool.volumes.filter { $0.backingPath == path }.map { VolumeName(pool: pool.name, name: $0.name) }
        }
    }

    private func isBelow(_ store: BackingStore?, _ path: String) -> Bool {
        var store = store
        // libvirt's own chains end at 200.
        for _ in 0..<256 {
            guard let current = store else { return false }
            if self.path(of: current.source) == path { return true }
            store = current.backingStore
        }
        return false
    }
}
