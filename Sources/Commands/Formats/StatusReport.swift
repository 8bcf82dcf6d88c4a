internal import FleetModel

/// How a check ends, and its exit code, as monitoring plugins have it.
enum CheckStatus: Int32, Sendable {
    case ok = 0
    case warning = 1
    case critical = 2
    case unknown = 3

    var name: String {
        switch self {
        case .ok: "OK"
        case .warning: "WARNING"
        case .critical: "CRITICAL"
        case .unknown: "UNKNOWN"
        }
    }

    var key: String { name.lowercased() }
}

/// Hosts, what thresholds found in them, and the verdict.
struct StatusReport {
    /// A finding and how bad it is.
    struct Item: Equatable {
        var status: CheckStatus
        var finding: Finding
    }

    let hosts: [HostSnapshot]
    let now: Moment
    /// The worst first.
    let items: [Item]
    let status: CheckStatus

    /// Looks at hosts. One that could not be reached is critical, unless a threshold on `unreachable` says otherwise; what
    /// was to be compared but was not measured is unknown.
    init(hosts: [HostSnapshot], warn: [Threshold] = [], crit: [Threshold] = [], now: Moment) {
        self.hosts = hosts
        self.now = now
        var items: [Item] = []
        if !(warn + crit).contains(where: { $0.name == "unreachable" }) {
            items += hosts.filter { !$0.isReached }.map { host in
                let why = host.trouble?.why ?? "not reached"
                return Item(
                    status: .critical, finding: Finding(threshold: "unreachable", subject: host.name, value: why))
            }
        }
        for (thresholds, status) in [(crit, CheckStatus.critical), (warn, .warning)] {
            for finding in thresholds.flatMap({ $0.evaluate(hosts, at: now) }) {
                let item = Item(status: finding.value == nil ? .unknown : status, finding: finding)
                if !items.contains(item) { items.append(item) }
            }
        }
        let order: [CheckStatus] = [.critical, .warning, .unknown]
        self.items = order.flatMap { status in items.filter { $0.status == status } }
        status = order.first { status in items.contains { $0.status == status } } ?? .ok
    }

    var reached: [HostSnapshot] { hosts.filter(\.isReached) }
    var guestCount: Int { reached.reduce(0) { $0 + $1.guests.count } }

    func count(_ states: GuestState...) -> Int {
        reached.reduce(0) { sum, host in sum + host.guests.count { states.contains($0.state) } }
    }

    var running: Int { count(.running, .blocked) }
}
