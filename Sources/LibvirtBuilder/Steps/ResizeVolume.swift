internal import Libvirt
internal import LibvirtDesigner

/// Gives a volume another size: a larger one, or a smaller one where that is meant.
struct ResizeVolume: Step {
    let volume: VolumeName
    let capacity: UInt64
    let shrinks: Bool
    let title: String
    /// What is cut off is gone.
    var isFinal: Bool { shrinks }

    /// - Parameters:
    ///   - capacity: bytes; a volume that is as large already stays as it is, unless it shrinks.
    ///   - shrinks: whether it may become smaller.
    init(_ volume: VolumeName, to capacity: UInt64, shrinks: Bool = false) {
        self.volume = volume
        self.capacity = capacity
        self.shrinks = shrinks
        title = "\(shrinks ? "Cut" : "Grow") the volume \(volume) to \(Sizes.storage(capacity))"
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            let volume = try await volume.volume(on: connection)
            let before = try await volume.info().capacity
            if before < capacity {
                try await volume.resize(to: capacity)
            } else if before > capacity, shrinks {
                try await volume.resize(to: capacity, .shrink)
            }
        }
    }
}
