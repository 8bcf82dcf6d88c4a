public import FleetModel

/// The page of one guest.
public struct GuestPage: Equatable, Sendable {
    /// Its parts.
    public enum Tab: Int, CaseIterable, Sendable {
        case overview, graphs, hardware, snapshots

        /// The heading.
        public var title: String {
            switch self {
            case .overview: "Overview"
            case .graphs: "Graphs"
            case .hardware: "Hardware"
            case .snapshots: "Snapshots"
            }
        }
    }

    /// Which guest.
    public var guest: GuestID
    /// Its name when the page was opened: the title when the guest is gone.
    public var name: String
    /// The part that is shown.
    public var tab = Tab.overview
    /// Where the user is in it.
    public var list = ScrolledList()

    /// A guest's page, at its first part.
    public init(guest: GuestID, name: String) {
        self.guest = guest
        self.name = name
    }
}

/// The page of one host.
public struct HostPage: Equatable, Sendable {
    /// Its parts.
    public enum Tab: Int, CaseIterable, Sendable {
        case overview, graphs, numa

        /// The heading.
        public var title: String {
            switch self {
            case .overview: "Overview"
            case .graphs: "Graphs"
            case .numa: "NUMA"
            }
        }
    }

    /// Which host.
    public var host: HostID
    /// The part that is shown.
    public var tab = Tab.overview
    /// Where the user is in it.
    public var list = ScrolledList()

    /// A host's page, at its first part.
    public init(host: HostID) { self.host = host }
}
