/// What a guest is doing, as libvirt says it (virDomainState).
public enum GuestState: UInt8, CaseIterable, Sendable {
    /// libvirt does not say.
    case unknown
    /// Running.
    case running
    /// Running, waiting on a resource (Xen).
    case blocked
    /// Paused by someone or by an I/O error.
    case paused
    /// On its way down.
    case shuttingDown
    /// Off.
    case shutOff
    /// Crashed.
    case crashed
    /// Suspended by the guest's own power management.
    case suspended

    /// The word users and scripts see; `list --format json` and queries use the same.
    public var name: String {
        switch self {
        case .unknown: "unknown"
        case .running: "running"
        case .blocked: "blocked"
        case .paused: "paused"
        case .shuttingDown: "shutting down"
        case .shutOff: "shut off"
        case .crashed: "crashed"
        case .suspended: "suspended"
        }
    }

    /// The name with underscores for spaces: a stable key.
    public var key: String {
        switch self {
        case .shuttingDown: "shutting_down"
        case .shutOff: "shut_off"
        default: name
        }
    }

    /// Whether the guest has a process on the host, and so statistics.
    public var isActive: Bool { self != .shutOff && self != .crashed && self != .unknown }
}

extension GuestState {
    /// Its place when sorted by state: what runs first, what needs a look before what is off.
    public var rank: Int {
        switch self {
        case .crashed: 0
        case .running: 1
        case .blocked: 2
        case .paused: 3
        case .shuttingDown: 4
        case .suspended: 5
        case .unknown: 6
        case .shutOff: 7
        }
    }
}
