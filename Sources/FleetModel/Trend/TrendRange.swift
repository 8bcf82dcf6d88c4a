/// How far back a trend is looked at: the further, the longer the time that one sample stands for.
public enum TrendRange: Int, CaseIterable, Sendable {
    /// Five minutes, second by second.
    case fiveMinutes
    /// An hour in steps of 10 seconds.
    case hour
    /// A day in steps of 2 minutes.
    case day

    /// Seconds that one sample stands for.
    public var step: Int {
        switch self {
        case .fiveMinutes: 1
        case .hour: 10
        case .day: 120
        }
    }

    /// How many samples are kept.
    public var capacity: Int {
        switch self {
        case .fiveMinutes: 300
        case .hour: 360
        case .day: 720
        }
    }

    /// Seconds from the oldest sample to the newest.
    public var seconds: Int { step * capacity }

    /// The name on a page: `5 min`, `1 h`, `24 h`.
    public var title: String {
        switch self {
        case .fiveMinutes: "5 min"
        case .hour: "1 h"
        case .day: "24 h"
        }
    }

    /// The number of the step that a moment lies in, counted from the clock's start.
    func slot(_ moment: Moment) -> Int { Int(moment.nanoseconds / 1_000_000_000) / step }
}
