/// How long a host may be silent while a step is under way. Bytes that move are a word; what a host does without a word, such
/// as copying a volume, has as much longer as it takes at a slow disk's pace.
public struct Patience: Hashable, Sendable {
    /// Seconds of silence after which it is said.
    public var notice: Double
    /// Seconds of silence after which the step is given up; nil leaves that to whoever cancels.
    public var limit: Double?
    /// Seconds of silence that a step has to end by itself once it is cancelled.
    public var grace: Double

    /// Somebody watches, and cancels when it takes too long.
    public init(notice: Double = 20, limit: Double? = nil, grace: Double = 3) {
        self.notice = notice
        self.limit = limit
        self.grace = grace
    }

    /// Bytes that a slow disk copies in a second.
    private static let pace = 50e6

    /// The patience with a step that moves so many bytes without telling.
    func with(silentBytes bytes: UInt64) -> Patience {
        let seconds = Double(bytes) / Self.pace
        return Patience(
            notice: notice + seconds, limit: limit.map { $0 + 10 * seconds }, grace: grace + min(60, seconds))
    }

    /// What is to be done about a silence.
    enum Verdict: Equatable {
        case wait
        case say
        case giveUp
    }

    /// - Parameters:
    ///   - silence: seconds since the last word.
    ///   - cancelled: seconds since the step was cancelled; nil when it was not.
    func verdict(silence: Double, cancelled: Double?) -> Verdict {
        if let limit, silence >= limit { return .giveUp }
        if let cancelled, min(cancelled, silence) >= grace || silence >= notice { return .giveUp }
        return silence >= notice ? .say : .wait
    }
}
