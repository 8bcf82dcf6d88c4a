/// What a decision rests on.
public enum Evidence: Hashable, Sendable, CustomStringConvertible {
    /// The user said so.
    case wish
    /// The operating system's entry in the database.
    case osinfo(String)
    /// The host's capabilities.
    case capabilities(String)
    /// What the hypervisor offers such a guest.
    case domainCapabilities(String)
    /// What is known about the host besides.
    case host(String)
    /// The guest's own configuration, as decided before.
    case guest(String)
    /// Good practice, whatever the host says.
    case practice

    /// Where a decision's reason comes from.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case wish = "your choice"
        case osinfo = "osinfo"
        case capabilities = "capabilities"
        case domainCapabilities = "domcapabilities"
        case host = "host"
        case guest = "guest"
        case practice = "good practice"
    }

    /// Where it comes from.
    public var kind: Kind {
        switch self {
        case .wish: .wish
        case .osinfo: .osinfo
        case .capabilities: .capabilities
        case .domainCapabilities: .domainCapabilities
        case .host: .host
        case .guest: .guest
        case .practice: .practice
        }
    }

    /// What it says; nil where where it comes from says all.
    public var detail: String? {
        switch self {
        case .wish, .practice: nil
        case .osinfo(let text), .capabilities(let text), .domainCapabilities(let text), .host(let text),
            .guest(let text):
            text
        }
    }

    /// Where it comes from and what it says, as `osinfo: debian12 supports virtio-blk`.
    public var description: String { detail.map { "\(kind.rawValue): \($0)" } ?? kind.rawValue }
}
