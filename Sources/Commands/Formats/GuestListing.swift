internal import FleetModel
internal import Terminal

/// What `list` can print.
enum ListFormat: String, CaseIterable, Sendable {
    case text
    case json
}

/// The guests that a query means, on all hosts.
struct GuestListing {
    let hosts: [HostSnapshot]
    let guests: [(host: HostSnapshot, guest: GuestSnapshot)]
    let now: Moment

    init(hosts: [HostSnapshot], query: Query, now: Moment) {
        self.hosts = hosts
        self.now = now
        guests = hosts.filter(\.isReached).flatMap { host in
            host.guests.filter { query.matches($0, on: host, at: now) }.map { (host, $0) }
        }
    }

    /// The listing in a format, with its last line's end.
    func formatted(as format: ListFormat, time: Int64) -> String {
        switch format {
        case .text: text
        case .json: json(time: time) + "\n"
        }
    }

    private var text: String {
        let severalHosts = hosts.count > 1
        var table = TextTable(
            columns: ["ID", "NAME", "STATE", "VCPUS", "MEMORY", "CPU"] + (severalHosts ? ["HOST"] : []))
        table.alignments = [.trailing, .leading, .leading, .trailing, .trailing, .trailing, .leading]
        let twins = twins
        for (host, guest) in guests {
            let name = SafeText(guest.name)
            let suffix: SafeText =
                twins.contains(Twin(host: host.id, text: name)) ? " (\(String(guest.uuid.description.prefix(8))))" : ""
            let state = guest.silentSince.map {
                "\(guest.state.name), silent for \(Units.age(max(0, now.seconds(since: $0))))"
            }
            let row: [SafeText] = [
                guest.number.map { "\($0)" } ?? "-", name.prefix(width: TextTable.widest - 11) + suffix,
                SafeText(state ?? guest.state.name), guest.vcpuCount.map { "\($0)" } ?? "-",
                SafeText(guest.memoryKiB.map(Units.kib) ?? "-"),
                SafeText(guest.statistics.cpu.map { Units.percent($0.value.percent) } ?? "-"),
            ]
            table.add(row + (severalHosts ? [SafeText(host.name)] : []))
        }
        return table.lines.map { $0.string + "\n" }.joined()
    }

    private struct Twin: Hashable {
        let host: HostID
        let text: SafeText
    }

    /// Names that look the same on one host although they are not: told apart by the beginning of the UUID.
    private var twins: Set<Twin> {
        var seen: Set<Twin> = []
        var twins: Set<Twin> = []
        for (host, guest) in guests {
            let twin = Twin(host: host.id, text: SafeText(guest.name))
            if !seen.insert(twin).inserted { twins.insert(twin) }
        }
        return twins
    }

    private func json(time: Int64) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.member("time_unix_seconds", time)
            json.key("guests")
            json.array(guests) { SnapshotJSON.guest($1.guest, on: $1.host, at: now, into: &$0) }
            json.key("unreachable")
            json.array(hosts.filter { !$0.isReached }) { SnapshotJSON.host($1, at: now, into: &$0) }
        }
        return json.text
    }
}
