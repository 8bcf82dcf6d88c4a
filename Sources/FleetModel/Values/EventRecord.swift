/// One line of the event log.
public struct EventRecord: Equatable, Sendable {
    /// How much it matters.
    public enum Severity: UInt8, Comparable, Sendable {
        /// Good to know.
        case information
        /// Look at it when there is time.
        case warning
        /// Look at it now.
        case critical

        /// Orders by weight.
        public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    /// When: seconds since 1970, UTC.
    public var time: Int64
    /// On which host.
    public var host: HostID
    /// The host's name then.
    public var hostName: String
    /// Of which guest; nil when of the host itself.
    public var guest: GuestID?
    /// The guest's name then.
    public var guestName: String?
    /// What happened: "started", "connection lost: …".
    public var text: String
    /// How much it matters.
    public var severity: Severity

    /// An event.
    public init(
        time: Int64, host: HostID, hostName: String, guest: GuestID? = nil, guestName: String? = nil, text: String,
        severity: Severity = .information
    ) {
        self.time = time
        self.host = host
        self.hostName = hostName
        self.guest = guest
        self.guestName = guestName
        self.text = text
        self.severity = severity
    }
}
