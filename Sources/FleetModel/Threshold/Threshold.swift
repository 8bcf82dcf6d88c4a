/// A condition a check looks at: `host_memory_percent>90`, `guest.state==crashed`, `unreachable>0`.
///
/// Names without a prefix count over all hosts, `host_…` is asked of each host that answers, `guest.…` of each guest of
/// those hosts.
public struct Threshold: Equatable, Sendable {
    /// What was typed.
    public let text: String
    let metric: ThresholdMetric
    let comparison: QueryComparison
    let bound: ThresholdBound

    /// The name it asks for.
    public var name: String { metric.name }

    /// Whether it asks for rates, which take two samples some time apart.
    public var needsRates: Bool { metric.needsRates }

    /// The facts that have to be known of every guest.
    public var needs: FactKinds { metric.need }

    /// Thresholds are equal when they ask the same.
    public static func == (left: Threshold, right: Threshold) -> Bool {
        left.metric.name == right.metric.name && left.comparison == right.comparison && left.bound == right.bound
    }

    /// Reads `NAME OPERATOR VALUE`; blanks around the operator are free, `=` is `==`, numbers may end in `%`.
    public static func parse(_ text: String) throws(ThresholdError) -> Threshold {
        let name = text.drop(while: \.isWhitespace).prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == ".") }
        let rest = text[name.endIndex...].drop(while: \.isWhitespace)
        guard let metric = ThresholdMetric.all.first(where: { $0.name == name }) else {
            let known = ThresholdMetric.all.map(\.name).joined(separator: ", ")
            throw ThresholdError("\"\(text)\" begins with no known name: use one of \(known)")
        }
        let found = QueryComparison.allCases.first { rest.hasPrefix($0.rawValue) }
        guard let comparison = found ?? (rest.hasPrefix("=") ? .equal : nil) else {
            throw ThresholdError("\"\(text)\" compares nothing: write it like \(metric.example)")
        }
        let length = found?.rawValue.count ?? 1
        var value = rest.dropFirst(length).drop(while: \.isWhitespace)
        while value.last?.isWhitespace == true { value = value.dropLast() }
        let bound = try metric.bound(String(value), comparison, in: text)
        return Threshold(text: text, metric: metric, comparison: comparison, bound: bound)
    }

    /// Everything that crosses the threshold, in the order of hosts and guests; and everything that should be compared but
    /// was not measured, as findings without a value. `now` is what ages are counted to.
    public func evaluate(_ hosts: [HostSnapshot], at now: Moment = .now()) -> [Finding] {
        func findings(_ hosts: [HostSnapshot]) -> [Finding] {
            readings(hosts, at: now).filter { $0.isCrossed || $0.value == nil }.map {
                Finding(threshold: text, subject: $0.name, value: $0.value)
            }
        }
        guard case .guest = metric.measure else { return findings(hosts) }
        return hosts.flatMap { summed(findings([$0]), of: $0) }
    }

    /// Most guests of a host that are named one by one because they were not measured.
    static let mostUnmeasured = 3

    /// Says of how many guests nothing is said, instead of naming all of them.
    private func summed(_ findings: [Finding], of host: HostSnapshot) -> [Finding] {
        let unmeasured = findings.count { $0.value == nil }
        guard unmeasured > Self.mostUnmeasured else { return findings }
        let running = host.guests.count(where: \.state.isActive)
        let subject = "\(unmeasured) of \(Units.counted(running, "guest")) on \(host.name)"
        return findings.filter { $0.value != nil } + [Finding(threshold: text, subject: subject, value: nil)]
    }
}

/// Why a threshold cannot be read: a sentence that says what to write.
public struct ThresholdError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The sentence.
    public var description: String

    /// An error.
    public init(_ description: String) { self.description = description }
}

/// Something that crossed a threshold, or could not be compared with it.
public struct Finding: Equatable, Sendable {
    /// The threshold as it was typed.
    public var threshold: String
    /// What crossed it: `web01 on kvm1`, `kvm1`, or the name of a count. Untrusted text.
    public var subject: String
    /// What was measured; nil when nothing was.
    public var value: String?

    /// A finding.
    public init(threshold: String, subject: String, value: String?) {
        self.threshold = threshold
        self.subject = subject
        self.value = value
    }

    /// `web01 on kvm1: 97% (guest.cpu_percent>95)`.
    public var text: String { "\(subject): \(value ?? "not measured") (\(threshold))" }
}

extension HostSnapshot {
    /// Whether its guests are known: it answers and has said which ones there are.
    public var isReached: Bool {
        guard isListed else { return false }
        switch connection {
        case .ready, .degraded: return true
        case .closed, .connecting, .waitingForCredentials, .crowded, .reconnecting: return false
        }
    }
}
