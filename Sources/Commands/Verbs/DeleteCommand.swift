internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import Terminal

/// `virt-tui delete`
struct DeleteCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Remove a guest's definition, and its volumes if they are to go.",
        discussion: """
            The guest must be off. Everything that goes and everything that stays is listed first; then a terminal is asked, \
            and without one nothing is done unless --yes was given. With the definition go saved memory, the records of \
            snapshots and checkpoints, and firmware variables and a TPM's state unless another guest has them too. So do \
            the discs that were made for it: cloud-init's, an installer's answers. Its disks go with --storage alone, and \
            then only those that are its own: what is read-only, shared, a medium, used by another guest or built upon \
            stays, and so does what no storage pool of the host shows. Links are followed and other spellings of a path \
            known; where the host does not tell whether two names mean the same file, it stays.

            \(BuildSession.patienceHelp)
            """)

    @OptionGroup var guest: GuestArguments
    @Flag(help: "Delete the guest's own volumes too, for good.") var storage = false
    @Flag(help: "Keep every volume, also the discs that were made for the guest.") var keepStorage = false
    @Option(
        help: ArgumentHelp("With --storage: keep this disk's volume; may be given several times.", valueName: "disk"))
    var keep: [String] = []
    @OptionGroup var consent: ConsentArguments

    var takesBack: Bool { true }

    func validate() throws {
        if storage, keepStorage { throw ValidationError("--storage and --keep-storage exclude each other") }
        if !keep.isEmpty, !storage { throw ValidationError("--keep needs --storage: every disk is kept without it") }
    }

    private var fate: Deletion.Storage {
        storage ? .delete(except: Set(keep)) : keepStorage ? .keep : .keepDisks
    }

    func run(in context: Context) async throws -> Int32 {
        let purpose = "delete the guest \(guest.guest)"
        let settings = try await guest.host(to: purpose, in: context)
        let session = BuildSession(context: context, settings: settings, timeout: guest.timeout)
        let connection = try await session.open(for: purpose)
        let decide: @Sendable () async throws -> Deletion = { [guest = guest.guest, fate] in
            let found = try await GuestInventory.gather(guest, from: connection)
            let host = try await HostInventory.gather(from: connection, volumes: .everything)
            return try Deletion(of: found, storage: fate, on: host)
        }
        let (deletion, target) = try await session.decide(purpose) {
            let deletion = try await decide()
            return (deletion, ActionTarget(try await connection.domain(deletion.guest.uuid), settings))
        }
        let name = deletion.guest.name
        let text = deletion.summary.map { SafeText($0).string + "\n" }.joined()
        // Before anything is done, and over any connection.
        guard context.output.results(text) else { return Program.brokenPipe }
        if let question = try consent.consent.question(before: .undefine, on: target, in: context) {
            try await question.put(for: purpose, in: context)
            // Whoever was asked may have taken an hour, and others have not waited.
            let now = try await session.decide(purpose, decide)
            guard now.summary == deletion.summary else {
                throw Failure(
                    what: purpose, why: "something else would go with it now than was listed",
                    next: "repeat it and look at the new list")
            }
        }
        try await session.run(
            deletion.plan, on: connection, about: name, target.uuid,
            command: storage ? nil : GuestAction.undefine.virsh(name, on: target.uri))
        return context.output.results(SafeText("deleted \(name)").string + "\n") ? 0 : Program.brokenPipe
    }
}
