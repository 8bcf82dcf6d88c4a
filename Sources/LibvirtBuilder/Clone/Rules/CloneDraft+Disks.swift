internal import LibvirtConfig

extension CloneDraft {
    /// Disks are copied, unless both guests only read them or are meant to share them.
    mutating func copyDisks() throws(StepFailure) {
        try change(\.disks) { disk, draft throws(StepFailure) in
            var own = OwnStorage(label: disk.target ?? "disk", type: disk.type, source: disk.source)
            own.reasonToShare = Self.reasonToShare(disk)
            own.obstacle = Self.obstacle(disk)
            guard let source = try draft.copy(own) else { return }
            disk.source = source
            // The copy stands alone, and what the original is built on need not be the copy's.
            disk.backingStore = nil
            disk.mirror = nil
        }
    }

    private static func reasonToShare(_ disk: DiskConfig) -> String? {
        if disk.device == .cdrom || disk.readOnly == true { return "it is read-only" }
        if disk.shareable == true { return "it is marked as shared between guests" }
        if let snapshot = disk.source.snapshot { return "its snapshot \(snapshot) is read-only" }
        return nil
    }

    private static func obstacle(_ disk: DiskConfig) -> String? {
        let encryption = disk.encryption.has(\.format) ? disk.encryption : disk.source.encryption
        guard encryption.has(\.format), encryption.engine != "librbd", disk.driver.format == .qcow2 else { return nil }
        return "it is encrypted inside qcow2, which libvirt cannot copy"
    }
}
