internal import ArgumentParser
internal import FleetModel
internal import Settings
internal import Terminal

/// `virt-tui events`
struct EventsCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Show what happened on the hosts and what was done to them.",
        discussion: """
            What consoles heard while they ran, and what was done with the console and the verbs, is kept in the time line on \
            this machine, 4 MiB of it at most. With --follow the hosts are connected to and what happens is printed as it \
            comes, until it is interrupted.

            QUERY is words that all hold: host:kvm1 guest:web kind:action severity:warning|critical since:2h user:ann \
            -reboot "two words".

            Exit code: 0; 2 when --fail-on is given and something at least as severe is among what was printed.
            """)

    @OptionGroup var connections: ConnectionArguments
    @Option(
        help: ArgumentHelp("Only what is not older: 90s, 15m, 2h, 7d.", valueName: "time"),
        transform: EventsCommand.age)
    var since: Double?
    @Option(help: ArgumentHelp("Only what a query means.", valueName: "query")) var filter = ""
    @Flag(help: "Go on with what happens from now on.") var follow = false
    @Option(help: "What to print: text or json, one document a line.") var format: ListFormat = .text
    @Option(
        help: ArgumentHelp("Exit with 2 when there is such a thing: warning or critical.", valueName: "severity"),
        transform: EventsCommand.severity)
    var failOn: EventRecord.Severity?

    var isWatching: Bool { follow }

    func validate() throws {
        do { _ = try TimeLineFilter.parse(filter) } catch {
            throw ValidationError("the query cannot be read: \(error)")
        }
    }

    func run(in context: Context) async throws -> Int32 {
        let filter = try TimeLineFilter.parse(filter)
        let start = since.map { context.time() - Int64($0) } ?? .min
        let hosts = connections.isGiven ? try connections.resolve(in: context) : nil
        var entries = (context.timeLine?.entries(since: start) ?? []).filter { filter.matches($0, at: context.time()) }
        if let hosts {
            entries.removeAll { entry in !hosts.contains { $0.uri == entry.uri || $0.name == entry.host } }
        }
        // Who follows wants what comes; what has been is printed when it is asked for.
        if follow, since == nil { entries = [] }
        guard follow ? told(entries, context) : context.output.results(printed(entries)) else {
            return Program.brokenPipe
        }
        let worst = entries.map(\.severity).max()
        guard follow else { return exit(worst) }
        return try await follow(from: hosts ?? connections.resolve(in: context), filter, worst, context)
    }

    private func follow(
        from settings: [ConnectionSettings], _ filter: TimeLineFilter, _ worst: EventRecord.Severity?,
        _ context: Context
    ) async throws -> Int32 {
        var worst = worst
        var recorder = TimeLineRecorder(user: UserName.current)
        for await update in context.engine.updates(settings) {
            let now = context.time()
            guard let entry = recorder.entry(for: update, at: now), filter.matches(entry, at: now) else { continue }
            worst = max(worst ?? entry.severity, entry.severity)
            guard told([entry], context) else { return Program.brokenPipe }
        }
        return exit(worst)
    }

    private func exit(_ worst: EventRecord.Severity?) -> Int32 {
        guard let failOn, let worst, worst >= failOn else { return 0 }
        return 2
    }

    private func printed(_ entries: [TimeLineEntry]) -> String {
        format == .text ? TimeLineListing.table(entries) : entries.map(TimeLineListing.json).joined()
    }

    private func told(_ entries: [TimeLineEntry], _ context: Context) -> Bool {
        entries.allSatisfy { entry in
            context.output.results(format == .text ? TimeLineListing.line(entry) : TimeLineListing.json(entry))
        }
    }

    @Sendable private static func age(_ text: String) throws -> Double {
        guard let seconds = TimeLineFilter.age(text) else {
            throw ValidationError("--since takes a time: 90s, 15m, 2h, 7d")
        }
        return seconds
    }

    @Sendable private static func severity(_ text: String) throws -> EventRecord.Severity {
        guard let severity = EventRecord.Severity(key: text), severity != .information else {
            throw ValidationError("--fail-on takes warning or critical")
        }
        return severity
    }
}
