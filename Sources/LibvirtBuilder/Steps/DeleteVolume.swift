internal import Libvirt

/// Deletes a volume with its content, for good.
public struct DeleteVolume: Step {
    let volume: VolumeName
    public let title: String
    public var isFinal: Bool { true }
    public var isIndependent: Bool { true }

    /// - Parameter detail: what is worth saying, such as its size.
    public init(_ volume: VolumeName, detail: String) {
        self.volume = volume
        title = "Delete the volume \(volume) (\(detail))"
    }

    public func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            try await volume.volume(on: connection).delete()
        }
    }
}
