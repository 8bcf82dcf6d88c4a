internal import URIText

/// What a libvirt URI tells about the way to a host (libvirt's "Connection URIs"). Only looks at the text, whatever it is.
public struct HostAddress: Sendable, Hashable {
    /// The driver: `qemu`, `test`; empty for libvirt's own choice.
    public private(set) var driver = ""
    /// The transport after the plus sign: `ssh`, `tls`, `unix`; nil when there is none.
    public private(set) var transport: String?
    /// The machine, without brackets and escapes; nil for this one.
    public private(set) var host: String?
    /// The transport's port; nil when the URI does not say.
    public private(set) var port: Int?
    /// Who logs in there, without escapes and password; nil when the URI does not say.
    public private(set) var user: String?
    /// Whether the user's name has a password behind it. libvirt takes none there.
    public private(set) var hasPassword = false
    /// The path without its slash: `system`, `session`.
    public private(set) var path = ""
    /// What stands after the question mark, without escapes.
    public private(set) var parameters: [String: String] = [:]
    /// The whole URI, aliases resolved; nil for libvirt's own choice.
    public let uri: String?
    /// The URI as it may be shown: without a password, and without what `opened` adds.
    public let shown: String

    /// Takes a URI apart; nil stands for libvirt's own choice.
    /// - Parameter configuration: what the user's libvirt.conf says about aliases and the default.
    public init(_ uri: String?, _ configuration: ClientConfiguration = .current) {
        let uri = configuration.resolved(uri)
        self.uri = uri
        guard let uri else {
            shown = ""
            return
        }
        var parts = URIParts(uri)
        hasPassword = parts.password != nil
        parts.password = nil
        shown = (hasPassword ? parts.text : uri).withoutAddition
        let scheme = parts.scheme.split(separator: "+", maxSplits: 1)
        driver = scheme.first.map(String.init) ?? ""
        transport = scheme.count > 1 ? String(scheme[1]) : nil
        user = parts.user.map(URIParts.unescaped)
        host = parts.host.isEmpty ? nil : URIParts.unescaped(parts.host)
        // libvirt goes there where the URI of a transport over the network names no machine.
        if host == nil, let transport, transport != "unix" { host = "localhost" }
        port = Int(parts.port)
        path = String(parts.path.drop { $0 == "/" })
        for pair in parts.query.prefix(while: { $0 != "#" }).split(separator: "&") {
            let words = pair.split(separator: "=", maxSplits: 1).map(URIParts.unescaped)
            if words.count == 2 { parameters[words[0]] = words[1] }
        }
    }

    /// Whether the driver lives in our own process: its state is the connection's, so there must be exactly one.
    public var isEmbedded: Bool {
        switch driver {
        case "test": transport == nil && host == nil
        case "esx", "gsx", "vpx", "hyperv", "vbox", "openvz", "bhyve", "vmwareplayer", "vmwarews", "vmwarefusion": true
        default: false
        }
    }

    /// Whether the daemon is on this machine, so that its sockets and loopback ports are ours too. A machine by name is
    /// another one even if it is called `localhost`: it may be the far end of a tunnel.
    public var isLocal: Bool { host == nil && (transport == nil || transport == "unix") }

    /// Whether the connection is to the system's daemon, not to a user's own.
    public var isPrivileged: Bool { path != "session" }

    /// Whether `ssh` leads to the host.
    public var usesSSH: Bool { transport == "ssh" || transport == "libssh" || transport == "libssh2" }

    /// Whether it is known what will be opened; else the connection's own address tells.
    public var isSettled: Bool { uri?.contains(":") == true }

    /// What to open: `no_tty=1` is added for ssh, whose prompt would otherwise be written over the screen.
    public var opened: String? {
        guard let uri, transport == "ssh", parameters["no_tty"] == nil else { return uri }
        let end = uri.firstIndex(of: "#") ?? uri.endIndex
        let front = uri[..<end]
        let joint = front.contains("?") ? "&" : path.isEmpty && !front.hasSuffix("/") ? "/?" : "?"
        return front + joint + Self.addition
    }

    fileprivate static let addition = "no_tty=1"

    /// The same, with another program in ssh's place.
    public func opened(through program: String?) -> String? {
        guard let program, let opened, transport == "ssh" else { return opened }
        var parts = URIParts(opened)
        let others = parts.query.split(separator: "&").filter { !$0.hasPrefix("command=") }
        let escaped = program.utf8.map { byte in
            let isPlain = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            let scalar = Unicode.Scalar(byte)
            return isPlain || scalar.properties.isASCIIHexDigit || byte < 0x80 && scalar.properties.isAlphabetic
                ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        parts.query = Substring((others + ["command=" + escaped.joined()[...]]).joined(separator: "&"))
        return parts.text
    }

    /// Why it must not be opened and what to do, as a sentence; nil when it may be.
    public var problem: String? {
        if hasPassword {
            return
                "The URI \(shown) has a password in it, which libvirt does not take: leave it out and be asked for it"
        }
        for (what, text) in [("user", user), ("host", host)] {
            guard let text else { continue }
            // A program such as ssh could take it for an option.
            if text.hasPrefix("-") { return "A \(what) cannot be called \(text): write a name without a dash in front" }
            if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
                return "The \(what) in the URI has control characters: write it anew"
            }
        }
        return nil
    }
}

extension String {
    fileprivate var withoutAddition: String {
        let isAdded = hasSuffix("?" + HostAddress.addition) || hasSuffix("&" + HostAddress.addition)
        return isAdded ? String(dropLast(HostAddress.addition.count + 1)) : self
    }
}
