import FleetModel
import Terminal

extension World {
    /// What is to be said of a connection that does not simply work; nil when it does.
    func statusText(of host: HostSnapshot) -> (SafeText, Role)? {
        switch host.connection {
        case .ready: nil
        case .closed: ("not connected: \(keys.hint(.connect)) connects", .dim)
        case .connecting(let since): ("connecting, \(Units.age(now.seconds(since: since)))", .busy)
        case .waitingForCredentials: ("waits for a password", .warning)
        case .crowded(let reason): ("waits: \(reason.why)", .warning)
        case .degraded(let since, _): ("no answer for \(Units.age(now.seconds(since: since)))", .warning)
        case .reconnecting(_, let next, let reason):
            next > now
                ? ("reconnecting in \(Units.age(next.seconds(since: now).rounded(.up))): \(reason.why)", .critical)
                : ("reconnecting: \(reason.why)", .critical)
        }
    }
}

extension Level {
    /// The level of a share in percent.
    init(percent: Double) { self.init(percent / 100) }
}
