internal import Libvirt

/// Deletes a volume with its content, for good.
struct DeleteVolume: Step {
    let volume: VolumeName
    let title: String
    var isFinal: Bool { true }
    var isIndependent: Bool { true }

    /// - Parameter detail: what is worth saying, such as its size.
    init(_ volume: VolumeName, detail: String) {
        self.volume = volume
        title = "Delete the volume \(volume) (\(detail))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            try await volume.volume(on: connection).delete()
        }
    }
}
