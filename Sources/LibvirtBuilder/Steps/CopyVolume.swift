internal import Libvirt
internal import LibvirtConfig

/// Makes a volume with the content of another, on the host itself. Waits for the host: it cannot be broken off half-way.
struct CopyVolume: Step {
    let volume: VolumeName
    let source: VolumeName
    let title: String

    /// - Parameter disk: what the copy is for, such as `vda`.
    init(_ volume: VolumeName, from source: VolumeName, disk: String) {
        self.volume = volume
        self.source = source
        title = "Copy the volume \(source) to \(volume) (\(disk))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let original = try await source.volume(on: connection)
            let pool = try await connection.storagePool(named: volume.pool)
            _ = try await pool.createVolume(try await original.documentOfCopy(named: volume.name), cloning: original)
            build.made(volume.trace)
        }
    }
}

extension StorageVolume {
    /// A document that asks for a volume as this one is.
    func documentOfCopy(named name: String) async throws(LibvirtError) -> String {
        let facts = try await info()
        let format = (try? VolumeConfig(parsing: try await xml()))?.format
        var document = VolumeConfig()
        document.name = name
        document.capacity = Int(clamping: facts.capacity)
        // A format that grows is written as it fills; one that does not keeps how much of it was reserved.
        document.allocation = format == .raw || format == nil ? Int(clamping: min(facts.allocation, facts.capacity)) : 0
        document.format = format
        return document.xml
    }
}
