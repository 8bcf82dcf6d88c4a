/// A threshold with what it takes to be told.
public struct AlarmRule: Equatable, Sendable {
    /// What is looked at.
    public var threshold: Threshold
    /// How much it matters.
    public var severity: EventRecord.Severity
    /// Seconds for which it has to be crossed.
    public var hold: Double
    /// By how much the value has to be back behind the bound before it is over.
    public var hysteresis: Double

    /// A rule.
    public init(
        _ threshold: Threshold, severity: EventRecord.Severity = .warning, hold: Double = 0, hysteresis: Double = 0
    ) {
        self.threshold = threshold
        self.severity = severity
        self.hold = hold
        self.hysteresis = hysteresis
    }
}

/// A threshold that was crossed, or is no more.
public struct Alarm: Equatable, Sendable {
    /// What crossed it.
    public var subject: ThresholdSubject
    /// How much it matters.
    public var severity: EventRecord.Severity
    /// Whether it is over.
    public var isOver: Bool
    /// What there is to say: untrusted text.
    public var text: String
}

/// Which thresholds are crossed: each has to be for a time, and is until its value is well back. Pure.
public struct AlarmBook: Sendable {
    private struct Key: Hashable {
        let rule: Int
        let subject: ThresholdSubject
    }

    private let rules: [AlarmRule]
    /// Since when what is not told yet is crossed.
    private var since: [Key: Moment] = [:]
    private var raised: Set<Key> = []
    /// How bad it is where something is crossed.
    public private(set) var marks: [ThresholdSubject: EventRecord.Severity] = [:]

    /// Nothing is crossed yet.
    public init(_ rules: [AlarmRule] = []) { self.rules = rules }

    /// What has to be known of every guest.
    public var needs: FactKinds { rules.reduce([]) { $0.union($1.threshold.needs) } }

    /// Looks at everything again. What was not measured stays as it is; who is not asked any more has nothing crossed.
    /// - Returns: what is crossed or over from now on.
    public mutating func look(_ hosts: [HostSnapshot], at now: Moment) -> [Alarm] {
        guard !rules.isEmpty else { return [] }
        var alarms: [Alarm] = []
        for (number, rule) in rules.enumerated() {
            var asked: Set<Key> = []
            for reading in rule.threshold.readings(hosts, slack: rule.hysteresis, at: now) {
                let key = Key(rule: number, subject: reading.subject)
                asked.insert(key)
                guard let value = reading.value, let isOver = change(key, reading, rule, at: now) else { continue }
                alarms.append(
                    Alarm(
                        subject: reading.subject, severity: isOver ? .information : rule.severity, isOver: isOver,
                        text: "\(isOver ? "is over, " : "")\(value) (\(rule.threshold.text))"))
            }
            alarms += drop(asked, number, rule, hosts)
        }
        if !alarms.isEmpty { mark() }
        return alarms
    }

    /// Whether a threshold is over, or crossed, from now on; nil when nothing has changed.
    private mutating func change(
        _ key: Key, _ reading: ThresholdReading, _ rule: AlarmRule, at now: Moment
    ) -> Bool? {
        if raised.contains(key) {
            guard reading.isBack else { return nil }
            raised.remove(key)
            return true
        }
        guard reading.isCrossed else {
            since[key] = nil
            return nil
        }
        let begin = since[key, default: now]
        since[key] = begin
        guard now.seconds(since: begin) >= rule.hold else { return nil }
        since[key] = nil
        raised.insert(key)
        return false
    }

    /// Forgets those who are not asked any more though their host answers: they are off, or gone.
    private mutating func drop(
        _ asked: Set<Key>, _ number: Int, _ rule: AlarmRule, _ hosts: [HostSnapshot]
    ) -> [Alarm] {
        let silent = Set(hosts.filter { !$0.isReached }.map(\.id))
        func isGone(_ key: Key) -> Bool {
            key.rule == number && !asked.contains(key) && !(key.subject.host.map(silent.contains) ?? false)
        }
        since = since.filter { !isGone($0.key) }
        let gone = raised.filter(isGone)
        raised.subtract(gone)
        return gone.map { key in
            Alarm(
                subject: key.subject, severity: .information, isOver: true,
                text: "is over, not measured any more (\(rule.threshold.text))")
        }
    }

    private mutating func mark() {
        marks = [:]
        for key in raised { marks[key.subject] = max(marks[key.subject] ?? .information, rules[key.rule].severity) }
    }
}
