internal import Libvirt

/// Makes an empty volume, or one whose document names a backing file.
struct MakeVolume: Step {
    let volume: VolumeName
    let xml: String
    let title: String

    /// - Parameters:
    ///   - xml: the volume's document; its name has to be the volume's.
    ///   - detail: what is worth saying, such as `20 GiB`.
    init(_ volume: VolumeName, xml: String, detail: String) {
        self.volume = volume
        self.xml = xml
        title = "Make the volume \(volume) (\(detail))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let pool = try await connection.storagePool(named: volume.pool)
            _ = try await pool.createVolume(xml)
            build.made(volume.trace)
        }
    }
}
