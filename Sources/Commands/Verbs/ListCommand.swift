internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Settings
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
            ordered from the largest, texts from A to Z, states by how soon somebody should look; what is not known comes \
            last. --view takes filter, grouping, columns and order of a view that was saved in the console (F8); the other \
            options narrow it down or take their places.

            Exit code: 0 when all hosts answered, 1 when one could not be reached or not every guest could be asked what \
            the query or the order wants to know.
            """)

    @OptionGroup var connections: ConnectionArguments
    @Option(help: "What to print: text, json or csv.") var format: GuestListFormat = .text
    @Option(help: ArgumentHelp("List only the guests that a query means.", valueName: "query")) var filter = ""
    @Option(help: ArgumentHelp("List what a saved view shows: its name or number.", valueName: "name")) var view:
        String?
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
        if reverse, sort == nil, view == nil {
            throw ValidationError("--reverse turns an order round: give one with --sort NAME")
        }
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
        let request = try request(in: context)
        let settings = try connections.resolve(in: context)
        let survey = survey(request)
        guard let watch else { return show(await context.engine.survey(settings, survey), request, context).exit }
        var last: Int32 = 1
        for await hosts in context.engine.watch(settings, watch, survey) {
            let (exit, isRead) = show(hosts, request, context)
            last = exit
            if !isRead { break }
        }
        return last
    }

    private func request(in context: Context) throws -> GuestRequest {
        guard let view else {
            return GuestRequest(query: try Query.parse(filter), columns: columns, sort: sort, isReversed: reverse)
        }
        let views = Settings.load(from: context.paths.configurationFile).settings.views
        guard let saved = views.named(view) else {
            let names = views.sorted { $0.key < $1.key }.map(\.value.name)
            throw Failure(
                what: "listing the view \(view)", why: "no view of this name or number is saved",
                next: names.isEmpty ? "save one in the console with F8" : "saved are \(names.joined(separator: ", "))")
        }
        do throws(QueryError) {
            return try GuestRequest(saved, query: filter, columns: columns, sort: sort, isReversed: reverse)
        } catch {
            throw Failure(
                what: "listing the view \(view)", why: "its filter cannot be read: \(error.description)",
                next: "save it anew in the console with F8")
        }
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
    private func survey(_ request: GuestRequest) -> Engine.Survey {
        // JSON has its own facts.
        let columns = format == .json || quiet ? [] : request.columns
        let shown = columns.reduce(into: request.needs) { $0.formUnion($1.fact.need) }
        let isMeasured = rates || !shown.isDisjoint(with: .measurements)
        return Engine.Survey(
            timeout: timeout, rates: isMeasured ? 0.5 : nil, details: details(shown, request),
            sizes: !quiet || shown.contains(.sizes),
            // Shares of a host's processors need their number.
            host: isMeasured ? .facts : [], needs: shown)
    }

    private func details(_ shown: FactKinds, _ request: GuestRequest) -> DetailsWish {
        let slow: FactKinds = [.details, .marks]
        let ordered = (request.sort?.fact.need ?? []).union(request.grouping?.needs ?? [])
        if !ordered.isDisjoint(with: slow) { return .all }
        let isShown = format == .json ? !fast : !shown.subtracting(request.query.needs).isDisjoint(with: slow)
        return isShown ? .showing(request.query) : .deciding(request.query)
    }
}

// MARK: What is printed

extension ListCommand {
    private func show(
        _ hosts: [HostSnapshot], _ request: GuestRequest, _ context: Context
    ) -> (exit: Int32, isRead: Bool) {
        let listing = GuestListing(
            hosts: hosts, query: request.query, orders: request.orders(of: hosts), now: context.now())
        let columns = request.columns(severalHosts: hosts.count > 1)
        let text = quiet ? listing.names : listing.formatted(as: format, columns: columns, time: context.time())
        guard context.output.results(text) else { return (Program.brokenPipe, false) }
        let lost = hosts.filter { !$0.isReached }
        for host in lost { if let trouble = host.trouble { context.output.fail(trouble) } }
        let unasked = unasked(hosts, request, context)
        return (lost.isEmpty && !unasked ? 0 : 1, true)
    }

    /// Says of which hosts not every guest could be asked what the query or the order speaks of.
    private func unasked(_ hosts: [HostSnapshot], _ request: GuestRequest, _ context: Context) -> Bool {
        var isAny = false
        let (query, now) = (request.query, context.now())
        for host in hosts where host.isReached {
            let settled = host.guests.count { query.isSettled(for: $0, on: host, at: now) }
            if settled < host.guests.count {
                isAny = true
                context.output.complain(
                    "of \(host.name) only \(settled) of \(Units.counted(host.guests.count, "guest")) could be asked what \"\(query.text)\" "
                        + "speaks of: the others are not listed, give them longer with --timeout")
            }
            guard let sort = request.sort else { continue }
            let listed = host.guests.filter { query.matches($0, on: host, at: now) }
            let ordered = listed.count { $0.knows(sort.fact.need) }
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
