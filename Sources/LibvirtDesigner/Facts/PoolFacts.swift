/// One storage pool of the host.
public struct PoolFacts: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// libvirt's word for its type: `dir`, `logical`, `rbd`, ….
    public var type: String
    /// The folder or device folder of its volumes; nil for pools without one.
    public var path: String?
    /// True while it is active.
    public var isActive: Bool
    /// The free space, bytes.
    public var available: UInt64?
    /// The volumes' names, as far as known.
    public var volumes: Set<String>

    /// Makes facts about a pool.
    public init(
        name: String, type: String = "dir", path: String? = nil, isActive: Bool = true, available: UInt64? = nil,
        volumes: Set<String> = []
    ) {
        self.name = name
        self.type = type
        self.path = path
        self.isActive = isActive
        self.available = available
        self.volumes = volumes
    }

    /// True if its volumes are files and may have any format.
    public var holdsFiles: Bool { ["dir", "fs", "netfs", "vstorage"].contains(type) }

    /// True if its volumes are block devices of the host.
    public var holdsDevices: Bool { ["logical", "disk", "iscsi", "scsi", "mpath", "zfs"].contains(type) }
}
