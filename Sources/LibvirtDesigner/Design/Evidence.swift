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

    /// Where it comes from and what it says, as `osinfo: debian12 supports virtio-blk`.
    public var description: String {
        switch self {
        case .wish: "your choice"
        case .osinfo(let text): "osinfo: \(text)"
        case .capabilities(let text): "capabilities: \(text)"
        case .domainCapabilities(let text): "domcapabilities: \(text)"
        case .host(let text): "host: \(text)"
        case .guest(let text): "guest: \(text)"
        case .practice: "good practice"
        }
    }
}
