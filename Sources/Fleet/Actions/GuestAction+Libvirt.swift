internal import FleetModel
internal import Libvirt

extension GuestAction {
    /// Carries the action out and returns what there is to say. May take as long as libvirt takes.
    func run(on domain: Domain) async throws(LibvirtError) -> String? {
        switch self {
        case .start: try await domain.start()
        case .startPaused: try await domain.start(.paused)
        case .shutdown:
            try await domain.shutdown()
            return "asked to shut down"
        case .reboot:
            try await domain.reboot()
            return "asked to restart"
        case .reset: try await domain.reset()
        case .destroy: try await domain.destroy()
        case .suspend: try await domain.suspend()
        case .resume:
            do throws(LibvirtError) {
                try await domain.resume()
            } catch {
                // One that sleeps is refused: only then is it worth a question.
                guard try await domain.state().state == .pmSuspended else { throw error }
                try await domain.wakeUp()
            }
        case .save: try await domain.managedSave()
        case .discardSave: try await domain.managedSaveRemove()
        case .setAutostart(let on): try await domain.setAutostart(on)
        case .rename(let name): try await domain.rename(to: name)
        case .setTitle(let title): try await setMetadata(.title, title, of: domain)
        case .setDescription(let text): try await setMetadata(.description, text, of: domain)
        case .createSnapshot(let name): try await SnapshotActions.create(name, of: domain)
        case .revertSnapshot(let name): try await SnapshotActions.revert(name, of: domain)
        case .deleteSnapshot(let name): try await SnapshotActions.delete(name, of: domain)
        case .undefine: try await undefine(domain)
        }
        return nil
    }

    private func setMetadata(_ kind: Domain.MetadataKind, _ text: String?, of domain: Domain) async throws(LibvirtError)
    {
        // Both the running guest and its definition, where it has them.
        var impact: Domain.Impact = []
        if try await domain.isActive() { impact.insert(.live) }
        if try await domain.isPersistent() { impact.insert(.config) }
        try await domain.setMetadata(kind, to: text, impact)
    }

    /// Removes the definition with its records. Firmware variables and a TPM's state stay: whether they are the guest's
    /// alone is known only to those that have looked at all others, as LibvirtBuilder's `Deletion` does.
    private func undefine(_ domain: Domain) async throws(LibvirtError) {
        let plain: Domain.UndefineFlags = [.managedSave, .snapshotsMetadata]
        let records = plain.union([.checkpointsMetadata, .keepNVRAM])
        // Older daemons know nothing of TPMs, and drivers of other hypervisors nothing of either.
        for flags in [records.union(.keepTPM), records, plain] {
            do throws(LibvirtError) { return try await domain.undefine(flags) } catch {
                guard [.invalidArg, .argumentUnsupported, .noSupport].contains(error.code) else { throw error }
            }
        }
        try await domain.undefine()
    }
}
