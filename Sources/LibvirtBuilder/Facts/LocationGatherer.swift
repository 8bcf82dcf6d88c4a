internal import Libvirt
internal import LibvirtConfig
internal import LibvirtDesigner

/// Looks at the files and volumes that a wish names, on the host and on this machine.
struct LocationGatherer {
    let connection: Connection
    let inventory: HostInventory

    /// What a location is for.
    private enum Use {
        /// The guest reads or writes it where it is.
        case direct
        /// A kernel or initrd: needed until the guest has started.
        case passing
        /// It is copied into a new volume.
        case copied
    }

    /// Fills in what is known of each location. Files that only this machine has are to be uploaded when the host is
    /// another one.
    func look(at knowledge: inout Knowledge) async throws(StepFailure) {
        switch knowledge.wish.source {
        case .iso(var location):
            try await look(&location, .direct, &knowledge)
            knowledge.wish.source = .iso(location)
        case .kernel(var boot):
            try await look(&boot, &knowledge)
            knowledge.wish.source = .kernel(boot)
        case .tree(let url, var boot?, let arguments):
            try await look(&boot, &knowledge)
            knowledge.wish.source = .tree(url: url, boot: boot, arguments: arguments)
        case .image(var disk):
            try await look(&disk, &knowledge)
            knowledge.wish.source = .image(disk)
        case .cloudImage(var disk):
            try await look(&disk, &knowledge)
            knowledge.wish.source = .cloudImage(disk)
        case .tree(_, nil, _), .network, .container, .blank: break
        }
        for index in (knowledge.wish.disks ?? []).indices {
            guard var disk = knowledge.wish.disks?[index] else { continue }
            try await look(&disk, &knowledge)
            knowledge.wish.disks?[index] = disk
        }
    }

    private func look(_ boot: inout KernelBoot, _ knowledge: inout Knowledge) async throws(StepFailure) {
        try await look(&boot.kernel, .passing, &knowledge)
        if var initrd = boot.initrd {
            try await look(&initrd, .passing, &knowledge)
            boot.initrd = initrd
        }
    }

    private func look(_ disk: inout DiskWish, _ knowledge: inout Knowledge) async throws(StepFailure) {
        if var location = disk.location {
            try await look(&location, .direct, &knowledge)
            disk.location = location
        }
        switch disk.origin {
        case .copy(of: var location):
            try await look(&location, .copied, &knowledge)
            disk.origin = .copy(of: location)
        case .overlay(of: var location):
            try await look(&location, .direct, &knowledge)
            disk.origin = .overlay(of: location)
        case nil: break
        }
    }

    private func look(
        _ location: inout StorageLocation, _ use: Use, _ knowledge: inout Knowledge
    ) async throws(StepFailure) {
        if case .path(let path) = location {
            location = .path(LocalHost.absolute(path))
        }
        if var facts = try await volumeFacts(location, &knowledge) {
            if let path = facts.path { facts.users = inventory.users(of: path) }
            knowledge.facts.storage[location] = facts
            return
        }
        guard case .path(let path) = location else {
            knowledge.facts.storage[location] = StorageFacts(kind: .missing)
            return
        }
        var facts = try await LocalFile.facts(path)
        if knowledge.facts.isLocal {
            facts.users = inventory.users(of: path)
            if knowledge.facts.isPrivileged, use == .direct, let folder = LocalHost.closedFolder(above: path) {
                knowledge.warnings.append(
                    "The folder \(folder) is closed to other users, so the hypervisor may not reach \(path). Should the "
                        + "guest not start, move the file into a storage pool.")
            }
            knowledge.facts.storage[location] = facts
            return
        }
        // Another host: only what a pool of it shows is there for certain, and what this machine has can be sent.
        guard facts.kind == .file else {
            throw StepFailure(
                "no active pool of the host shows \(path), and this machine has no such file",
                next: "name a file of this machine, which is then uploaded, or a volume of the host")
        }
        knowledge.facts.storage[location] = facts
        if use == .copied { return }
        try upload(path, facts, &location, isTemporary: use == .passing, &knowledge)
    }

    /// Lets a file of this machine become a volume of the host; one with the same name and size is there already.
    private func upload(
        _ path: String, _ facts: StorageFacts, _ location: inout StorageLocation, isTemporary: Bool,
        _ knowledge: inout Knowledge
    ) throws(StepFailure) {
        let pools = inventory.pools.filter { $0.isActive && $0.type == "dir" }
        guard let pool = pools.first(where: { $0.name == "default" }) ?? pools.first else {
            throw StepFailure(
                "\(path) is on this machine, and the host has no active pool of type dir to upload it to",
                next: "make or start one: `virsh pool-start default`")
        }
        let size = facts.capacity ?? 0
        if let available = pool.available, available < size {
            throw StepFailure(
                "the pool \(pool.name) has \(Sizes.storage(available)) left, too little for \(path) "
                    + "(\(Sizes.storage(size)))", next: "make room in it, or name a volume that is there already")
        }
        let taken = Set(pool.volumes.map(\.name)).union(knowledge.uploads.map(\.volume.name))
        let name = FreshNames.free(FreshNames.split(path: path).name, among: taken)
        let volume = VolumeName(pool: pool.name, name: name)
        knowledge.uploads.append(
            Knowledge.Upload(path: path, volume: volume, size: size, isTemporary: isTemporary))
        location = .volume(pool: pool.name, name: name)
        var facts = facts
        facts.path = pool.path.map { "\($0)/\(name)" }
        knowledge.facts.storage[location] = facts
        knowledge.volumes[location] = volume
    }

    /// What the host says of a volume, or of a path that a pool of it shows; nil if it shows none.
    private func volumeFacts(
        _ location: StorageLocation, _ knowledge: inout Knowledge
    ) async throws(StepFailure) -> StorageFacts? {
        do throws(LibvirtError) {
            let volume: StorageVolume
            switch location {
            case .path(let path): volume = try await connection.volume(path: path)
            case .volume(let pool, let name):
                volume = try await VolumeName(pool: pool, name: name).volume(on: connection)
            }
            let info = try await volume.info()
            let details = await HostInventory.Volume.gather(volume, .everything)
            knowledge.volumes[location] = VolumeName(pool: try await volume.pool().name, name: volume.name)
            let kind: StorageFacts.Kind =
                switch info.kind {
                case .block: .block
                case .directory, .networkDirectory: .directory
                default: .file
                }
            return StorageFacts(
                kind: kind, path: details.path, format: details.format, capacity: info.capacity)
        } catch  where [.noStorageVol, .noStoragePool, .noSupport, .operationInvalid].contains(error.code) {
            return nil
        } catch {
            throw StepFailure(error)
        }
    }
}

extension LocalFile {
    /// What a path of this machine is. The format is what the file's own header says: the user names this very file.
    static func facts(_ path: String) async throws(StepFailure) -> StorageFacts {
        let file: LocalFile
        switch kind(of: path) {
        case .file: file = try LocalFile(path: path)
        case .block:
            let size = try? LocalFile(path: path).size
            return StorageFacts(kind: .block, path: path, format: "raw", capacity: size)
        case let kind: return StorageFacts(kind: kind, path: path)
        }
        let header = ImageHeader(try await file.bytes(at: 0, count: ImageHeader.length))
        return StorageFacts(
            kind: .file, path: path, format: header.format, capacity: header.capacity ?? file.size)
    }
}
