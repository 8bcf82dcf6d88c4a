/// One line of the time line: something that happened on a host, or that was done to it from here.
public struct TimeLineEntry: Equatable, Sendable {
    /// What kind of thing it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// The host told it, or the connection to it.
        case event
        /// A person or a script did it with this program.
        case action
        /// A threshold was crossed, or holds no more.
        case threshold
        /// A guest's screen shows what somebody should look at.
        case screen
    }

    /// When: seconds since 1970, UTC.
    public var time: Int64
    /// What kind of thing it is.
    public var kind: Kind
    /// How much it matters.
    public var severity: EventRecord.Severity
    /// The host's name then: untrusted text.
    public var host: String
    /// The connection's URI; nil when it is not known.
    public var uri: String?
    /// The guest's name then: untrusted text; nil when the host itself is meant.
    public var guest: String?
    /// Which guest.
    public var uuid: GuestUUID?
    /// What happened, or what was done and what came of it: untrusted text.
    public var text: String
    /// Who did it; nil for all but actions.
    public var user: String?
    /// The virsh line that does the same; nil when there is none.
    public var command: String?
    /// How long it took, seconds; nil for all but actions.
    public var seconds: Double?

    /// An entry.
    public init(
        time: Int64, kind: Kind, severity: EventRecord.Severity = .information, host: String, uri: String? = nil,
        guest: String? = nil, uuid: GuestUUID? = nil, text: String, user: String? = nil, command: String? = nil,
        seconds: Double? = nil
    ) {
        self.time = time
        self.kind = kind
        self.severity = severity
        self.host = host
        self.uri = uri
        self.guest = guest
        self.uuid = uuid
        self.text = text
        self.user = user
        self.command = command
        self.seconds = seconds
    }

    /// What a host told.
    public init(_ event: EventRecord, uri: String?) {
        self.init(
            time: event.time, kind: .event, severity: event.severity, host: event.hostName, uri: uri,
            guest: event.guestName, uuid: event.guest?.uuid, text: event.text)
    }
}

extension EventRecord.Severity: CaseIterable {
    /// All of them, the lightest first.
    public static var allCases: [Self] { [.information, .warning, .critical] }

    /// One stable word for scripts.
    public var key: String {
        switch self {
        case .information: "information"
        case .warning: "warning"
        case .critical: "critical"
        }
    }

    /// The severity of a word.
    public init?(key: String) {
        guard let found = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = found
    }
}
