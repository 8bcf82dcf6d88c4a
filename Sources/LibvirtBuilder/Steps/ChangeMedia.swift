internal import Libvirt

/// Puts a medium into a guest's drive, or takes it out.
struct ChangeMedia: Step {
    let guest: String
    let xml: String
    let flags: Domain.DeviceFlags
    let title: String

    /// - Parameters:
    ///   - xml: the drive's document with the medium, or without a source for none.
    ///   - flags: the definition, the running guest, or both.
    init(_ guest: String, xml: String, flags: Domain.DeviceFlags, title: String) {
        self.guest = guest
        self.xml = xml
        self.flags = flags
        self.title = title
    }

    func run(in build: Build) async throws(StepFailure) {
        try await build.libvirt { connection throws(LibvirtError) in
            try await connection.domain(named: guest).updateDevice(xml, flags)
        }
    }
}
