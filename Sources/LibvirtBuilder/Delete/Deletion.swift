internal import Libvirt
internal import LibvirtConfig
internal import LibvirtDesigner

/// How a guest is deleted: which of its volumes go, which stay, and why. Pure.
public struct Deletion: Hashable, Sendable {
    /// What is said about storage.
    public enum Storage: Hashable, Sendable {
        /// Every volume stays.
        case keep
        /// The guest's own volumes go, except those of the disks named here (`vda`).
        case delete(except: Set<String>)
    }

    /// The guest.
    public let guest: GuestInventory
    /// What becomes of each disk, in the guest's order; empty drives are left out.
    public let fates: [VolumeFate]

    /// Decides; nothing is asked any more.
    ///
    /// A volume goes only if everything about it is known: its pool shows it and can delete it, nobody else uses it, and
    /// nothing lies over it.
    /// - Throws: when the guest cannot be deleted now, with what to do first.
    public init(of guest: GuestInventory, storage: Storage, on host: HostInventory) throws(StepFailure) {
        guard guest.isPersistent else {
            throw StepFailure(
                "\(guest.name) has no definition that could be removed",
                next: "it goes away once it is off: `virt-tui destroy \(quoted(guest.name))` ends it")
        }
        guard !guest.isActive else {
            throw StepFailure(
                "\(guest.name) is still running",
                next: "end it first: `virt-tui shutdown \(quoted(guest.name))`, or `virt-tui destroy` to pull its plug")
        }
        let disks = guest.configuration.devices.disks
        if case .delete(let exceptions) = storage {
            let targets = Set(disks.compactMap(\.target))
            if let unknown = exceptions.subtracting(targets).min() {
                throw StepFailure(
                    "\(guest.name) has no disk \(unknown)",
                    next: "its disks are \(targets.sorted().joined(separator: ", "))")
            }
        }
        self.guest = guest
        var going: Set<String> = []
        fates = disks.compactMap { disk in
            guard let fate = VolumeFate(of: disk, in: guest, storage, host) else { return nil }
            // Two drives may hold the same volume.
            if case .goes(let name, _) = fate.fate, !going.insert(name.description).inserted { return nil }
            return fate
        }
    }

    /// What goes away together with the definition.
    public var losses: [String] {
        var losses: [String] = []
        if guest.hasSavedMemory { losses.append("its saved memory") }
        if guest.snapshots > 0 { losses.append("the records of its \(guest.snapshots) snapshots") }
        if guest.checkpoints > 0 { losses.append("the records of its \(guest.checkpoints) checkpoints") }
        if guest.hasFirmwareVariables { losses.append("its firmware variables") }
        if guest.hasTPMState { losses.append("its TPM's state") }
        return losses
    }

    private var flags: Domain.UndefineFlags {
        var flags: Domain.UndefineFlags = []
        if guest.hasSavedMemory { flags.insert(.managedSave) }
        if guest.snapshots > 0 { flags.insert(.snapshotsMetadata) }
        if guest.checkpoints > 0 { flags.insert(.checkpointsMetadata) }
        if guest.hasFirmwareVariables { flags.insert(.nvram) }
        if guest.hasTPMState { flags.insert(.tpm) }
        return flags
    }

    /// What is done: what can be put back comes before what cannot.
    public var plan: Plan {
        var plan = Plan(
            purpose: "delete the guest \(guest.name)",
            steps: [UndefineDomain(guest.name, guest.uuid, losses: losses, flags: flags)])
        for fate in fates {
            switch fate.fate {
            case .goes(let name, let bytes):
                plan.steps.append(
                    DeleteVolume(name, detail: bytes.map { "\(fate.disk), \(Sizes.storage($0))" } ?? fate.disk))
            case .stays: plan.notes.append(fate.text)
            }
        }
        return plan
    }
}

extension VolumeFate {
    fileprivate init?(
        of disk: DiskConfig, in guest: GuestInventory, _ storage: Deletion.Storage, _ host: HostInventory
    ) {
        let target = disk.target ?? "disk"
        guard let (what, _, place) = host.location(of: disk.source) else { return nil }
        self.disk = target
        self.what = place?.name.description ?? what
        switch storage {
        case .keep: fate = .stays("volumes are kept")
        case .delete(let exceptions) where exceptions.contains(target): fate = .stays("you want it kept")
        case .delete:
            if let reason = Self.obstacle(disk, place, what, guest, host) {
                fate = .stays(reason)
            } else if let place {
                fate = .goes(place.name, bytes: place.volume.allocation)
            } else {
                fate = .stays("no active pool of the host shows it; delete it there by hand if nobody needs it")
            }
        }
    }

    /// Why a disk's volume may not be deleted; nil if nothing speaks against it.
    private static func obstacle(
        _ disk: DiskConfig, _ place: HostInventory.Place?, _ what: String, _ guest: GuestInventory,
        _ host: HostInventory
    ) -> String? {
        if disk.device == .cdrom || disk.device == .floppy { return "it is a medium that other guests may use" }
        if disk.readOnly == true { return "the guest uses it read-only" }
        if disk.shareable == true { return "it is marked as shared between guests" }
        guard let place else { return nil }
        if ["iscsi", "iscsi-direct", "scsi", "mpath"].contains(place.pool.type) {
            return "the pool \(place.pool.name) shows devices that it cannot delete"
        }
        let path = place.volume.path ?? what
        let users = host.users(of: path, except: guest.uuid)
        if !users.isEmpty { return "used by \(users.joined(separator: ", "))" }
        let overlays = host.overlays(of: path)
        if let first = overlays.first {
            let more = overlays.count > 1 ? " and \(overlays.count - 1) more" : ""
            return "\(first)\(more) is built on it"
        }
        return nil
    }
}
