internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Terminal

/// `virt-tui tag`
struct TagCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Give a guest tags, or take them away.",
        discussion: """
            `+prod` adds a tag; `--remove test` takes one away, and so does `-test` after `--`. Without any the tags are \
            listed. They are kept with the guest, in the namespace \(GuestTags.namespace) of its metadata: `virsh metadata \
            GUEST \(GuestTags.namespace)` shows them. Tags that other programs keep as <tag> in <tags> are read and taken away too.
            """)

    @OptionGroup var guest: GuestArguments
    @Argument(help: ArgumentHelp("Tags to add.", valueName: "+tag")) var changes: [String] = []
    @Option(help: ArgumentHelp("A tag to take away; may be given several times.", valueName: "tag")) var remove:
        [String] = []
    @OptionGroup var shown: ChangeReportArguments
    @OptionGroup var consent: ConsentArguments

    var takesBack: Bool { true }

    func validate() throws {
        if let other = changes.first(where: { !"+-".contains($0.first ?? " ") }) {
            throw ValidationError("\(other) says neither + nor -: write +\(other) to add it")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        let adding = changes.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
        let removing = remove + changes.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
        guard !adding.isEmpty || !removing.isEmpty else {
            let (tags, _) = try await session.decide(on: try await session.open()) { guest, _ in
                GuestTags.tags(of: try guest.base(for: .liveAndNext))
            }
            return context.output.results(tags.map { SafeText($0).string + "\n" }.joined()) ? 0 : Program.brokenPipe
        }
        return try await session.run(shown, consent.consent) { guest, _ in
            var wanted = try guest.base(for: .liveAndNext)
            try GuestTags.change(adding: adding, removing: removing, in: &wanted)
            return ChangeProposal(guest, try GuestChange.plan(guest.documents, wanted: wanted, host: guest.host))
        }
    }
}
