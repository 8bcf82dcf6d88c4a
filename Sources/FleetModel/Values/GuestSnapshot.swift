/// One guest as it was at one moment.
public struct GuestSnapshot: Equatable, Sendable {
    /// Which guest.
    public var uuid: GuestUUID
    /// Its name on its host: untrusted text.
    public var name: String
    /// A title a person gave it: untrusted text.
    public var title: String?
    /// libvirt's number of a running guest.
    public var number: Int32?
    /// What it does.
    public var state: GuestState
    /// Why, in libvirt's words (`migration`, `I/O error`); nil when there is nothing to say.
    public var stateReason: String?
    /// Whether a definition stays when it stops.
    public var isPersistent: Bool
    /// Whether it starts with the host; nil when not asked yet.
    public var autostart: Bool?
    /// Whether a saved memory image waits for the next start; nil when not asked yet.
    public var hasManagedSave: Bool?
    /// vCPUs it has now.
    public var vcpuCount: Int?
    /// Memory it has, KiB.
    public var memoryKiB: UInt64?
    /// When it began to run: witnessed, or told by its process on this machine. An uptime is shown only where it is known.
    public var startedAt: Moment?
    /// Since when its hypervisor has not answered; nil when it does.
    public var silentSince: Moment?
    /// Measurements.
    public var statistics: GuestStatistics
    /// Slow facts and when they were asked.
    public var details: Sampled<GuestDetails>?
    /// Which kinds of facts have been asked for and answered, be it by "nothing".
    public var known: FactKinds = []

    /// A guest of which only the list is known.
    public init(uuid: GuestUUID, name: String, state: GuestState, number: Int32? = nil, isPersistent: Bool = true) {
        self.uuid = uuid
        self.name = name
        self.state = state
        self.number = number
        self.isPersistent = isPersistent
        statistics = GuestStatistics()
    }
}
