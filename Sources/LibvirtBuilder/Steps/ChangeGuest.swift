internal import Libvirt
internal import LibvirtDesigner

/// One call that changes a running guest, or what its host does with it.
struct ChangeGuest: Step {
    let guest: ChangeableGuest
    let call: GuestChangeStep
    let title: String
    /// What was written into a disk's new room is nowhere else.
    var isFinal: Bool { call.inverse == nil && !isPin }

    private var isPin: Bool { if case .pin = call { true } else { false } }

    init(_ guest: ChangeableGuest, _ call: GuestChangeStep) {
        self.guest = guest
        self.call = call
        title = call.title(guest.name)
    }

    func run(in build: Build) async throws(StepFailure) {
        do throws(LibvirtError) {
            let domain = try await build.connection.domain(guest.uuid)
            try await domain.perform(call)
        } catch { throw StepFailure(changing: guest.name, error) }
        guard let inverse = call.inverse else { return }
        let uuid = guest.uuid
        build.made(
            Trace(
                "the change \"\(title.lowercasedFirst)\"", remedy: "`\(inverse.virsh(guest.name, on: nil))`"
            ) { connection throws(LibvirtError) in try await connection.domain(uuid).perform(inverse) })
    }
}

extension StepFailure {
    /// libvirt's error, with what helps where a guest is changed.
    fileprivate init(changing guest: String, _ error: LibvirtError) {
        switch error.code {
        case .deviceMissing:
            self.init(
                "the running guest does not have that device any more",
                next: "`virt-tui set \(guest)` shows what it has")
        case .operationUnsupported, .configUnsupported, .noSupport:
            self.init(error.message, next: "change it with the next start: --next")
        default: self.init(error)
        }
    }
}
