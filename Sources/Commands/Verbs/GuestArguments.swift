internal import ArgumentParser
internal import FleetModel
internal import Terminal

/// Which guest a verb is about.
struct GuestArguments: ParsableArguments {
    @OptionGroup var connections: ConnectionArguments
    @Option(help: ArgumentHelp("How long the host has to answer.", valueName: "seconds")) var timeout: Double = 60
    @Argument(help: "The guest's name, UUID or number.") var guest: String

    func validate() throws { try Seconds.check(timeout, "--timeout") }

    /// Does something to the guest. With several connections the guest is looked for on all of them first, and nothing is
    /// done unless exactly one has it.
    func perform(_ action: GuestAction, in context: Context) async throws -> Int32 {
        let settings = try connections.resolve(in: context)
        guard let only = settings.first else { return 1 }
        let host = settings.count > 1 ? try await find(on: settings, to: "\(action.verb) \(guest)", in: context) : only
        switch await context.engine.perform(action, guest, host, timeout) {
        case .success(let text):
            let line = SafeText("\(action.verb) \(guest): \(text)").string + "\n"
            return context.output.results(line) ? 0 : Program.brokenPipe
        case .failure(let failure):
            context.output.fail(failure)
            return 1
        }
    }

    /// The one host that has the guest.
    func host(to what: String, in context: Context) async throws -> ConnectionSettings {
        let settings = try connections.resolve(in: context)
        if settings.count == 1, let only = settings.first { return only }
        return try await find(on: settings, to: what, in: context)
    }

    private struct Found {
        let settings: ConnectionSettings
        let host: HostSnapshot
        let guest: GuestSnapshot
    }

    private func find(
        on settings: [ConnectionSettings], to what: String, in context: Context
    ) async throws(Failure) -> ConnectionSettings {
        let hosts = await context.engine.survey(settings, Engine.Survey(timeout: min(timeout, 10)))
        for host in hosts where !host.isReached {
            if let trouble = host.trouble { context.output.fail(trouble) }
        }
        let uuid = GuestUUID(guest)
        let found = zip(settings, hosts).compactMap { settings, host -> Found? in
            guard host.isReached else { return nil }
            // A name wins over the others, as it does with virsh.
            let match =
                host.guests.first { $0.name == guest } ?? host.guests.first { $0.uuid == uuid }
                ?? host.guests.first { $0.number.map { String($0) } == guest }
            return match.map { Found(settings: settings, host: host, guest: $0) }
        }
        guard let first = found.first else {
            throw Failure(
                what: what, why: "no host that answered has such a guest",
                next: "see `virt-tui list`, or name the host with -c URI")
        }
        guard found.count == 1 else {
            let names = found.map(\.host.name).joined(separator: ", ")
            throw Failure(what: what, why: "several hosts have it: \(names)", next: "name the host with -c URI")
        }
        // Had a host that did not answer the same guest, the wrong one would be acted on.
        if let lost = hosts.first(where: { !$0.isReached }) {
            throw Failure(
                what: what, why: "\(lost.name) did not answer and might have it too",
                next: "name the host with -c \(first.settings.name ?? first.settings.uri ?? "URI")")
        }
        return first.settings
    }
}
