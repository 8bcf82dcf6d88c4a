internal import Fleet
internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import LibvirtDesigner

/// Changes one guest for a verb: reads it, works the change out, shows it, asks where it has to be, does it.
struct ChangeSession: Sendable {
    let guest: GuestArguments
    let purpose: String
    let context: Context

    /// The verb in sentences, such as `change`.
    init(_ verb: String, _ guest: GuestArguments, in context: Context) {
        self.guest = guest
        self.context = context
        purpose = "\(verb) the guest \(guest.guest)"
    }

    /// A host that has been opened for it.
    struct Opened: Sendable {
        let session: BuildSession
        let connection: Connection
        let settings: ConnectionSettings
    }

    func open() async throws -> Opened {
        let settings = try await guest.host(to: purpose, in: context)
        let session = BuildSession(context: context, settings: settings, timeout: guest.timeout)
        return Opened(session: session, connection: try await session.open(for: purpose), settings: settings)
    }

    /// Reads the guest and works something out, before anything is changed.
    func decide<Value: Sendable>(
        on host: Opened, _ work: @escaping @Sendable (ChangeableGuest, Connection) async throws -> Value
    ) async throws -> (Value, ActionTarget) {
        try await host.session.decide(purpose) { [guest = guest.guest, purpose] in
            let found = try await ChangeableGuest.read(guest, from: host.connection)
            let target = ActionTarget(try await host.connection.domain(found.uuid), host.settings)
            do { return (try await work(found, host.connection), target) } catch let error as GuestChangeError {
                throw Failure(what: purpose, why: error.reason, next: error.next)
            }
        }
    }

    /// Works a change out, shows it, and does it unless that is not wanted.
    /// - Returns: the exit code.
    func run(
        _ arguments: ChangeReportArguments, _ consent: Consent, done: String = "changed",
        _ work: @escaping @Sendable (ChangeableGuest, Connection) async throws -> ChangeProposal
    ) async throws -> Int32 {
        let host = try await open()
        let (proposal, target) = try await decide(on: host, work)
        return try await carryOut(proposal, on: host, target, arguments, consent, done: done)
    }

    /// Shows a change and does it, unless that is not wanted.
    func carryOut(
        _ proposal: ChangeProposal, on host: Opened, _ target: ActionTarget, _ arguments: ChangeReportArguments,
        _ consent: Consent, done: String
    ) async throws -> Int32 {
        let report = ChangeReport(proposal: proposal, target: target, arguments: arguments)
        for note in arguments.format == .json ? [] : proposal.plan.notes { context.output.complain(note) }
        guard context.output.results(report.text) else { return Program.brokenPipe }
        if arguments.isDry || proposal.plan.steps.isEmpty { return 0 }
        if host.connection.isReadOnly { throw Failure(readOnly: purpose) }
        let deed = proposal.deed
        if let question = try consent.question(before: deed, on: target, in: context) {
            try await question.put(for: purpose, in: context)
        }
        let summary = proposal.change.changes.map(\.title).joined(separator: ", ")
        try await host.session.run(
            proposal.plan, on: host.connection, about: target.name, target.uuid,
            command: deed.virsh(target.name, target.uri), done: summary.isEmpty ? done : summary)
        return 0
    }
}
