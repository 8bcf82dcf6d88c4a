/// What libvirt's types of pools have in common, by libvirt's words for them.
struct PoolKind: Hashable, Sendable {
    /// Such as `dir`.
    let type: String

    /// It looks into its volumes and tells what they are built on.
    var tellsBases: Bool { ["dir", "fs", "netfs", "gluster", "vstorage"].contains(type) }

    /// Two of its volumes may be the same: links in a folder, ways to one disk.
    var hasLinks: Bool { !["logical", "disk", "zfs", "rbd", "sheepdog"].contains(type) }

    /// It shows devices that it can neither make nor delete.
    var showsDevices: Bool { ["iscsi", "iscsi-direct", "scsi", "mpath"].contains(type) }
}

extension HostInventory.Pool {
    var kind: PoolKind { PoolKind(type: type) }
}

extension HostInventory.Place {
    /// Its pool tells what it is built on, if it is built on anything.
    var tellsBase: Bool { pool.kind.tellsBases && !volume.isDevice && !volume.isUnread }
}
