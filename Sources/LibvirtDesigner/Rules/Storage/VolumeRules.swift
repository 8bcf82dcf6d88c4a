import OSInfo

extension Question {
    /// Which pool a new disk's volume is made in.
    static let pool = Question(
        "disk.pool", "pool", scope: .disk,
        answer: { draft in
            draft.disk.isNew ? draft.disk.wish.pool : "none"
        },
        rules: [
            Rule("default", "Guests' disks lie in the pool “default” unless something else is said.", from: [.host]) {
                draft in
                guard let pool = draft.facts.pools.first(where: { $0.name == "default" && $0.canHoldDisks }) else {
                    return nil
                }
                draft.disk.wish.pool = pool.name
                return .because(
                    .host("the pool default is \(pool.isActive ? "active" : "there, but inactive")"),
                    warning: pool.isActive ? nil : "The pool “default” is inactive and is started first.")
            },
            Rule("roomiest", "It is the active pool with the most free space.", from: [.host]) { draft in
                let pools = draft.facts.pools.filter { $0.isActive && $0.canHoldDisks }
                guard let pool = pools.max(by: { $0.available ?? 0 < $1.available ?? 0 }) else { return nil }
                draft.disk.wish.pool = pool.name
                return .because(.host("the pool \(pool.name) is active"))
            },
            Rule("new", "The host has no pool for disks, so one is made.", from: [.host]) { draft in
                draft.disk.wish.pool = "default"
                return .because(
                    .host("it has no pool for disks"),
                    warning: "The host has no storage pool for disks. A pool “default” is made in"
                        + " \(draft.newPoolPath).")
            },
        ])

    /// The format of a disk.
    static let format = Question(
        "disk.format", "format", scope: .disk,
        answer: {
            $0.disk.wish.format
        },
        rules: [
            Rule("medium", "A disc image is its own bytes.", from: [.practice]) { draft in
                guard draft.disk.wish.device == .cdrom || draft.disk.wish.device == .floppy else { return nil }
                draft.disk.wish.format = "raw"
                return .because(.practice)
            },
            Rule(
                "known", "It is what the host says of it; a guest's disk is never probed, for a guest could forge it.",
                from: [.host]
            ) {
                draft in
                guard !draft.disk.isNew, let location = draft.disk.wish.location,
                    let format = draft.facts.storage[location]?.format, format != "unknown"
                else { return nil }
                draft.disk.wish.format = format == "iso" ? "raw" : format
                return .because(.host("\(location) is \(format)"))
            },
            Rule("ending", "Its name says so, and a guest cannot change the name of its disk.", from: [.host]) {
                draft in
                guard !draft.disk.isNew, let location = draft.disk.wish.location,
                    let format = ["qcow2", "raw", "vmdk", "vdi", "vhdx"].first(where: {
                        location.description.lowercased().hasSuffix("." + $0)
                    })
                else { return nil }
                draft.disk.wish.format = format
                return .because(.host("it is called \(location)"))
            },
            Rule(
                "raw-existing", "Nobody says what it is, so it is taken as its own bytes, which is always safe.",
                from: [.practice]
            ) {
                draft in
                guard !draft.disk.isNew else { return nil }
                draft.disk.wish.format = "raw"
                return .because(
                    .practice,
                    warning: draft.disk.isBlockDevice || draft.disk.wish.location == nil
                        ? nil
                        : "The format of \(draft.disk.wish.location?.description ?? "the disk") is not known, so it is taken"
                            + " as raw. Say that it is qcow2 if it is.")
            },
            Rule("raw-device", "The pool's volumes are devices, which hold a disk's bytes as they are.", from: [.host])
            { draft in
                guard let pool = draft.diskPool, !pool.holdsFiles else { return nil }
                draft.disk.wish.format = "raw"
                return .because(.host("the pool \(pool.name) is of type \(pool.type)"))
            },
            Rule("qcow2", "It grows as it is written and can hold snapshots.", from: [.practice]) { draft in
                draft.disk.wish.format = "qcow2"
                return .because(.practice)
            },
        ])

    /// The size of a new disk.
    static let capacity = Question(
        "disk.size", "size", scope: .disk,
        answer: { draft in
            guard draft.disk.isNew, draft.disk.wish.origin == nil, draft.disk.role != .seed else {
                return draft.disk.wish.capacity.map(Sizes.storage) ?? "none"
            }
            return draft.disk.wish.capacity.map(Sizes.storage)
        },
        rules: [
            Rule("recommended", "It is what the system's makers recommend.", from: [.osinfo]) { draft in
                guard draft.disk.role == .system, let size = draft.need(.recommended)?.storage, size > 0 else {
                    return nil
                }
                draft.disk.wish.capacity = size
                return .because(.osinfo("\(draft.system.name) recommends \(Sizes.storage(size))"))
            },
            Rule("minimum", "The system does not install on less.", from: [.osinfo]) { draft in
                guard draft.disk.role == .system, let size = draft.need(.minimum)?.storage, size > 20 << 30 else {
                    return nil
                }
                draft.disk.wish.capacity = size
                return .because(.osinfo("\(draft.system.name) needs at least \(Sizes.storage(size))"))
            },
            Rule(
                "default", "It is enough for most systems, and takes only the space that is written.", from: [.practice]
            ) { draft in
                draft.disk.wish.capacity = 20 << 30
                return .because(.practice)
            },
        ])

    /// The name of a new disk's volume.
    static let volumeName = Question(
        "disk.volume", "volume", scope: .disk,
        answer: { draft in
            draft.disk.isNew ? draft.disk.wish.volumeName : "none"
        },
        rules: [
            Rule("guest", "It is called as its guest is.", from: [.practice]) { draft in
                guard let name = draft.name else { return nil }
                let base = draft.diskPool?.holdsFiles ?? true ? draft.volumeNameParts(name) : (name, "")
                let taken = (draft.diskPool?.volumes ?? []).union(draft.disks.compactMap(\.wish.volumeName))
                let first = base.0 + base.1
                let names = [first] + (1...(taken.count + 1)).map { "\(base.0)-\($0)\(base.1)" }
                draft.disk.wish.volumeName = names.first { !taken.contains($0) } ?? first
                return .because(.practice)
            }
        ])
}

extension Draft {
    /// The pool of the disk that the rules are asked about.
    var diskPool: PoolFacts? {
        disk.wish.pool.flatMap { name in facts.pools.first { $0.name == name } }
    }

    /// A volume's name before and after the place for a number.
    fileprivate func volumeNameParts(_ name: String) -> (String, String) {
        if disk.role == .seed { return (name + "-cloud-init", ".iso") }
        return (name, disk.wish.format == "raw" ? ".img" : "." + (disk.wish.format ?? "img"))
    }

    /// The folder of a pool that is made because there is none.
    var newPoolPath: String { facts.defaultPoolPath ?? "/var/lib/libvirt/images" }
}

extension DiskDraft {
    /// A volume is made for it.
    var isNew: Bool { wish.location == nil && (wish.device == .disk || role == .seed) }
}

extension PoolFacts {
    /// Whether new disks can be made in it.
    var canHoldDisks: Bool { holdsFiles || ["logical", "disk", "zfs"].contains(type) }
}
