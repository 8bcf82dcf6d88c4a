import LibvirtConfig

extension Assembly {
    /// One disk; nil where it is not part of that phase.
    func disk(_ draft: DiskDraft, _ phase: Phase) -> DiskConfig? {
        if draft.role == .seed, phase == .final { return nil }
        var disk = DiskConfig()
        let isEjected =
            draft.role == .installer && phase == .final && needsInstallPhase && !self.draft.system.isWindows
        let location = draft.wish.location ?? newLocation(draft)
        setSource(of: &disk, to: isEjected ? nil : location, draft)
        disk.device = DiskDevice(draft.wish.device.rawValue)
        if self.draft.isQEMU {
            disk.driver.name = "qemu"
            disk.driver.format = draft.wish.format.map { ImageFormat($0) }
            disk.driver.cache = draft.wish.cache.map { CacheMode($0) }
            disk.driver.io = draft.ioMode.map { IOMode($0) }
            disk.driver.discard = draft.wish.discard.map { DiscardMode($0) }
        }
        disk.target = draft.wish.target
        disk.bus = draft.wish.bus.map { DiskBus($0) }
        if draft.wish.isReadOnly || draft.wish.device == .cdrom { disk.readOnly = true }
        if draft.wish.isShareable { disk.shareable = true }
        disk.serial = draft.wish.serial
        disk.bootOrder = bootOrder(of: draft, phase)
        return disk
    }

    private func bootOrder(of draft: DiskDraft, _ phase: Phase) -> Int? {
        guard let order = draft.bootOrder else { return nil }
        guard phase == .final, needsInstallPhase else { return order }
        return draft.role == .system ? 1 : nil
    }

    private func setSource(of disk: inout DiskConfig, to location: StorageLocation?, _ draft: DiskDraft) {
        guard let location else {
            disk.type = .file
            return
        }
        guard let path = path(of: location) else {
            disk.type = .volume
            if case .volume(let pool, let name) = location {
                disk.source.pool = pool
                disk.source.volume = name
            }
            return
        }
        if draft.isBlockDevice {
            disk.type = .block
            disk.source.device = path
        } else if draft.kind == .directory {
            disk.type = .dir
            disk.source.directory = path
        } else {
            disk.type = .file
            disk.source.file = path
        }
    }

    /// Where a new volume will be.
    private func newLocation(_ disk: DiskDraft) -> StorageLocation? {
        guard disk.isNew, let pool = disk.wish.pool, let name = disk.wish.volumeName else { return nil }
        return .volume(pool: pool, name: name)
    }

    /// The path of a location on the host; nil when it has none.
    func path(of location: StorageLocation) -> String? {
        switch location {
        case .path(let path): return path
        case .volume(let pool, let name):
            if let path = draft.facts.storage[location]?.path { return path }
            let folder = pool == newPool?.name ? newPool?.path : draft.facts.pools.first { $0.name == pool }?.path
            return folder.map { $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" }
        }
    }

    /// The pool that is made because the host has none.
    var newPool: PoolFacts? {
        let isWanted = draft.disks.contains { disk in
            disk.isNew && disk.wish.pool == "default" && !draft.facts.pools.contains { $0.name == "default" }
        }
        return isWanted ? PoolFacts(name: "default", path: draft.newPoolPath) : nil
    }

    /// Networks that the guest is plugged into and that are inactive.
    var networksToStart: [String] {
        var names: [String] = []
        for case .network(let name)? in draft.interfaces.map(\.wish.link) where !names.contains(name) {
            if draft.facts.networks.contains(where: { $0.name == name && !$0.isActive }) { names.append(name) }
        }
        return names
    }

    /// Pools that hold the guest's volumes and are inactive.
    var poolsToStart: [String] {
        var names: [String] = []
        for name in draft.disks.filter(\.isNew).compactMap(\.wish.pool) where !names.contains(name) {
            if draft.facts.pools.contains(where: { $0.name == name && !$0.isActive }) { names.append(name) }
        }
        return names
    }

    /// The volumes to make.
    func requests() throws(DesignError) -> [VolumeRequest] {
        var all = draft.disks.compactMap { request(for: $0) }
        if case .tree(let url, nil, _) = draft.wish.source {
            guard let boot = treeBoot, case .volume(let pool, let kernel) = boot.kernel,
                case .volume(_, let initrd)? = boot.initrd, path(of: boot.kernel) != nil
            else {
                throw DesignError(
                    .source,
                    "An install tree's kernel must lie in a folder of the host. Choose a pool of type dir for the disk."
                )
            }
            for (name, content) in [
                (kernel, VolumeRequest.Content.treeKernel(url: url)), (initrd, .treeInitrd(url: url)),
            ] {
                all.append(
                    VolumeRequest(
                        pool: pool, name: name, path: path(of: .volume(pool: pool, name: name)), format: "raw",
                        capacity: nil, allocation: 0, lazyReferenceCounts: false, content: content, isTemporary: true))
            }
        }
        return all
    }

    /// Where an install tree's kernel and initrd are put: beside the guest's disk.
    var treeBoot: KernelBoot? {
        guard case .tree = draft.wish.source, let name = draft.name else { return nil }
        let pool =
            draft.disks.first { $0.isNew }?.wish.pool ?? draft.facts.pools.first { $0.isActive && $0.holdsFiles }?.name
        guard let pool else { return nil }
        return KernelBoot(
            kernel: .volume(pool: pool, name: "\(name)-install-kernel"),
            initrd: .volume(pool: pool, name: "\(name)-install-initrd"))
    }

    private func request(for disk: DiskDraft) -> VolumeRequest? {
        guard disk.isNew, let pool = disk.wish.pool, let name = disk.wish.volumeName else { return nil }
        let path = path(of: .volume(pool: pool, name: name))
        if disk.role == .seed {
            return VolumeRequest(
                pool: pool, name: name, path: path, format: "raw", capacity: nil, allocation: 0,
                lazyReferenceCounts: false, content: .cloudInitSeed(draft.wish.cloudInit ?? CloudInitWish()),
                isTemporary: true)
        }
        let format = disk.wish.format ?? "raw"
        let content: VolumeRequest.Content
        switch disk.wish.origin {
        case .copy(let origin): content = .copy(of: origin)
        case .overlay(let origin):
            content = .overlay(of: origin, format: draft.facts.storage[origin]?.format ?? "raw")
        case nil: content = .empty
        }
        return VolumeRequest(
            pool: pool, name: name, path: path, format: format, capacity: disk.wish.capacity,
            allocation: format == "raw" ? disk.wish.capacity ?? 0 : 0, lazyReferenceCounts: format == "qcow2",
            content: content, isTemporary: false)
    }

    /// Volumes that may outgrow their pool.
    func spaceWarnings(_ volumes: [VolumeRequest]) -> [String] {
        volumes.compactMap { volume in
            guard let capacity = volume.capacity, volume.format != "raw",
                let available = draft.facts.pools.first(where: { $0.name == volume.pool })?.available,
                capacity > available
            else { return nil }
            return "The disk can grow to \(Sizes.storage(capacity)), but the pool “\(volume.pool)” has"
                + " \(Sizes.storage(available)) left. The guest stops when it is full."
        }
    }
}
