internal import ArgumentParser
internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Terminal

/// `virt-tui pending`
struct PendingCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "pending", abstract: "What a guest's next start changes.",
        discussion: """
            Lists where the definition differs from what runs, without what libvirt adds by itself. With --revert the running \
            values are put back into the definition: all, or those that are named as they are listed.
            """)

    @OptionGroup var guest: GuestArguments
    @Argument(help: ArgumentHelp("With --revert: which changes, by their names; all without any.", valueName: "change"))
    var names: [String] = []
    @Flag(help: "Take the changes back.") var revert = false
    @OptionGroup var shown: ChangeReportArguments
    @OptionGroup var consent: ConsentArguments

    var takesBack: Bool { true }

    func validate() throws {
        if !names.isEmpty, !revert { throw ValidationError("changes are named with --revert") }
    }

    func run(in context: Context) async throws -> Int32 {
        let session = ChangeSession("change", guest, in: context)
        guard revert else { return try await list(session, in: context) }
        return try await session.run(shown, consent.consent) { [names] guest, _ in
            let all = GuestChange.pending(guest.documents)
            if let unknown = names.first(where: { name in !all.contains { $0.isNamed(name) } }) {
                throw GuestChangeError(
                    "no pending change is called \(unknown)", next: "`virt-tui pending GUEST` lists them")
            }
            let chosen = names.isEmpty ? all : all.filter { change in names.contains { change.isNamed($0) } }
            let base = try guest.base(for: .nextOnly)
            let wanted = GuestChange.takingBack(chosen, in: guest.documents) ?? base
            return ChangeProposal(
                guest,
                try GuestChange.plan(guest.documents, wanted: wanted, policy: .nextOnly, host: guest.host))
        }
    }

    private func list(_ session: ChangeSession, in context: Context) async throws -> Int32 {
        let (documents, target) = try await session.decide(on: try await session.open()) { guest, _ in guest.documents }
        let pending = GuestChange.pending(documents)
        if shown.format == .json {
            var json = JSONWriter()
            json.object { json in
                json.member("guest", target.name)
                json.member("uuid", "\(target.uuid)")
                json.member("running", documents.running != nil)
                json.key("pending")
                json.array(pending) { json, change in
                    json.object { json in
                        json.member("name", change.name)
                        json.member("topic", change.topic)
                        json.member("now", change.field.shownOld)
                        json.member("next", change.field.shownNew)
                    }
                }
            }
            return context.output.results(json.text + "\n") ? 0 : Program.brokenPipe
        }
        guard !pending.isEmpty else {
            let why =
                documents.running == nil ? "\(target.name) is off" : "the next start of \(target.name) changes nothing"
            context.output.complain(why)
            return 0
        }
        var table = TextTable(columns: ["CHANGE", "NOW", "NEXT START"])
        for change in pending {
            table.add([
                SafeText(change.name), SafeText(change.field.shownOld ?? "-"), SafeText(change.field.shownNew ?? "-"),
            ])
        }
        return context.output.results(table.lines.map { $0.string + "\n" }.joined()) ? 0 : Program.brokenPipe
    }
}

extension PendingChange {
    /// Whether somebody means it: by its name, its topic, or its device.
    fileprivate func isNamed(_ text: String) -> Bool {
        name == text || topic == text || field.device?.notation == text
    }
}
