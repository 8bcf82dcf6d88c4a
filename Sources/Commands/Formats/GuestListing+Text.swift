internal import FleetModel
internal import Terminal

extension GuestListing {
    /// Rows under headings; what is not known is a `-`.
    func text(_ columns: [GuestColumn]) -> String {
        var table = TextTable(columns: columns.map { SafeText($0.heading) })
        table.alignments = columns.map { $0.isTrailing ? .trailing : .leading }
        let twins = twins
        for (host, guest) in guests {
            table.add(
                columns.map { column in
                    switch column.name {
                    case "name":
                        name(of: guest, isTwin: twins.contains(Twin(host: host.id, text: SafeText(guest.name))))
                    case "state": SafeText(state(of: guest))
                    default: SafeText(column.fact.text(of: guest, on: host, at: now) ?? "-")
                    }
                })
        }
        return table.lines.map { $0.string + "\n" }.joined()
    }

    private func name(of guest: GuestSnapshot, isTwin: Bool) -> SafeText {
        let suffix: SafeText = isTwin ? " (\(String(guest.uuid.description.prefix(8))))" : ""
        return SafeText(guest.name).prefix(width: TextTable.widest - 11) + suffix
    }

    private func state(of guest: GuestSnapshot) -> String {
        guard let since = guest.silentSince else { return guest.state.name }
        return "\(guest.state.name), silent for \(Units.age(max(0, now.seconds(since: since))))"
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
}
