internal import Libvirt
internal import LibvirtDesigner

/// Gives a volume a larger size.
struct ResizeVolume: Step {
    let volume: VolumeName
    let capacity: UInt64
    let title: String

    /// - Parameter capacity: bytes; a volume that is as large already stays as it is.
    init(_ volume: VolumeName, to capacity: UInt64) {
        self.volume = volume
        self.capacity = capacity
        title = "Grow the volume \(volume) to \(Sizes.storage(capacity))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let volume = try await volume.volume(on: connection)
            if try await volume.info().capacity < capacity { try await volume.resize(to: capacity) }
        }
    }
}
