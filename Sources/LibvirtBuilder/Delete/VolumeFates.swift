internal import LibvirtConfig

/// Decides what becomes of a guest's volumes.
struct VolumeFates {
    let guest: GuestInventory
    let storage: Deletion.Storage
    let host: HostInventory

    private let disks: [DiskConfig]
    /// What the disks name, by the disks' numbers.
    private var own = StorageIndex()
    /// Of those, what stays whatever else is known of it.
    private var kept = StorageIndex()
    /// What was made for the guest.
    private let media: Set<VolumeName>

    init(guest: GuestInventory, storage: Deletion.Storage, host: HostInventory) {
        (self.guest, self.storage, self.host) = (guest, storage, host)
        disks = guest.configuration.devices.disks
        media = Set(OwnMedia.volumes(in: guest.configuration))
        for (number, disk) in disks.enumerated() {
            guard let reference = StorageReference(disk.source) else { continue }
            let identity = host.identity(of: reference)
            own.add(reference, identity, of: number)
            if ownObstacle(disk, host.place(of: reference)) != nil { kept.add(reference, identity, of: number) }
        }
    }

    /// For each disk in the guest's order, with what it is built on; then for what was made for the guest and is in no
    /// drive any more, and for files of its snapshots.
    var all: [VolumeFate] {
        var fates: [VolumeFate] = []
        var going = StorageIndex()
        func isListed(_ reference: StorageReference) -> Bool { !own.same(as: host.identity(of: reference)).isEmpty }
        for (number, disk) in disks.enumerated() {
            guard let fate = fate(of: disk), let reference = StorageReference(disk.source) else { continue }
            if case .goes = fate.fate {
                // Two drives may hold the same volume.
                let identity = host.identity(of: reference)
                if !going.same(as: identity).isEmpty { continue }
                going.add(reference, identity, of: number)
            }
            fates.append(fate)
            guard case .delete = storage, disk.device != .cdrom, disk.device != .floppy else { continue }
            for base in host.chain(of: reference) where !isListed(base) {
                fates.append(
                    stays(
                        "\(fate.disk)'s base", base,
                        "other images may be built on it; delete it there by hand if none is"))
            }
        }
        for volume in OwnMedia.volumes(in: guest.configuration) {
            let reference = StorageReference.volume(volume)
            guard !isListed(reference) else { continue }
            guard let place = host.volume(volume) else {
                if host.pool(volume.pool)?.isActive != true {
                    fates.append(stays("medium", reference, "its pool is not active; delete it there by hand"))
                }
                continue
            }
            fates.append(decide("medium", reference, place, ownObstacle(nil, place)))
        }
        for path in guest.snapshotFiles where !isListed(.path(path)) {
            fates.append(
                stays("snapshot", .path(path), "its snapshot's record alone named it; delete it there by hand"))
        }
        var said: Set<VolumeFate> = []
        return fates.filter { said.insert($0).inserted }
    }

    private func fate(of disk: DiskConfig) -> VolumeFate? {
        guard let (what, _, place) = host.location(of: disk.source) else { return nil }
        let target = disk.target ?? "disk"
        guard let reference = StorageReference(disk.source) else {
            return VolumeFate(disk: target, what: what, fate: .stays("it is no volume"))
        }
        return decide(target, reference, place, ownObstacle(disk, place))
    }

    private func decide(
        _ disk: String, _ reference: StorageReference, _ place: HostInventory.Place?, _ own: String?
    ) -> VolumeFate {
        let what = place?.name.description ?? host.path(of: reference)
        if let reason = own { return VolumeFate(disk: disk, what: what, fate: .stays(reason)) }
        guard let place else {
            return VolumeFate(
                disk: disk, what: what,
                fate: .stays("no active pool of the host shows it; delete it there by hand if nobody needs it"))
        }
        if let reason = obstacle(place) { return VolumeFate(disk: disk, what: what, fate: .stays(reason)) }
        return VolumeFate(disk: disk, what: what, fate: .goes(place.name, bytes: place.volume.allocation))
    }

    private func stays(_ disk: String, _ reference: StorageReference, _ reason: String) -> VolumeFate {
        VolumeFate(
            disk: disk, what: host.place(of: reference)?.name.description ?? host.path(of: reference),
            fate: .stays(reason))
    }

    /// Why the guest's own documents or the user want it kept.
    private func ownObstacle(_ disk: DiskConfig?, _ place: HostInventory.Place?) -> String? {
        let isOwn = place.map { isMade($0.name) } ?? false
        switch storage {
        case .keepDisks where isOwn: break
        case .keep, .keepDisks: return "volumes are kept"
        case .delete(let exceptions): if exceptions.contains(disk?.target ?? "") { return "you want it kept" }
        }
        if disk?.shareable == true { return "it is marked as shared between guests" }
        guard let disk, !isOwn else { return nil }
        if disk.device == .cdrom || disk.device == .floppy { return "it is a medium that other guests may use" }
        if disk.readOnly == true { return "the guest uses it read-only" }
        if let place, place.volume.isDisc { return "it is a disc image, a medium that other guests may use" }
        return nil
    }

    /// Why a volume may not be deleted whoever wants it.
    private func obstacle(_ place: HostInventory.Place) -> String? {
        if place.volume.isFolder { return "it is a folder" }
        if place.pool.kind.showsDevices {
            return "the pool \(place.pool.name) shows devices that it cannot delete"
        }
        if let path = place.volume.path?.cleanedPath, let facts = host.files[path], facts.isLink {
            return "it is a link to \(facts.path)"
        }
        let volume = StorageReference.volume(place.name)
        let identity = host.identity(of: volume)
        if let other = kept.same(as: identity).min(by: { $0.owner < $1.owner }) ?? kept.unsure(about: identity) {
            return "\(disks[other.owner].target ?? "another disk"), which stays, may be the same"
        }
        return host.claim(on: volume, for: .image, except: guest.uuid)
    }

    /// Made by `create` for this guest: known by the guest's metadata, or by the name that discs of older versions have.
    private func isMade(_ name: VolumeName) -> Bool {
        media.contains(name) || name.name == "\(guest.name)-cloud-init.iso"
    }
}

extension HostInventory {
    fileprivate func path(of reference: StorageReference) -> String {
        if case .volume(let name) = reference, let path = path(of: name) { return path }
        return reference.description
    }
}

extension HostInventory.Volume {
    /// A CD's or DVD's image, by what libvirt found in it or by its name.
    fileprivate var isDisc: Bool { format == "iso" || name.lowercased().hasSuffix(".iso") }
}
