/// What the polling model tells whoever shows it. The newest of a host or task replaces the one before.
public enum FleetUpdate: Sendable {
    /// A host and its guests, changed.
    case host(HostSnapshot)
    /// A host that was removed.
    case removed(HostID)
    /// A task that began, moved on or ended.
    case task(TaskSnapshot)
    /// Something for the event log.
    case event(EventRecord)
    /// The user is asked for credentials; answer by the request's number.
    case credentials(CredentialsRequest)
    /// Nobody waits for an answer to this request any more.
    case withdrawn(CredentialsRequest.ID)
}

/// What a daemon asks before it lets us in.
public struct CredentialsRequest: Equatable, Sendable, Identifiable {
    /// One question.
    public struct Question: Equatable, Sendable {
        /// The daemon's prompt: untrusted text.
        public var prompt: String
        /// Whether the answer may be seen while it is typed.
        public var isEchoed: Bool
        /// What an empty answer means; nil when there is no such thing.
        public var suggestion: String?

        /// A question.
        public init(prompt: String, isEchoed: Bool, suggestion: String? = nil) {
            self.prompt = prompt
            self.isEchoed = isEchoed
            self.suggestion = suggestion
        }
    }

    /// Its number, never used twice.
    public var id: Int
    /// Which host asks.
    public var host: HostID
    /// The host's name.
    public var hostName: String
    /// What it asks, in order.
    public var questions: [Question]
    /// The guest whose display asks; nil when the host's daemon does.
    public var display: GuestID?

    /// A request.
    public init(id: Int, host: HostID, hostName: String, questions: [Question], display: GuestID? = nil) {
        self.id = id
        self.host = host
        self.hostName = hostName
        self.questions = questions
        self.display = display
    }
}

/// What is on the screen now, and so what is worth asking for. The empty interest stops polling.
public struct Interest: Equatable, Sendable {
    /// Whether anything shows the fleet at all; false while the program is suspended.
    public var isShown: Bool
    /// Guests whose rows are visible.
    public var visible: Set<GuestID>
    /// The guest whose details are shown.
    public var selected: GuestID?
    /// The guest whose page is open: its devices get histories.
    public var opened: GuestID?
    /// The host whose page is open: its cells' free memory is asked too.
    public var openedHost: HostID?
    /// What has to be known of every guest, on the screen or not: a filter, an order or a grouping speaks of all.
    public var needs: FactKinds

    /// An interest.
    public init(
        isShown: Bool = true, visible: Set<GuestID> = [], selected: GuestID? = nil, opened: GuestID? = nil,
        openedHost: HostID? = nil, needs: FactKinds = []
    ) {
        self.isShown = isShown
        self.visible = visible
        self.selected = selected
        self.opened = opened
        self.openedHost = openedHost
        self.needs = needs
    }
}
