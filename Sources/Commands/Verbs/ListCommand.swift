internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Terminal

extension ListFormat: ExpressibleByArgument {}
extension GuestListFormat: ExpressibleByArgument {}

/// `virt-tui list`
struct ListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List guests.",
        discussion: """
            QUERY is what the console's filter takes: words are all wanted, "-" excludes, "|" is either. Examples: \
            state:running cpu>80, name~^web -agent, net:default|lan, "two words". A guest of which a fact is not known is \
            listed neither for it nor for its contrary.

            Columns and orders have the query's words: \(GuestColumn.all.map(\.name).joined(separator: ", ")). Figures are \
            ordered from the largest, texts from A to Z; what is not known comes last.

            Exit code: 0 when all hosts answered, 1 when one could not be reached or not every guest could be asked what \
            the query or the order wants to know.
            """)

    @OptionGroup var connections: ConnectionArguments
    @Option(help: "What to print: text, json or csv.") var format: GuestListFormat = .text
    @Option(help: ArgumentHelp("List only the guests that a query means.", valueName: "query")) var filter = ""
    @Option(
        help: ArgumentHelp("Print these columns, separated by commas.", valueName: "names"),
        transform: ListCommand.columns)
    var columns: [GuestColumn] = []
    @Option(help: ArgumentHelp("Order by a column.", valueName: "name"), transform: ListCommand.column)
    var sort: GuestColumn?
    @Flag(help: "Turn the order round.") var reverse = false
    @Flag(name: .shortAndLong, help: "Print names only, one a line.") var quiet = false
    @Flag(help: "Leave out of JSON what each guest has to be asked for apart: addresses, tags, snapshots.") var fast =
        false
    @Flag(help: "Measure rates for JSON, which takes two samples half a second apart.") var rates = false
    @Option(help: ArgumentHelp("Look again every so many seconds until interrupted.", valueName: "seconds"))
    var watch: Double?
    @Option(help: ArgumentHelp("How long a host has to answer.", valueName: "seconds")) var timeout: Double = 10

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        if let watch { try Seconds.check(watch, "--watch") }
        do { _ = try Query.parse(filter) } catch { throw ValidationError("the query cannot be read: \(error)") }
        if reverse, sort == nil { throw ValidationError("--reverse turns an order round: give one with --sort NAME") }
        if quiet, format != .text || !columns.isEmpty {
            throw ValidationError("--quiet prints names alone: leave out --format and --columns")
        }
        if format == .json, !columns.isEmpty {
            throw ValidationError("JSON has every fact: leave out --columns, or take --format csv")
        }
        if format != .json, fast || rates {
            throw ValidationError("--fast and --rates are for --format json: columns say themselves what is asked")
        }
    }

    var isWatching: Bool { watch != nil }

    func run(in context: Context) async throws -> Int32 {
        let query = try Query.parse(filter)
        let settings = try connections.resolve(in: context)
        let survey = survey(query)
        guard let watch else { return show(await context.engine.survey(settings, survey), query, context).exit }
        var last: Int32 = 1
        for await hosts in context.engine.watch(settings, watch, survey) {
            let (exit, isRead) = show(hosts, query, context)
            last = exit
            if !isRead { break }
        }
        return last
    }

    @Sendable private static func columns(_ names: String) throws -> [GuestColumn] {
        try names.split(separator: ",", omittingEmptySubsequences: false).map { try column(String($0)) }
    }

    @Sendable private static func column(_ name: String) throws -> GuestColumn {
        if let column = GuestColumn.named(name) { return column }
        let known = GuestColumn.all.map(\.name).joined(separator: ", ")
        throw ValidationError("no column is called \"\(SafeText(name).string)\": use \(known)")
    }
}

// MARK: What is asked

extension ListCommand {
    /// What has to be known of every guest before it can be said which are listed, and in which order.
    private func needs(_ query: Query) -> FactKinds { query.needs.union(sort?.need ?? []) }

    private func survey(_ query: Query) -> Engine.Survey {
        let shown = columns.reduce(into: needs(query)) { $0.formUnion($1.need) }
        let isMeasured = rates || !shown.isDisjoint(with: .measurements)
        return Engine.Survey(
            timeout: timeout, rates: isMeasured ? 0.5 : nil, details: details(shown, query),
            sizes: !quiet || shown.contains(.sizes),
            // Shares of a host's processors need their number.
            host: isMeasured ? .facts : [], needs: shown)
    }

    private func details(_ shown: FactKinds, _ query: Query) -> DetailsWish {
        let slow: FactKinds = [.details, .marks]
        if let sort, !sort.need.isDisjoint(with: slow) { return .all }
        let isShown = format == .json ? !fast : !shown.subtracting(query.needs).isDisjoint(with: slow)
        return isShown ? .showing(query) : .deciding(query)
    }
}

// MARK: What is printed

extension ListCommand {
    private func show(_ hosts: [HostSnapshot], _ query: Query, _ context: Context) -> (exit: Int32, isRead: Bool) {
        let listing = GuestListing(
            hosts: hosts, query: query, order: sort.map { GuestListing.Order(column: $0, isReversed: reverse) },
            now: context.now())
        let columns = columns.isEmpty ? GuestColumn.standard(severalHosts: hosts.count > 1) : columns
        let text = quiet ? listing.names : listing.formatted(as: format, columns: columns, time: context.time())
        guard context.output.results(text) else { return (Program.brokenPipe, false) }
        let lost = hosts.filter { !$0.isReached }
        for host in lost { if let trouble = host.trouble { context.output.fail(trouble) } }
        let unasked = unasked(hosts, query, context)
        return (lost.isEmpty && !unasked ? 0 : 1, true)
    }

    /// Says of which hosts not every guest could be asked what the query or the order speaks of.
    private func unasked(_ hosts: [HostSnapshot], _ query: Query, _ context: Context) -> Bool {
        var isAny = false
        for host in hosts where host.isReached {
            let settled = host.guests.count { query.isSettled(for: $0, on: host) }
            if settled < host.guests.count {
                isAny = true
                context.output.complain(
                    "of \(host.name) only \(settled) of \(Units.counted(host.guests.count, "guest")) could be asked what \"\(query.text)\" "
                        + "speaks of: the others are not listed, give them longer with --timeout")
            }
            guard let sort else { continue }
            let listed = host.guests.filter { query.matches($0, on: host, at: context.now()) }
            let ordered = listed.count { $0.knows(sort.need) }
            if ordered < listed.count {
                isAny = true
                context.output.complain(
                    "of \(host.name) only \(ordered) of \(Units.counted(listed.count, "guest")) could be asked for \(sort.name): "
                        + "the others stand last, give them longer with --timeout")
            }
        }
        return isAny
    }
}
