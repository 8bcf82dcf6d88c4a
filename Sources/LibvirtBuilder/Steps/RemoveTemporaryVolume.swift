internal import Libvirt

/// Deletes a volume that the same plan has made and no longer needs.
struct RemoveTemporaryVolume: Step {
    let volume: VolumeName
    let title: String

    init(_ volume: VolumeName) {
        self.volume = volume
        title = "Remove the volume \(volume) again"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in try await volume.delete(on: connection) }
        build.forget(volume.trace.what)
    }
}
