public import Fleet
public import FleetModel
public import Libvirt

/// What the verbs ask of the polling model, as closures: tests put fixed snapshots behind the same verbs.
public struct Engine: Sendable {
    /// How hosts are looked at.
    public struct Survey: Equatable, Sendable {
        /// Seconds a host has to answer.
        public var timeout: Double
        /// Seconds between two samples; nil takes one sample, and no rates come of it.
        public var rates: Double?
        /// Of which guests slow facts are asked.
        public var details: DetailsWish
        /// Whether processors and memory of every guest are wanted.
        public var sizes: Bool
        /// What is wanted of the hosts themselves.
        public var host: HostParts
        /// What has to be known of every guest before the first report, as far as the time allows.
        public var needs: FactKinds
        /// Whether somebody else reads the terminal: questions wait for `TerminalQuestions.askKept`.
        var keepsQuestions = false

        /// A survey.
        public init(
            timeout: Double, rates: Double? = nil, details: DetailsWish = .none, sizes: Bool = false,
            host: HostParts = .all, needs: FactKinds = []
        ) {
            self.timeout = timeout
            self.rates = rates
            self.details = details
            self.sizes = sizes
            self.host = host
            self.needs = needs
        }
    }

    /// Looks at hosts once: one snapshot for each connection in its order, within the timeout.
    public var survey: @Sendable ([ConnectionSettings], Survey) async -> [HostSnapshot]
    /// Does something to a guest (name, UUID or number) and says what was done; the approval is heard first.
    public var perform:
        @Sendable (GuestAction, String, ConnectionSettings, Double, ActionApproval?) async -> Result<String, Failure>
    /// Looks at hosts again and again, so many seconds apart, on connections that stay open.
    public var watch: @Sendable ([ConnectionSettings], Double, Survey) -> AsyncStream<[HostSnapshot]>
    /// Tells what happens on hosts, on connections that stay open.
    public var updates: @Sendable ([ConnectionSettings]) -> AsyncStream<FleetUpdate>
    /// Opens a connection for one long action: the host, what it is for, the seconds until it has to be open.
    public var open: @Sendable (ConnectionSettings, String, Double) async throws(Failure) -> Connection

    /// An engine of closures.
    public init(
        survey: @escaping @Sendable ([ConnectionSettings], Survey) async -> [HostSnapshot],
        perform:
            @escaping @Sendable (GuestAction, String, ConnectionSettings, Double, ActionApproval?) async -> Result<
                String, Failure
            >,
        watch: @escaping @Sendable ([ConnectionSettings], Double, Survey) -> AsyncStream<[HostSnapshot]>,
        updates: @escaping @Sendable ([ConnectionSettings]) -> AsyncStream<FleetUpdate>,
        open: @escaping @Sendable (ConnectionSettings, String, Double) async throws(Failure) -> Connection
    ) {
        self.survey = survey
        self.perform = perform
        self.watch = watch
        self.updates = updates
        self.open = open
    }
}
