/// What a connection's URI says about where the host is.
struct HostAddress: Hashable {
    /// The part before the colon, without the transport: `qemu`.
    let driver: String
    /// The machine, empty for this one.
    let host: String
    /// The part behind the machine: `/system`.
    let path: String

    init(_ uri: String) {
        let parts = uri.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        driver = String(parts[0].split(separator: "+").first ?? "")
        var rest = parts.count > 1 ? parts[1] : ""
        rest = rest.prefix { $0 != "?" && $0 != "#" }
        guard rest.hasPrefix("//") else {
            host = ""
            path = String(rest)
            return
        }
        rest = rest.dropFirst(2)
        var authority = rest.prefix { $0 != "/" }
        path = String(rest.dropFirst(authority.count))
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        host =
            authority.hasPrefix("[") ? String(authority.prefix { $0 != "]" }) : String(authority.prefix { $0 != ":" })
    }

    /// The program runs on the host.
    var isLocal: Bool { ["", "localhost", "127.0.0.1", "[::1"].contains(host) }

    /// The connection is to the system's daemon, not to a user's own.
    var isPrivileged: Bool { path != "/session" }
}
