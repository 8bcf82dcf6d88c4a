internal import Libvirt

/// Deletes a volume that the same plan has made and no longer needs.
public struct RemoveTemporaryVolume: Step {
    let volume: VolumeName
    public let title: String

    public init(_ volume: VolumeName) {
        self.volume = volume
        title = "Remove the volume \(volume) again"
    }

    public func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in try await volume.delete(on: connection) }
        build.forget(volume.trace.what)
    }
}
