/// What a libvirt URI tells about the way to a host (libvirt's "Connection URIs"). Only looks at the text, whatever it is.
public struct HostAddress: Sendable, Equatable {
    /// The driver: `qemu`, `test`; empty for libvirt's own choice.
    public private(set) var driver: String
    /// The transport after the plus sign: `ssh`, `tls`, `unix`; nil when there is none.
    public private(set) var transport: String?
    /// The machine; nil for this one.
    public private(set) var host: String?
    /// Who logs in there; nil when the URI does not say.
    public private(set) var user: String?
    /// Everything after the authority, with the query.
    private var rest: String
    /// The whole URI; nil for libvirt's own choice.
    public let uri: String?

    /// Takes a URI apart; nil stands for libvirt's own choice.
    public init(_ uri: String?) {
        self.uri = uri
        driver = ""
        rest = ""
        guard let uri else { return }
        guard let colon = uri.firstIndex(of: ":") else {
            driver = uri
            return
        }
        let scheme = uri[..<colon].split(separator: "+", maxSplits: 1)
        driver = scheme.first.map(String.init) ?? ""
        transport = scheme.count > 1 ? String(scheme[1]) : nil
        var tail = uri[uri.index(after: colon)...]
        guard tail.hasPrefix("//") else {
            rest = String(tail)
            return
        }
        tail = tail.dropFirst(2)
        let end = tail.firstIndex { $0 == "/" || $0 == "?" } ?? tail.endIndex
        rest = String(tail[end...])
        var authority = tail[..<end]
        if let at = authority.lastIndex(of: "@") {
            user = String(authority[..<at])
            authority = authority[authority.index(after: at)...]
        }
        if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
            authority = authority[authority.index(after: authority.startIndex)..<close]
        } else if let port = authority.lastIndex(of: ":") {
            authority = authority[..<port]
        }
        host = authority.isEmpty ? nil : String(authority)
    }

    /// The path without its slash and the query: `system`, `session`.
    public var path: String { String(rest.prefix { $0 != "?" }.drop { $0 == "/" }) }

    /// Whether the driver lives in our own process: its state is the connection's, so there must be exactly one.
    public var isEmbedded: Bool {
        switch driver {
        case "test": transport == nil && host == nil
        case "esx", "gsx", "vpx", "hyperv", "vbox", "openvz", "bhyve", "vmwareplayer", "vmwarews", "vmwarefusion": true
        default: false
        }
    }

    /// Whether the daemon is on this machine.
    public var isLocal: Bool { host == nil && (transport == nil || transport == "unix") }

    /// Whether the connection is to the system's daemon, not to a user's own.
    public var isPrivileged: Bool { path != "session" }

    /// Whether an `ssh` program is started for each connection.
    public var usesSSH: Bool { transport == "ssh" || transport == "libssh" || transport == "libssh2" }

    /// What to open: `no_tty=1` is added for ssh, whose prompt would otherwise be written over the screen.
    public var opened: String? {
        guard let uri, transport == "ssh", !rest.contains("no_tty=") else { return uri }
        return uri + (rest.contains("?") ? "&" : (rest.isEmpty ? "/?" : "?")) + "no_tty=1"
    }
}
