internal import LibvirtConfig
internal import ShellText

/// Where a guest's content lies, and whether libvirt can copy it there.
struct ContentLocation {
    /// What it is called, as a person reads it.
    let what: String
    /// Its path on the host; nil for what has none.
    let path: String?
    /// Its place in a pool; nil if none shows it.
    let place: HostInventory.Place?
    private let type: DiskType?
    /// One guest can use it at a time, whatever is in it.
    var isExclusive: Bool { type == .nvme || type == .vhostVDPA || type == .vhostUser }
    /// Why it cannot be copied; nil if it can.
    var obstacle: String?
    /// What would let it be copied, as a request.
    var remedy: String?

    /// Looks a source up; nil for an empty drive.
    init?(of source: DiskSource, _ type: DiskType?, on host: HostInventory) {
        let found = host.location(of: source)
        place = found?.place ?? host.likelyPlace(ofImage: source)
        path = found?.path ?? place?.volume.path
        guard let what = place?.name.description ?? Self.name(of: source, type) ?? found?.what else { return nil }
        self.what = what
        self.type = type
        switch type {
        case .nvme?, .vhostVDPA?: obstacle = "it is a device of the host that one guest can use at a time"
        case .vhostUser?: obstacle = "another program of the host serves it to one guest at a time"
        case .dir?: obstacle = "it is a folder of the host"
        default: if let place { look(at: place.pool) } else { lookOutsidePools(source, type) }
        }
    }

    private mutating func look(at pool: HostInventory.Pool) {
        // The backends of libvirt's that have no way to make a volume out of another.
        if ["gluster", "iscsi", "iscsi-direct", "mpath", "scsi", "sheepdog", "zfs"].contains(pool.type) {
            obstacle = "libvirt copies no volumes in a pool of the type \(pool.type)"
        }
    }

    private mutating func lookOutsidePools(_ source: DiskSource, _ type: DiskType?) {
        if let pool = source.pool {
            obstacle = "the pool \(pool) is not active or has no such volume"
            remedy = "start the pool with `virsh pool-start \(ShellWord.quoted(pool))`"
        } else if type == .network {
            obstacle = "no active pool of the host shows it"
            if source.protocol == .rbd { remedy = "define a pool of the type rbd for it" }
        } else if source.file == nil || type == .block || path?.hasPrefix("/dev/") == true {
            obstacle = "no active pool of the host shows it"
            remedy = "define a pool of the type logical if it is a logical volume"
        }
    }

    /// The name of what has neither a path nor a place in a pool.
    private static func name(of source: DiskSource, _ type: DiskType?) -> String? {
        switch type {
        case .nvme?:
            "the host's NVMe device \(source.address.pciName)"
                + (source.namespaceNumber.map { ", namespace \($0)" } ?? "")
        case .vhostUser?: source.path.map { "the socket \($0)" }
        case .dir?: source.directory.map { "the folder \($0)" }
        case .network?: source.protocol.map { "\($0)" + (source.name.map { " \($0)" } ?? "") }
        default: nil
        }
    }
}
