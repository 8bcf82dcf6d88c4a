internal import FleetModel

/// Looks for a guest on several hosts: exactly one of them must have it.
struct GuestSearch {
    /// Its name, UUID or number.
    let guest: String
    /// What is wanted of it, for sentences.
    let what: String
    /// Seconds that the hosts have to answer; never more than ten.
    let timeout: Double

    /// Where it is.
    struct Found {
        let settings: ConnectionSettings
        let host: HostSnapshot
        let guest: GuestSnapshot
    }

    func run(on settings: [ConnectionSettings], in context: Context) async throws(Failure) -> Found {
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
        return first
    }
}
