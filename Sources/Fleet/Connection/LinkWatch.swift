internal import FleetModel

/// Makes facts about a link of what its polls take.
struct LinkWatch: Sendable {
    /// Polls that are looked back on.
    static let length = 31
    /// Seconds between two looks at the calls.
    static let pause = 2.0

    private var roundTrips: [Double] = []
    private var calls: (count: Int, at: Moment)?

    /// Notes what a poll took, milliseconds.
    mutating func note(_ roundTrip: Double) {
        if roundTrips.count == Self.length { roundTrips.removeFirst() }
        roundTrips.append(roundTrip)
    }

    /// What is known now; nil until there is something new to say.
    /// - Parameter count: the calls so far.
    mutating func facts(_ count: Int, at now: Moment) -> LinkFacts? {
        guard let before = calls else {
            calls = (count, now)
            return nil
        }
        let seconds = now.seconds(since: before.at)
        guard seconds >= Self.pause, !roundTrips.isEmpty else { return nil }
        calls = (count, now)
        return LinkFacts(
            roundTrip: roundTrips.sorted()[roundTrips.count / 2],
            callsPerSecond: Double(count - before.count) / seconds)
    }

    /// Nobody looks at the calls for now.
    mutating func rest() { calls = nil }
}
