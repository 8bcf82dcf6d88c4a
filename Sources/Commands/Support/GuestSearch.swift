internal import FleetModel

/// Looks for a guest on several hosts: exactly one of them must have it.
struct GuestSearch {
    /// What the guest is wanted for.
    enum Purpose {
        /// Only to be seen: a host that does not answer is mentioned and not waited for.
        case look
        /// To be acted on, keys included: every host must have answered, or another guest of that name might be meant.
        case change
    }

    /// Its name, UUID or number.
    let guest: String
    /// What is wanted of it, for sentences.
    let what: String
    /// Seconds that the hosts have to answer.
    let timeout: Double
    var purpose = Purpose.change

    /// Seconds until the hosts that have answered are enough, if one of them has the guest.
    static let shortest = 2.0
    /// Seconds that no host is waited for any longer.
    static let longest = 10.0

    /// Where it is.
    struct Found {
        let settings: ConnectionSettings
        let host: HostSnapshot
        let guest: GuestSnapshot
    }

    func run(on settings: [ConnectionSettings], in context: Context) async throws(Failure) -> Found {
        let limit = min(timeout, Self.longest)
        let first = purpose == .look ? min(limit, Self.shortest) : limit
        var hosts = await context.engine.survey(settings, Engine.Survey(timeout: first, host: []))
        if first < limit, found(in: hosts, settings).isEmpty {
            // Whoever is slow gets the rest of the time.
            let late = hosts.indices.filter { !hosts[$0].isReached }
            let again = await context.engine.survey(
                late.map { settings[$0] }, Engine.Survey(timeout: limit - first, host: []))
            for (place, host) in zip(late, again) { hosts[place] = host }
        }
        return try choose(among: hosts, settings, context)
    }

    private func choose(
        among hosts: [HostSnapshot], _ settings: [ConnectionSettings], _ context: Context
    ) throws(Failure) -> Found {
        let found = found(in: hosts, settings)
        let silent = hosts.filter { !$0.isReached }
        let names = silent.map(\.name).joined(separator: ", ")
        guard let only = found.first else {
            for host in silent { if let trouble = host.trouble { context.output.fail(trouble) } }
            throw Failure(
                what: what, why: "no host that answered has such a guest",
                next: "see `virt-tui list`, or name the host with -c URI")
        }
        guard found.count == 1 else {
            let names = found.map(\.host.name).joined(separator: ", ")
            throw Failure(what: what, why: "several hosts have it: \(names)", next: "name the host with -c URI")
        }
        guard !silent.isEmpty else { return only }
        let choice = "-c \(only.settings.name ?? only.settings.uri ?? "URI")"
        switch purpose {
        case .look:
            context.output.complain(
                "the guest is taken from \(only.host.name); \(names) did not answer and might have it too: "
                    + "\(choice) asks one host only")
            return only
        case .change:
            for host in silent { if let trouble = host.trouble { context.output.fail(trouble) } }
            throw Failure(
                what: what, why: "\(only.host.name) has it, but \(names) did not answer and might have it too",
                next: "name the host with \(choice)")
        }
    }

    private func found(in hosts: [HostSnapshot], _ settings: [ConnectionSettings]) -> [Found] {
        let uuid = GuestUUID(guest)
        return zip(settings, hosts).compactMap { settings, host -> Found? in
            guard host.isReached else { return nil }
            // A name wins over the others, as it does with virsh.
            let match =
                host.guests.first { $0.name == guest } ?? host.guests.first { $0.uuid == uuid }
                ?? host.guests.first { $0.number.map { String($0) } == guest }
            return match.map { Found(settings: settings, host: host, guest: $0) }
        }
    }
}
