extension WishCheck {
    /// What only shows when everything is decided.
    static func checkResult(_ draft: Draft) throws(DesignError) {
        for disk in draft.disks {
            if let location = disk.wish.location { try check(location, of: disk, draft) }
            if disk.wish.location == nil, disk.wish.device == .lun {
                throw DesignError(
                    field(disk, draft), "A SCSI device that is passed through needs its path on the host: give it.")
            }
            if let origin = disk.wish.origin?.location { try check(origin, of: disk, draft) }
            if disk.isNew { try checkNew(disk, draft) }
        }
        for boot in [draft.wish.source.kernelBoot].compactMap({ $0 }) {
            for location in [boot.kernel, boot.initrd].compactMap({ $0 }) { try checkFile(location, draft) }
        }
        if draft.wish.tpm == true, draft.tpm == nil || draft.tpm == "none" {
            throw DesignError(.tpm, "Such a guest cannot have a TPM: leave it out.")
        }
        let targets = draft.disks.compactMap(\.wish.target)
        if let twin = targets.first(where: { name in targets.count { $0 == name } > 1 }) {
            throw DesignError(.disks, "Two disks are called \(twin): leave the device name of one open.")
        }
    }

    /// The part of the wish that a disk comes from.
    private static func field(_ disk: DiskDraft, _ draft: Draft) -> DesignError.Field {
        switch draft.wish.source {
        case .image, .cloudImage: disk.role == .data ? .disks : .source
        default: disk.role == .installer ? .source : .disks
        }
    }

    private static func check(_ location: StorageLocation, of disk: DiskDraft, _ draft: Draft) throws(DesignError) {
        try checkName(location, field(disk, draft))
        if case .volume(let pool, _) = location {
            guard let known = draft.facts.pools.first(where: { $0.name == pool }) else {
                if draft.facts.pools.isEmpty { return }
                throw DesignError(field(disk, draft), "The host has no pool “\(pool)”: choose another one.")
            }
            if !known.isActive {
                throw DesignError(field(disk, draft), "The pool “\(pool)” is inactive. Start it, then try again.")
            }
        }
        switch draft.facts.storage[location]?.kind {
        case .missing:
            throw DesignError(field(disk, draft), "There is no \(location) on the host. Look at the path.")
        case .directory where disk.wish.device != .floppy:
            let hint =
                disk.role == .installer
                ? "Choose the disc image inside it, or an install tree." : "Choose a file inside it."
            throw DesignError(field(disk, draft), "\(location) is a folder. \(hint)")
        case .unreadable:
            throw DesignError(
                field(disk, draft),
                "\(location) may not be read. Give its reader the right, or move it into a storage pool.")
        default: break
        }
        if let users = draft.facts.storage[location]?.users, !users.isEmpty, !disk.wish.isReadOnly,
            !disk.wish.isShareable, disk.wish.device == .disk, disk.wish.location == location
        {
            throw DesignError(
                field(disk, draft),
                "\(location) is the disk of \(users.joined(separator: ", ")) already. Two guests writing one disk destroy"
                    + " it: choose another, or say that it is shareable or read-only.")
        }
    }

    /// That a path or a volume is named at all.
    private static func checkName(_ location: StorageLocation, _ field: DesignError.Field) throws(DesignError) {
        if NameCheck.hasControls("\(location)") {
            throw DesignError(
                field, "“\(location)” has control characters, which no document can carry: rename it first.")
        }
        switch location {
        case .path(let path) where !path.hasPrefix("/"):
            throw DesignError(field, "“\(path)” is not an absolute path: begin it with /.")
        case .volume(let pool, let name) where pool.isEmpty || name.isEmpty:
            throw DesignError(field, "A volume is named by its pool and its own name: give both.")
        default: break
        }
    }

    private static func checkFile(_ location: StorageLocation, _ draft: Draft) throws(DesignError) {
        try checkName(location, .source)
        switch draft.facts.storage[location]?.kind {
        case .missing: throw DesignError(.source, "There is no \(location) on the host. Look at the path.")
        case .directory: throw DesignError(.source, "\(location) is a folder. Choose the file inside it.")
        case .unreadable: throw DesignError(.source, "\(location) may not be read. Give its reader the right.")
        default: break
        }
    }

    private static func checkNew(_ disk: DiskDraft, _ draft: Draft) throws(DesignError) {
        if let volume = disk.wish.volumeName, let problem = NameCheck.problem(of: volume, for: .volume) {
            throw DesignError(.disks, problem)
        }
        guard let name = disk.wish.pool else { return }
        guard let pool = draft.facts.pools.first(where: { $0.name == name }) else {
            // The pool that is made because there is none.
            if name == "default", draft.facts.pools.isEmpty || !draft.facts.pools.contains(where: \.canHoldDisks) {
                return
            }
            throw DesignError(.disks, "The host has no pool “\(name)”: choose another one.")
        }
        if let volume = disk.wish.volumeName, pool.volumes.contains(volume) {
            throw DesignError(.disks, "The pool “\(name)” has a volume “\(volume)” already: choose another name.")
        }
        if let capacity = disk.wish.capacity, capacity < 1 << 20 {
            throw DesignError(.disks, "A disk of \(Sizes.storage(capacity)) is too small: choose 1 MiB or more.")
        }
        if let capacity = disk.wish.capacity, let available = pool.available, disk.wish.format == "raw",
            capacity > available
        {
            throw DesignError(
                .disks,
                "The pool “\(name)” has \(Sizes.storage(available)) left, too little for \(Sizes.storage(capacity))."
                    + " Choose a smaller disk or another pool.")
        }
    }
}

extension InstallSource {
    /// The kernel that it starts, where it says one.
    var kernelBoot: KernelBoot? {
        switch self {
        case .kernel(let boot): boot
        case .tree(_, let boot, _): boot
        default: nil
        }
    }
}
