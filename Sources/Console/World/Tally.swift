import FleetModel

/// How many guests of a host are in each state: counted once a snapshot, shown in every frame.
struct Tally: Equatable, Sendable {
    private var counts: [Int] = Array(repeating: 0, count: GuestState.allCases.count)

    /// No guests.
    init() {}

    /// Counts a host's guests.
    init(_ host: HostSnapshot) {
        for guest in host.guests { counts[Int(guest.state.rawValue)] += 1 }
    }

    subscript(state: GuestState) -> Int { counts[Int(state.rawValue)] }
}

extension World {
    /// The newest count of a host's guests.
    func tally(_ host: HostID) -> Tally { tallies[host] ?? Tally() }
}
