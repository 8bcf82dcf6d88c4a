internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtConfig
internal import LibvirtDesigner

/// `virt-tui attach`
struct AttachCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Give a guest a device.",
        discussion: """
            What is left out is decided for this guest and its host: bus, target, model, address, controllers. --explain says \
            why. New volumes are made first, and taken back if the guest cannot have the device.

            \(AttachCommand.kinds)
            """)

    @OptionGroup var guest: GuestArguments
    @Argument(
        help:
            "What: disk, cdrom, floppy, nic, usb, pci, mdev, folder, display, sound, watchdog, tpm, rng, agent, redirection."
    )
    var kind: String
    @Argument(help: ArgumentHelp("How it is to be.", valueName: "name=value")) var values: [String] = []
    @OptionGroup var change: ChangeArguments

    var takesBack: Bool { true }

    private static let kinds = """
        disk size=20G [pool=NAME] [format=qcow2|raw], disk path=/PATH, disk vol=POOL/VOLUME, each with [bus=…] [target=…] \
        [cache=…] [discard=…] [serial=…]; cdrom [path=…]; nic [network=NAME|bridge=NAME|direct=DEVICE|user] [model=…] \
        [mac=…]; usb VENDOR:PRODUCT; pci 0000:03:00.0; mdev UUID; folder path=/PATH [tag=…]; display [type=vnc|spice]; \
        sound, watchdog [model=…]; tpm; rng; agent; redirection.
        """

    func validate() throws {
        do throws(GuestChangeError) { _ = try DeviceWords(kind, values).wish() } catch {
            throw ValidationError("\(error)")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        let words = DeviceWords(kind, values)
        return try await session.run(change.shown, change.consent.consent) {
            [policy = change.policy, systems = context.systems] guest, connection in
            let base = DomainConfig(element: try guest.base(for: policy))
            let gatherer = FactGatherer(connection: connection, database: systems)
            let (knowledge, wish) = try await gatherer.gather(for: try words.wish(), of: base)
            let design = try Designer.device(wish, for: base, facts: knowledge.facts)
            var wanted = design.domain.element
            try words.finish(&wanted)
            let plan = try GuestChange.plan(guest.documents, wanted: wanted, policy: policy, host: guest.host)
            var proposal = ChangeProposal(guest, plan, plan: try await guest.plan(plan, with: design, knowledge))
            proposal.decisions = design.decisions
            return proposal
        }
    }
}
