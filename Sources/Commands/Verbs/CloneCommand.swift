internal import ArgumentParser
internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import Terminal

/// `virt-tui clone`
struct CloneCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "clone", abstract: "Make a copy of a guest that is off.",
        discussion: """
            The copy gets its own name, UUID and hardware addresses, copies of the guest's volumes in their pools, and a copy \
            of its firmware variables, memory modules and file system images. Files, sockets and ports that only one running guest \
            can have are the copy's own. What both use is said before anything is done: read-only disks and disks marked as \
            shared, folders, devices of the host. What can be neither copied nor shared safely is refused.

            \(BuildSession.patienceHelp)
            """)

    @OptionGroup var guest: GuestArguments
    @Option(help: ArgumentHelp("The copy's name; without it the guest's with -clone behind.", valueName: "name"))
    var name: String?
    @Option(
        help: ArgumentHelp(
            "Let both guests use this disk, or what else a refusal names; may be given several times.",
            valueName: "disk"))
    var share: [String] = []
    @Flag(help: "Start the copy.") var start = false
    @Flag(help: "Print what would be done, and do nothing.") var dryRun = false
    @Flag(name: .customLong("print-xml"), help: "Print the copy's definition, and do nothing.") var printXML = false

    var takesBack: Bool { true }

    func run(in context: Context) async throws -> Int32 {
        let purpose = "clone the guest \(guest.guest)"
        let settings = try await guest.host(to: purpose, in: context)
        let session = BuildSession(context: context, settings: settings, timeout: guest.timeout)
        let connection = try await session.open(for: purpose)
        let cloning = try await session.decide(purpose) { [guest = guest.guest, name, share] in
            let found = try await GuestInventory.gather(guest, from: connection)
            let host = try await HostInventory.gather(from: connection, volumes: .everything)
            return try Cloning(of: found, name: name, sharing: Set(share), on: host)
        }
        let plan = cloning.plan(starting: start)
        if printXML || dryRun {
            var text = printXML ? cloning.xml + "\n" : ""
            if dryRun { text += SafeText.lines(plan.text) }
            return context.output.results(text) ? 0 : Program.brokenPipe
        }
        if connection.isReadOnly { throw Failure(readOnly: purpose) }
        // What both guests share has to be known before anything is done.
        for note in plan.notes { context.output.errors(SafeText(note).string + "\n") }
        try await session.run(plan, on: connection, about: cloning.name)
        let line = SafeText("cloned \(cloning.original.name) as \(cloning.name)").string + "\n"
        return context.output.results(line) ? 0 : Program.brokenPipe
    }
}

extension SafeText {
    /// Text of several lines, each made safe.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: true).map { SafeText(String($0)).string + "\n" }.joined()
    }
}
