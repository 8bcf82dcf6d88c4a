/// A connection as the user saved it or gave it on the command line.
public struct ConnectionSettings: Equatable, Sendable {
    /// What to call it; nil takes the host part of the URI.
    public var name: String?
    /// libvirt URI; nil is libvirt's own default (virConnectOpen's null name).
    public var uri: String?
    /// Whether the console opens it at start.
    public var autoconnect: Bool
    /// Whether it is opened read-only at the daemon.
    public var isReadOnly: Bool
    /// Whether dangerous actions ask for a typed word.
    public var isProtected: Bool
    /// Seconds between two polls, 0.2 to 3600.
    public var interval: Double
    /// Whether guests that are looked at may be told to report their memory; nil leaves it to the protection.
    public var memoryReports: Bool?
    /// Whether its guests' loads are made up: the demo's are. Not saved.
    public var hasDemoLoads = false
    /// How logins over ssh are shared; nil has each connection log in for itself. The policy's, not saved.
    public var sharedLogin: SharedLogin?

    /// A connection.
    public init(
        name: String? = nil, uri: String?, autoconnect: Bool = true, isReadOnly: Bool = false,
        isProtected: Bool = false, interval: Double = 1, memoryReports: Bool? = nil
    ) {
        self.name = name
        self.uri = uri
        self.autoconnect = autoconnect
        self.isReadOnly = isReadOnly
        self.isProtected = isProtected
        self.interval = interval
        self.memoryReports = memoryReports
    }

    /// Whether guests that are looked at are told to report their memory: never where nothing may be changed, and on
    /// protected hosts only where that was agreed.
    public var asksForMemory: Bool { !isReadOnly && (memoryReports ?? !isProtected) }
}
