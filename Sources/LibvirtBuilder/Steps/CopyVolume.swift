internal import Libvirt
internal import LibvirtConfig

/// Makes a volume with the content of another, on the host itself. Waits for the host: it cannot be broken off half-way.
struct CopyVolume: Step {
    let volume: VolumeName
    let source: VolumeName
    let format: String?
    let title: String

    /// - Parameters:
    ///   - disk: what the copy is for, such as `vda`.
    ///   - format: the copy's format; nil takes the original's.
    init(_ volume: VolumeName, from source: VolumeName, disk: String, format: String? = nil) {
        self.volume = volume
        self.format = format
        self.source = source
        title = "Copy the volume \(source) to \(volume) (\(disk))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let original = try await source.volume(on: connection)
            let pool = try await connection.storagePool(named: volume.pool)
            build.expectSilence(bytes: try await original.info().allocation)
            _ = try await pool.createVolume(
                try await original.documentOfCopy(named: volume.name, format: format), cloning: original)
            build.made(volume.trace)
        }
    }
}

extension StorageVolume {
    /// A document that asks for a volume as this one is.
    func documentOfCopy(named name: String, format wanted: String? = nil) async throws(LibvirtError) -> String {
        let facts = try await info()
        let own = try? VolumeConfig(parsing: try await xml())
        let format = wanted.map { ImageFormat($0) } ?? own?.format
        var document = VolumeConfig()
        document.name = name
        document.capacity = Int(clamping: facts.capacity)
        // A format that grows is written as it fills; one that does not keeps how much of it was reserved.
        document.allocation = format == .raw || format == nil ? Int(clamping: min(facts.allocation, facts.capacity)) : 0
        document.format = format
        // Without it libvirt would write the copy in the clear.
        if let encryption = own?.encryption { document.encryption = encryption }
        return document.xml
    }
}
