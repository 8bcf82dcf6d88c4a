internal import CLibosinfo

extension OSDatabase {
    /// The system on a medium: what the database says, else what the volume's name says.
    /// - Parameters:
    ///   - volume: what the medium says about itself.
    /// - Throws: `OSInfoError` of kind `database`. C: `osinfo_db_identify_medialist`.
    public func identify(_ volume: VolumeDescriptor) throws(OSInfoError) -> Detection {
        let catalogue = try catalogue()
        let label = volume.volumeID ?? ""
        var detection = Detection(
            kind: .media, architecture: Architecture.mentioned(in: label), isBootable: volume.isBootable,
            volume: volume,
            reason: label.isEmpty
                ? "the medium has no name; say which system it holds"
                : "the medium is named “\(label)”, which \(catalogue.title) does not know; say which system it holds")
        let entries = try known(volume)
        let systems = entries.compactMap { catalogue.system($0.system) }
        let doubt = "the medium is named “\(label)”, which may be"
        if let match = Match(asked: label, anyOf: systems, because: doubt),
            let media = entries.first(where: { $0.system == match.system.id })?.media
        {
            detection.media = media
            detection.variants = media.variants
            detection.kernel = media.kernel
            detection.initrd = media.initrd
            if media.architecture != "all" { detection.architecture = media.architecture }
            detection.match = match
            detection.reason = "the medium is named “\(label)”, which \(catalogue.title) knows"
            if match.system.isForUnknownVersions {
                // An entry for the versions to come has less to say than the newest one that came.
                detection.reason = "the medium is named “\(label)”"
                detection.match?.closeness = .relative
                detection.match?.reason =
                    "\(catalogue.title) does not know this version of “\(label)”; using \(match.system.shortID)"
                if let newest = catalogue.infer(volume), newest.system.distribution == match.system.distribution {
                    detection.match = newest
                }
            }
        } else if let match = catalogue.infer(volume) {
            detection.match = match
            detection.reason = "the medium is named “\(label)”"
        }
        return detection
    }

    /// The system on a medium of which bytes can be read: a file, or a volume of another host through a stream.
    /// - Parameters:
    ///   - name: what the medium is called in errors.
    ///   - read: gives `length` bytes from `offset`, fewer only at the end; called two or three times.
    /// - Throws: `OSInfoError`; what `read` throws.
    public nonisolated func identify(
        media name: String, read: @Sendable (_ offset: UInt64, _ length: Int) async throws -> [UInt8]
    ) async throws -> Detection {
        try await identify(try await VolumeDescriptor.read(name: name, read))
    }

    /// Every entry of the database that a medium fits: a system's id and the medium with its details.
    private func known(_ volume: VolumeDescriptor) throws(OSInfoError) -> [(system: String, media: Media)] {
        let db = try handle()
        guard volume.volumeID != nil || volume.systemID != nil else { return [] }
        let media = cosinfo_media_new()
        defer { cosinfo_release(media) }
        guard let object = LibraryObject(media) else { return [] }
        let fields: [(String, String?)] = [
            ("volume-id", volume.volumeID), ("system-id", volume.systemID), ("publisher-id", volume.publisherID),
            ("application-id", volume.applicationID), ("volume-size", volume.size.map(String.init)),
        ]
        for (key, value) in fields { if let value { cosinfo_set(object.pointer, key, value) } }
        return LibraryObject.map(cosinfo_identify_media(db, object.pointer)) { entry in
            let system = cosinfo_media_system(entry.pointer)
            defer { cosinfo_release(system) }
            return LibraryObject(system).map { ($0.id, SystemReader.media(entry)) }
        }
    }
}
