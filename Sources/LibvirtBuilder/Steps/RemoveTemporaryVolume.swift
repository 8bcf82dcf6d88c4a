internal import Libvirt

/// Deletes a volume that the same plan has made and no longer needs. One that cannot be deleted yet fails nothing: the
/// guest runs, and what is left is said.
struct RemoveTemporaryVolume: Step {
    let volume: VolumeName
    let title: String

    init(_ volume: VolumeName) {
        self.volume = volume
        title = "Remove the volume \(volume) again"
    }

    func run(in build: Build) async throws(StepFailure) {
        do throws(LibvirtError) {
            try await volume.delete(on: build.connection)
            build.forget(volume.trace.what)
        } catch {
            let failure = StepFailure(error)
            if failure.isDisconnection || failure.isCancellation { throw failure }
            build.remark(
                "The volume \(volume) is no longer needed but could not be removed (\(failure.reason)); "
                    + "\(volume.trace.remedy) does it later.")
        }
    }
}
