internal import Libvirt

/// Waits until a guest is in a state, such as off after its installation.
struct WaitForState: Step {
    let guest: String
    let state: Domain.State
    let title: String

    init(_ guest: String, state: Domain.State, title: String) {
        self.guest = guest
        self.state = state
        self.title = title
    }

    func run(in build: Build) async throws(StepFailure) {
        let guest = guest
        let wanted = state
        try await build.libvirt { connection throws(LibvirtError) in
            let domain = try await connection.domain(named: guest)
            // Subscribed before the first look, so that no change falls between the two.
            let events = try await connection.domainEvents([.lifecycle], of: domain)
            if try await domain.state().state == wanted { return }
            for await _ in events {
                do throws(LibvirtError) {
                    if try await domain.state().state == wanted { return }
                } catch  where error.code == .noDomain && wanted == .shutOff {
                    // A guest without a definition is gone once it is off.
                    return
                }
            }
            throw LibvirtError(
                code: Task.isCancelled ? .operationAborted : .invalidConn,
                message: "The connection went away while the guest \(guest) was waited for", call: "virDomainGetState")
        }
    }
}
