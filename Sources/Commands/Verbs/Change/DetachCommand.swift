internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner

/// `virt-tui detach`
struct DetachCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "detach", abstract: "Take a device away from a guest.",
        discussion: """
            The device goes from the definition, and from the running guest where its hypervisor can; it waits until the \
            guest has let go of it. Volumes and files behind it stay. Say which one as disk:vdb, nic:52:54:00:12:34:56 or \
            nic:0, hostdev:0000:03:00.0, or by the kind alone where there is one.
            """)

    @OptionGroup var guest: GuestArguments
    @Argument(help: ArgumentHelp("The device.", valueName: "kind:name")) var device: String
    @OptionGroup var change: ChangeArguments

    var takesBack: Bool { true }

    func validate() throws {
        if DeviceSelector(device) == nil { throw ValidationError("\(device) is no device: disk:vdb and nic:0 are") }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        return try await session.run(change.shown, change.consent.consent) {
            [policy = change.policy, device] guest, _ in
            guard let selector = DeviceSelector(device) else { throw GuestChangeError("\(device) is no device") }
            var policy = policy
            // What was plugged in for this run alone is not in the definition.
            if policy == .liveAndNext, let running = guest.documents.running, let defined = guest.documents.defined,
                (try? selector.find(in: defined)) == nil, (try? selector.find(in: running)) != nil
            {
                policy = .liveOnly
            }
            var wanted = try guest.base(for: policy)
            wanted.removeDevice(try selector.find(in: wanted))
            return ChangeProposal(
                guest, try GuestChange.plan(guest.documents, wanted: wanted, policy: policy, host: guest.host))
        }
    }
}
