/// A guest that was asked to switch itself off or to restart, while it is waited for: whether it obeys is its own affair.
/// Pure; the clock and the signs come from outside.
public struct AskedGuest: Equatable, Sendable {
    /// What it was asked for.
    public enum Request: Equatable, Sendable {
        /// To switch itself off.
        case shutdown
        /// To restart.
        case reboot
    }

    /// How the request reached it.
    public enum Way: Equatable, Sendable {
        /// Its agent was told.
        case agent
        /// Its power button was pressed.
        case acpi
        /// As its hypervisor does it.
        case other
    }

    /// What is seen of it.
    public enum Sign: Equatable, Sendable {
        /// It is off, with the reason where there is an unusual one.
        case off(reason: String?)
        /// It has restarted.
        case restarted
        /// The host does not have it any more.
        case gone
    }

    /// What it was asked for.
    public let request: Request
    /// How the request reached it.
    public let way: Way
    /// Seconds until it counts as ignoring the request.
    public let patience: Double
    /// Whether it has had its time and does not obey.
    public private(set) var isIgnoring = false
    private var since: Moment

    /// A guest that is asked now.
    public init(_ request: Request, _ way: Way, patience: Double, at now: Moment) {
        (self.request, self.way, self.patience, since) = (request, way, patience, now)
    }

    /// When it counts as ignoring the request; nil when it does.
    public var ignoresAt: Moment? { isIgnoring ? nil : since.advanced(bySeconds: patience) }

    /// Time has passed.
    /// - Returns: whether it counts as ignoring the request from now on.
    public mutating func look(at now: Moment) -> Bool {
        guard let end = ignoresAt, end <= now else { return false }
        isIgnoring = true
        return true
    }

    /// It is given its time once more.
    public mutating func waitOn(at now: Moment) { (since, isIgnoring) = (now, false) }

    /// How the waiting ends with a sign; nil where it does not.
    public func end(_ sign: Sign, of what: String) -> TaskSnapshot.State? {
        switch (request, sign) {
        case (_, .off(let reason?)) where Self.isFailure(reason):
            .failed(Failure(what: what, why: "it went off: \(reason)", next: "Look at its log on the host"))
        case (_, .off("forced off")): .cancelled("it was forced off")
        case (.shutdown, .off(let reason?)): .cancelled("it is off: \(reason)")
        case (.shutdown, .off(nil)), (.shutdown, .gone): .succeeded("it switched itself off, \(words)")
        case (.reboot, .restarted): .succeeded("it restarted, \(words)")
        case (.reboot, .off), (.reboot, .gone):
            .failed(Failure(what: what, why: "it went off and did not start again", next: "Start it"))
        case (.shutdown, .restarted): nil
        }
    }

    private static func isFailure(_ reason: String) -> Bool {
        ["crashed", "failed", "daemon lost it"].contains(reason)
    }

    /// How far it is, in a few words.
    public var progress: String {
        isIgnoring ? "ignored for \(Units.limit(patience)), \(words)" : "waiting, \(words)"
    }

    private var words: String {
        switch way {
        case .agent: "asked through its agent"
        case .acpi: "asked by ACPI"
        case .other: "as it was asked"
        }
    }
}

extension GuestAction {
    /// What a guest is asked for that may obey later or never; nil for what is done when libvirt answers.
    public var request: AskedGuest.Request? {
        switch self {
        case .shutdown: .shutdown
        case .reboot: .reboot
        default: nil
        }
    }
}
