internal import Libvirt

/// Makes a volume with the content of another, on the host itself. Waits for the host: it cannot be broken off half-way.
struct CopyVolume: Step {
    let volume: VolumeName
    let source: VolumeName
    let xml: String
    let title: String

    /// - Parameter xml: the new volume's document.
    init(_ volume: VolumeName, from source: VolumeName, xml: String, detail: String) {
        self.volume = volume
        self.source = source
        self.xml = xml
        title = "Copy the volume \(source) to \(volume) (\(detail))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let original = try await source.volume(on: connection)
            let pool = try await connection.storagePool(named: volume.pool)
            _ = try await pool.createVolume(xml, cloning: original)
            build.made(volume.trace)
        }
    }
}
