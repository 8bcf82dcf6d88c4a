/// What a threshold compares with.
enum ThresholdBound: Equatable, Sendable {
    case number(Double)
    case state(GuestState)
}

/// One name a threshold can ask for.
struct ThresholdMetric: Sendable {
    /// Of what it is measured; nil is "not measured".
    enum Measure: Sendable {
        case fleet(@Sendable ([HostSnapshot]) -> Double?)
        case host(@Sendable (borrowing HostSnapshot) -> Double?)
        /// Only of guests that run: one that is off has no processor use, which is no defect.
        case guest(@Sendable (GuestSnapshot, HostSnapshot, Moment) -> Double?)
        case state
    }

    let name: String
    let summary: String
    let example: String
    let isPercent: Bool
    /// What has to be known of every guest.
    let need: FactKinds
    /// Whether it is made of two samples some time apart.
    let needsRates: Bool
    let measure: Measure

    /// Reads the value a metric is compared with.
    func bound(
        _ value: String, _ comparison: QueryComparison, in text: String
    ) throws(ThresholdError) -> ThresholdBound {
        if case .state = measure {
            guard comparison == .equal || comparison == .notEqual else {
                throw ThresholdError("\"\(text)\" orders states: use == or !=")
            }
            let state = GuestState.allCases.first { $0.key == value.lowercased() || $0.name == value.lowercased() }
            guard let state else {
                let known = GuestState.allCases.map(\.key).joined(separator: ", ")
                throw ThresholdError("\"\(text)\" names no state: use one of \(known)")
            }
            return .state(state)
        }
        let digits = isPercent && value.hasSuffix("%") ? String(value.dropLast()) : value
        guard let number = Double(digits), number.isFinite else {
            throw ThresholdError("\"\(text)\" has no number to compare with: write it like \(example)")
        }
        return .number(number)
    }

    static let all: [ThresholdMetric] = fleet + host + guest

    private static let fleet: [ThresholdMetric] = [
        ThresholdMetric(
            name: "unreachable", summary: "hosts that could not be reached", example: "unreachable>0",
            measure: .fleet { hosts in Double(hosts.count { !$0.isReached }) }),
        ThresholdMetric(
            name: "guests", summary: "guests on all hosts", example: "guests<10",
            measure: .fleet { count($0) { _ in true } }),
        ThresholdMetric(
            name: "guests_running", summary: "guests that run", example: "guests_running<3",
            measure: .fleet { count($0) { $0.state == .running || $0.state == .blocked } }),
        ThresholdMetric(
            name: "guests_paused", summary: "guests that are paused", example: "guests_paused>0",
            measure: .fleet { count($0) { $0.state == .paused } }),
        ThresholdMetric(
            name: "guests_shut_off", summary: "guests that are off", example: "guests_shut_off>5",
            measure: .fleet { count($0) { $0.state == .shutOff } }),
        ThresholdMetric(
            name: "guests_crashed", summary: "guests that crashed", example: "guests_crashed>0",
            measure: .fleet { count($0) { $0.state == .crashed } }),
        ThresholdMetric(
            name: "guests_silent", summary: "guests whose hypervisor does not answer", example: "guests_silent>0",
            measure: .fleet { count($0) { $0.silentSince != nil } }),
    ]

    private static let host: [ThresholdMetric] = [
        ThresholdMetric(
            name: "host_cpu_percent", summary: "processor use of a host", example: "host_cpu_percent>90",
            isPercent: true, needsRates: true, measure: .host { $0.cpu?.value.percent }),
        ThresholdMetric(
            name: "host_memory_percent", summary: "memory in use on a host", example: "host_memory_percent>90",
            isPercent: true, measure: .host { $0.memory?.value.percent }),
        ThresholdMetric(
            name: "host_guests_running", summary: "guests that run on a host", example: "host_guests_running<1",
            measure: .host { host in Double(host.guests.count { $0.state == .running || $0.state == .blocked }) }),
        ThresholdMetric(
            name: "host_latency_ms", summary: "the last poll's round trip", example: "host_latency_ms>500",
            measure: .host { $0.latency }),
    ]

    private static let guest: [ThresholdMetric] =
        [
            ThresholdMetric(
                name: "guest.state", summary: "what a guest does", example: "guest.state==crashed", measure: .state),
            ThresholdMetric(
                name: "guest.silent_seconds", summary: "how long a guest's hypervisor has not answered",
                example: "guest.silent_seconds>10",
                measure: .guest { guest, _, now in guest.silentSince.map { max(0, now.seconds(since: $0)) } ?? 0 }),
        ] + NumberFact.all.compactMap(ThresholdMetric.init)

    /// A figure that has one name everywhere.
    private init?(_ fact: NumberFact) {
        guard let bound = fact.bound else { return nil }
        self.init(
            name: "guest.\(fact.key)", summary: fact.summary, example: "guest.\(fact.key)>\(Units.plain(bound))",
            isPercent: fact.unit == .percent, need: fact.need,
            measure: .guest { guest, host, now in fact.value(of: guest, on: host, at: now) })
    }

    private init(
        name: String, summary: String, example: String, isPercent: Bool = false, need: FactKinds = [],
        needsRates: Bool = false, measure: Measure
    ) {
        self.name = name
        self.summary = summary
        self.example = example
        self.isPercent = isPercent
        self.need = need
        self.needsRates = needsRates || !need.isDisjoint(with: .measurements)
        self.measure = measure
    }

    private static func count(_ hosts: [HostSnapshot], _ test: (GuestSnapshot) -> Bool) -> Double? {
        Double(hosts.filter(\.isReached).reduce(0) { $0 + $1.guests.count(where: test) })
    }
}

extension Threshold {
    /// Every name with what it counts and an example: for `--help` and the man page.
    public static var vocabulary: [(name: String, summary: String, example: String)] {
        ThresholdMetric.all.map { ($0.name, $0.summary, $0.example) }
    }
}
