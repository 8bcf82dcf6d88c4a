internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Terminal

extension ListFormat: ExpressibleByArgument {}

/// `virt-tui list`
struct ListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List guests.",
        discussion: """
            QUERY is what the console's filter takes: words are all wanted, "-" excludes, "|" is either. Examples: \
            state:running cpu>80, name~^web -agent, net:default|lan, "two words". A guest of which a fact is not known is \
            listed neither for it nor for its contrary.

            Exit code: 0 when all hosts answered, 1 when one could not be reached or not every guest could be asked what \
            the query wants to know.
            """)

    @OptionGroup var connections: ConnectionArguments
    @Option(help: "What to print: text or json.") var format: ListFormat = .text
    @Option(help: ArgumentHelp("List only the guests that a query means.", valueName: "query")) var filter = ""
    @Option(help: ArgumentHelp("Look again every so many seconds until interrupted.", valueName: "seconds"))
    var watch: Double?
    @Option(help: ArgumentHelp("How long a host has to answer.", valueName: "seconds")) var timeout: Double = 10

    func validate() throws {
        try Seconds.check(timeout, "--timeout")
        if let watch { try Seconds.check(watch, "--watch") }
        do { _ = try Query.parse(filter) } catch { throw ValidationError("the query cannot be read: \(error)") }
    }

    var isWatching: Bool { watch != nil }

    func run(in context: Context) async throws -> Int32 {
        let query = try Query.parse(filter)
        let settings = try connections.resolve(in: context)
        let survey = Engine.Survey(
            timeout: timeout, rates: query.needsRates ? 0.5 : nil,
            details: format == .json ? .showing(query) : .deciding(query), sizes: true,
            // Shares of a host's processors need their number.
            host: query.needsRates ? .facts : [], needs: query.needs)
        guard let watch else { return show(await context.engine.survey(settings, survey), query, context).exit }
        var last: Int32 = 1
        for await hosts in context.engine.watch(settings, watch, survey) {
            let (exit, isRead) = show(hosts, query, context)
            last = exit
            if !isRead { break }
        }
        return last
    }

    private func show(_ hosts: [HostSnapshot], _ query: Query, _ context: Context) -> (exit: Int32, isRead: Bool) {
        let listing = GuestListing(hosts: hosts, query: query, now: context.now())
        guard context.output.results(listing.formatted(as: format, time: context.time())) else {
            return (Program.brokenPipe, false)
        }
        let lost = hosts.filter { !$0.isReached }
        for host in lost { if let trouble = host.trouble { context.output.fail(trouble) } }
        let unasked = unasked(hosts, query, context)
        return (lost.isEmpty && !unasked ? 0 : 1, true)
    }

    /// Says of which hosts not every guest could be asked what the query speaks of: those are not in the list.
    private func unasked(_ hosts: [HostSnapshot], _ query: Query, _ context: Context) -> Bool {
        var isAny = false
        for host in hosts where host.isReached {
            let known = host.guests.count { query.isSettled(for: $0, on: host) }
            guard known < host.guests.count else { continue }
            isAny = true
            context.output.complain(
                "of \(host.name) only \(known) of \(host.guests.count) guests could be asked what \"\(query.text)\" speaks of: "
                    + "the others are not listed, give them longer with --timeout")
        }
        return isAny
    }
}
