internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Terminal

/// `virt-tui xml`
struct XMLCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "xml", abstract: "Print or change a guest's document.",
        discussion: """
            Prints the definition, or with --live what runs; passwords are left out. --diff compares the two. --edit opens it in \
            the editor that VISUAL or EDITOR names: what libvirt's schema finds wrong is said with its line, and a text that \
            libvirt refuses is kept and offered again. Afterwards it is said what libvirt dropped or changed of what was \
            written. --set writes single values: os/bootmenu/@enable=yes, or with a device before it \
            disk:vda/driver/@cache=none; nothing after = takes the value out.
            """)

    @OptionGroup var guest: GuestArguments
    @Flag(help: "Edit it.") var edit = false
    @Flag(help: "Compare what runs with the definition.") var diff = false
    @Option(help: ArgumentHelp("Write a value; may be given several times.", valueName: "path=value")) var set:
        [String] = []
    @OptionGroup var change: ChangeArguments

    var takesBack: Bool { true }

    func validate() throws {
        if [edit, diff, !set.isEmpty].count(where: { $0 }) > 1 {
            throw ValidationError("--edit, --diff and --set exclude each other")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        if edit { return try await DocumentEditing(session: session, change: change, context: context).run() }
        if !set.isEmpty {
            return try await session.run(change.shown, change.consent.consent) {
                [set, policy = change.policy] guest, _ in
                var wanted = try guest.base(for: policy)
                for assignment in set { try GuestEdit.write(assignment, in: &wanted) }
                return ChangeProposal(
                    guest, try GuestChange.plan(guest.documents, wanted: wanted, policy: policy, host: guest.host))
            }
        }
        let (documents, target) = try await session.decide(on: try await session.open()) { guest, _ in guest.documents }
        if diff {
            guard let running = documents.running, let defined = documents.defined else {
                throw Failure(
                    what: session.purpose, why: "\(target.name) has one document alone: it is off, or not defined",
                    next: "`virt-tui xml GUEST` prints it")
            }
            let text = DocumentDiff.lines(from: running, to: defined).map(\.marked).joined(separator: "\n")
            return context.output.results(text.isEmpty ? "" : SafeText.document(text)) ? 0 : Program.brokenPipe
        }
        guard let document = change.live ? documents.running : documents.defined ?? documents.running else {
            throw Failure(what: session.purpose, why: "\(target.name) does not run", next: "leave --live out")
        }
        return context.output.results(SafeText.document(document.plainDocumentText)) ? 0 : Program.brokenPipe
    }
}
