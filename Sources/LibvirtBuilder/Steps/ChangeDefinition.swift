internal import Libvirt
internal import LibvirtDesigner
internal import XMLTree

/// Defines another document for a guest, unless somebody was faster.
struct ChangeDefinition: Step {
    let guest: ChangeableGuest
    let document: Element
    let title: String

    init(_ guest: ChangeableGuest, to document: Element) {
        self.guest = guest
        self.document = document
        title = GuestChangeStep.define(document, before: nil).title(guest.name)
    }

    func run(in build: Build) async throws(StepFailure) {
        let domain = try await build.libvirt { connection throws(LibvirtError) in
            try await connection.domain(guest.uuid)
        }
        try await guest.checkDefinition(of: domain, in: build)
        try await build.libvirt { connection throws(LibvirtError) in _ = try await connection.define(document.xml) }
        guard let definition = guest.definition else { return }
        build.made(
            Trace(
                "the changed definition of \(guest.name)", remedy: "`virsh define` with the document as it was before"
            ) { connection throws(LibvirtError) in _ = try await connection.define(definition) })
    }
}
