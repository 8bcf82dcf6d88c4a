internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Terminal

/// `virt-tui set`
struct SetCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change a guest's values by name.",
        discussion: """
            Without an assignment it lists the names with their values now and at the next start. `NAME=` takes a value out. \
            Values of devices have the device before them: disk:vda.cache=none, nic:52:54:00:12:34:56.link=down, nic:0.model=e1000e.

            The definition is changed, and a running guest too as far as its hypervisor can; what has to wait for the next \
            start is said with the reason. If a part fails, what was done before is taken back.

            Names of the guest: \(SetCommand.names(of: nil)).

            Names of a disk: \(SetCommand.names(of: "disk")).

            Names of an interface: \(SetCommand.names(of: "interface")).
            """)

    @OptionGroup var guest: GuestArguments
    @Argument(help: ArgumentHelp("What to set.", valueName: "name=value")) var assignments: [String] = []
    @OptionGroup var change: ChangeArguments

    var takesBack: Bool { true }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        guard !assignments.isEmpty else { return try await list(session, in: context) }
        return try await session.run(change.shown, change.consent.consent) {
            [assignments, policy = change.policy] guest, _ in
            var edit = GuestEdit(try guest.base(for: policy))
            for assignment in assignments { try edit.set(assignment) }
            return ChangeProposal(
                guest,
                try GuestChange.plan(
                    guest.documents, wanted: edit.document, policy: policy, autostart: edit.autostart, host: guest.host)
            )
        }
    }

    private func list(_ session: ChangeSession, in context: Context) async throws -> Int32 {
        let (documents, _) = try await session.decide(on: try await session.open()) { guest, _ in guest.documents }
        let listing = SettingListing(documents)
        let text = change.shown.format == .json ? listing.json : listing.text
        return context.output.results(text) ? 0 : Program.brokenPipe
    }

    private static func names(of device: String?) -> String {
        GuestSetting.all.filter { $0.device == device }.map(\.name).joined(separator: ", ")
    }
}

extension ChangeableGuest {
    /// The document that a change begins with.
    func base(for policy: ChangePolicy) throws(GuestChangeError) -> GuestDocuments.Document {
        try GuestChange.base(documents, policy)
    }
}
