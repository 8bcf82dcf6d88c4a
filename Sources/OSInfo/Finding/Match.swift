/// The system that stands for a name that was asked for.
public struct Match: Hashable, Sendable {
    /// How near it is to what was asked for.
    public enum Closeness: Hashable, Sendable {
        /// It is what was asked for.
        case exact
        /// The database does not know what was asked for; this is its nearest version or the system it is made from.
        case relative
        /// Several systems fit and nothing says which one it is; this is the newest of them.
        case ambiguous
        /// Nothing near is known; this is a profile for systems in general.
        case generic
    }

    /// What was asked for, as it was written.
    public var asked: String
    /// The system whose data are to be used.
    public var system: OperatingSystem
    /// How near it is.
    public var closeness: Closeness
    /// What was asked for, as it would be called: `Debian 12` even where the data are Debian 11's.
    public var name: String
    /// The other systems that fit as well, the newest first; empty unless it is `ambiguous`.
    public var alternatives: [OperatingSystem]
    /// Why this system, where it is not exactly the one asked for; a sentence without a full stop.
    public var reason: String?
    /// Short names that may have been meant, the likeliest first; empty unless nothing near is known.
    public var suggestions: [String]

    /// A match.
    public init(
        asked: String, system: OperatingSystem, closeness: Closeness = .exact, name: String? = nil,
        alternatives: [OperatingSystem] = [], reason: String? = nil, suggestions: [String] = []
    ) {
        self.asked = asked
        self.system = system
        self.closeness = closeness
        self.name = name ?? system.name
        self.alternatives = alternatives
        self.reason = reason
        self.suggestions = suggestions
    }

    /// Every system that it may be, the likeliest first.
    public var systems: [OperatingSystem] { [system] + alternatives }

    /// The reason where it is a warning: nothing near is known, so the guest may lack what its system needs.
    public var warning: String? { closeness == .generic ? reason : nil }
}
