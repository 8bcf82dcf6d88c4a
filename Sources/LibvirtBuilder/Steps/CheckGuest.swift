internal import Libvirt

/// Looks whether a guest is still as it was read when its change was decided.
struct CheckGuest: Step {
    let guest: ChangeableGuest
    let title: String

    init(_ guest: ChangeableGuest) {
        self.guest = guest
        title = "See that \(guest.name) is still as it was read"
    }

    func run(in build: Build) async throws(StepFailure) {
        let domain = try await build.libvirt { connection throws(LibvirtError) in
            try await connection.domain(guest.uuid)
        }
        guard domain.id == guest.run else {
            throw StepFailure(
                "\(guest.name) has been started or switched off meanwhile", next: "repeat it: nothing was done")
        }
        try await guest.checkDefinition(of: domain, in: build)
    }
}

extension ChangeableGuest {
    /// Throws when somebody has changed the definition since it was read.
    func checkDefinition(of domain: Domain, in build: Build) async throws(StepFailure) {
        guard let definition else { return }
        let now = try await build.libvirt { _ throws(LibvirtError) in try await domain.xml([.inactive, .secure]) }
        guard now == definition else {
            throw StepFailure(
                "somebody has changed the definition of \(name) meanwhile",
                next: "look at it again (`virt-tui pending`, `virt-tui xml`) and repeat the change")
        }
    }
}
