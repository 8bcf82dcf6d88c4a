/// What a threshold is asked of: a guest, a host, or all hosts together.
public struct ThresholdSubject: Hashable, Sendable {
    /// The host; nil when all are counted.
    public var host: HostID?
    /// The guest; nil when the host itself is meant.
    public var guest: GuestUUID?

    /// A subject.
    public init(host: HostID? = nil, guest: GuestUUID? = nil) { (self.host, self.guest) = (host, guest) }
}

/// What a threshold finds at one subject.
struct ThresholdReading {
    let subject: ThresholdSubject
    /// The subject's name: untrusted text.
    let name: String
    /// What was measured; nil when nothing was.
    let value: String?
    /// Whether the threshold is crossed.
    let isCrossed: Bool
    /// Whether the value is back by as much as was asked for.
    let isBack: Bool
}

extension Threshold {
    /// What it finds at everything that it is asked of, in the order of hosts and guests.
    /// - Parameter slack: by how much a value has to be back behind the bound to count as back.
    func readings(_ hosts: [HostSnapshot], slack: Double = 0, at now: Moment) -> [ThresholdReading] {
        let reached = hosts.filter(\.isReached)
        switch metric.measure {
        case .fleet(let value):
            return [reading(value(hosts), ThresholdSubject(), metric.name, slack)]
        case .host(let value):
            return reached.map { reading(value($0), ThresholdSubject(host: $0.id), $0.name, slack) }
        case .guest(let value):
            return reached.flatMap { host in
                host.guests.filter(\.state.isActive).map { guest in
                    reading(
                        value(guest, host, now), ThresholdSubject(host: host.id, guest: guest.uuid),
                        "\(guest.name) on \(host.name)", slack)
                }
            }
        case .state:
            guard case .state(let wanted) = bound else { return [] }
            return reached.flatMap { host in
                host.guests.map { guest in
                    let isCrossed = (guest.state == wanted) == (comparison == .equal)
                    return ThresholdReading(
                        subject: ThresholdSubject(host: host.id, guest: guest.uuid),
                        name: "\(guest.name) on \(host.name)", value: guest.state.name, isCrossed: isCrossed,
                        isBack: !isCrossed)
                }
            }
        }
    }

    private func reading(
        _ value: Double?, _ subject: ThresholdSubject, _ name: String, _ slack: Double
    ) -> ThresholdReading {
        guard case .number(let limit) = bound, let value else {
            return ThresholdReading(subject: subject, name: name, value: nil, isCrossed: false, isBack: false)
        }
        // Behind the bound by the slack: moved towards it by as much, it must still not cross.
        let moved: Double =
            switch comparison {
            case .above, .atLeast: value + slack
            case .below, .atMost: value - slack
            case .equal, .notEqual: value
            }
        return ThresholdReading(
            subject: subject, name: name, value: metric.isPercent ? Units.percent(value) : Units.plain(value),
            isCrossed: comparison.holds(value, limit), isBack: !comparison.holds(moved, limit))
    }
}
