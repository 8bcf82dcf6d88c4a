internal import FleetModel

/// What a libvirt URI tells about the way to a host. Only looks at the text.
struct HostAddress: Sendable, Equatable {
    /// The driver: `qemu`, `test`; empty for libvirt's own choice.
    var driver: String
    /// The transport after the plus sign: `ssh`, `tls`, `unix`; nil when there is none.
    var transport: String?
    /// The machine; nil for this one.
    var host: String?
    /// Who logs in there; nil when the URI does not say.
    var user: String?
    /// Everything after the authority, with the query.
    private var rest: String
    private var uri: String?

    /// Takes a URI apart; nil stands for libvirt's own choice.
    init(_ uri: String?) {
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
    var path: String { String(rest.prefix { $0 != "?" }.drop { $0 == "/" }) }

    /// The whole URI; empty for libvirt's own choice.
    var text: String { uri ?? "" }

    /// Whether the driver lives in our own process: its state is the connection's, so there must be exactly one.
    var isEmbedded: Bool {
        switch driver {
        case "test": transport == nil && host == nil
        case "esx", "gsx", "vpx", "hyperv", "vbox", "openvz", "bhyve", "vmwareplayer", "vmwarews", "vmwarefusion": true
        default: false
        }
    }

    /// Whether the daemon is on this machine.
    var isLocal: Bool { host == nil && (transport == nil || transport == "unix") }

    /// Whether an `ssh` program is started for each connection.
    var usesSSH: Bool { transport == "ssh" || transport == "libssh" || transport == "libssh2" }

    /// What to open: `no_tty=1` is added for ssh, whose prompt would otherwise be written over the screen.
    var opened: String? {
        guard let uri, transport == "ssh", !rest.contains("no_tty=") else { return uri }
        return uri + (rest.contains("?") ? "&" : (rest.isEmpty ? "/?" : "?")) + "no_tty=1"
    }

    /// A name for a connection that the user gave none: the machine, else the driver.
    var suggestedName: String {
        if let host { return host }
        guard let uri else { return "localhost" }
        if driver == "test" { return uri.split(separator: "/").last.map(String.init) ?? "test" }
        return driver.isEmpty ? uri : "localhost"
    }

    /// How to space tries.
    var backoff: Backoff { isLocal ? .local : .remote }
}
