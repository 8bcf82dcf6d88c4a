internal import FleetModel

/// When which kind of question is due. Pure: costs and times go in, work comes out.
struct PollSchedule: Sendable {
    /// A kind of question; one of each is in flight at most.
    enum Work: CaseIterable, Sendable, Hashable {
        /// States and interfaces of every guest: never touches a guest's process.
        case states
        /// Processor time of every active guest: asks each guest's process.
        case processors
        /// Balloon, processors and disks of what is visible: asks those guests' processes.
        case visible
        /// The host's own processors and memory.
        case host
        /// Which guests are transient, start with the host, have saved memory.
        case list
    }

    /// How large a share of the time the question that asks every guest may take.
    static let processorShare = 0.05
    /// How large a share of the time the host itself may be asked: on a slow link it gets rarer before the list does.
    static let hostShare = 0.1
    /// Seconds a slow daemon is left alone after its answer.
    static let longestBreath = 2.0
    /// Seconds between two looks at what seldom changes.
    static let listInterval = 30.0

    /// Seconds between two polls.
    var interval: Double
    private var next: [Work: Moment] = [:]
    private var inFlight: Set<Work> = []
    /// What was brought forward while it was in flight: the answer under way may be older than the event.
    private var again: [Work: Moment] = [:]

    init(interval: Double) { self.interval = interval.isFinite ? interval.clamped(to: 0.2...3600) : 1 }

    /// Everything is due at once; what was in flight belongs to the past.
    mutating func restart() {
        next = [:]
        inFlight = []
        again = [:]
    }

    /// Brings work forward: an event has come.
    mutating func hasten(_ work: Work, to moment: Moment) {
        if inFlight.contains(work) { again[work] = min(again[work] ?? moment, moment) }
        if let planned = next[work], planned > moment { next[work] = moment }
    }

    /// Takes what is due now and not in flight.
    mutating func take(at now: Moment, _ wanted: Set<Work>) -> [Work] {
        let due = Work.allCases.filter { wanted.contains($0) && !inFlight.contains($0) && (next[$0] ?? now) <= now }
        inFlight.formUnion(due)
        return due
    }

    /// When something will be due; nil when everything wanted is in flight.
    func wake(at now: Moment, _ wanted: Set<Work>) -> Moment? {
        wanted.filter { !inFlight.contains($0) }.map { next[$0] ?? now }.min()
    }

    /// Plans the next time after an answer.
    /// - Parameters:
    ///   - began: when it was asked, so that the interval holds whatever the answer took.
    ///   - now: when the answer came.
    mutating func finish(_ work: Work, began: Moment, now: Moment) {
        inFlight.remove(work)
        let took = max(0, now.seconds(since: began))
        let pause: Double
        switch work {
        // A slow daemon gets time to breathe, but one answer that was late does not stop the polls for as long again.
        case .states, .visible: pause = max(interval, min(took * 2, took + Self.longestBreath))
        case .host: pause = max(interval, 1, took / Self.hostShare)
        case .processors: pause = max(interval, min(2, interval * 2), took / Self.processorShare)
        case .list: pause = max(Self.listInterval, interval)
        }
        next[work] = began.advanced(bySeconds: pause)
        guard let soon = again.removeValue(forKey: work) else { return }
        hasten(work, to: max(soon, now.advanced(bySeconds: min(took, Self.longestBreath))))
    }

    /// Whether this kind of question waits for its answer.
    func isInFlight(_ work: Work) -> Bool { inFlight.contains(work) }
}
