/// How the way to a host is, over the last polls.
public struct LinkFacts: Equatable, Sendable {
    /// What an answer usually takes to come, milliseconds: the median.
    public var roundTrip: Double
    /// Calls that go out each second.
    public var callsPerSecond: Double

    /// Facts.
    public init(roundTrip: Double, callsPerSecond: Double) {
        self.roundTrip = roundTrip
        self.callsPerSecond = callsPerSecond
    }
}
