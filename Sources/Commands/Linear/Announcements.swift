internal import FleetModel

/// What has become of hosts and guests since it was said last, as sentences.
struct Announcements {
    private struct Host {
        var isReached: Bool
        var guests: [GuestUUID: (name: String, state: GuestState)]
    }

    private var known: [HostID: Host] = [:]

    /// The sentences for what is new; the first look at a host says nothing of its guests.
    mutating func sentences(for hosts: [HostSnapshot]) -> [String] {
        var sentences: [String] = []
        for host in hosts {
            let guests = Dictionary(
                host.guests.map { ($0.uuid, (name: $0.name, state: $0.state)) }, uniquingKeysWith: { $1 })
            let old = known[host.id]
            known[host.id] = Host(isReached: host.isReached, guests: host.isListed ? guests : old?.guests ?? [:])
            if old?.isReached ?? true, !host.isReached, let trouble = host.trouble {
                sentences.append("\(host.name): \(trouble.why)")
            }
            guard let old, host.isListed else { continue }
            if !old.isReached, host.isReached { sentences.append("\(host.name): answers again") }
            for guest in host.guests {
                guard let before = old.guests[guest.uuid] else {
                    sentences.append("\(guest.name) on \(host.name): new, \(guest.state.name)")
                    continue
                }
                if before.state != guest.state {
                    sentences.append("\(guest.name) on \(host.name): \(guest.state.name), was \(before.state.name)")
                }
            }
            for (uuid, guest) in old.guests.sorted(by: { $0.value.name < $1.value.name }) where guests[uuid] == nil {
                sentences.append("\(guest.name) on \(host.name): gone")
            }
        }
        return sentences
    }
}
