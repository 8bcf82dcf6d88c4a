/// What a libvirt URI tells about the way to its host. Only looks at the text.
struct HostLink: Hashable, Sendable {
    /// The machine; nil for this one.
    var host: String?
    /// The user's name on it.
    var user: String?
    /// The transport's port.
    var port: Int?
    /// After the plus sign: `ssh`, `tls`, `unix`; nil when there is none.
    var transport: String?
    /// What stands after the question mark, without the escapes.
    var parameters: [String: String] = [:]

    /// Takes a URI apart.
    init(_ uri: String) {
        guard let colon = uri.firstIndex(of: ":") else { return }
        let scheme = uri[..<colon].split(separator: "+", maxSplits: 1)
        transport = scheme.count > 1 ? String(scheme[1]) : nil
        var tail = uri[uri.index(after: colon)...]
        guard tail.hasPrefix("//") else { return }
        tail = tail.dropFirst(2)
        let end = tail.firstIndex { $0 == "/" || $0 == "?" } ?? tail.endIndex
        readAuthority(tail[..<end])
        if let question = tail.firstIndex(of: "?") { readQuery(tail[tail.index(after: question)...]) }
    }

    /// Whether the daemon is on this machine, so that its sockets and loopback ports are ours too.
    var isLocal: Bool { host == nil && (transport == nil || transport == "unix") }

    /// Whether `ssh` leads to the host.
    var usesSSH: Bool { host != nil && ["ssh", "libssh", "libssh2"].contains(transport) }

    private mutating func readAuthority(_ authority: Substring) {
        var rest = authority
        if let at = rest.lastIndex(of: "@") {
            user = String(rest[..<at].prefix { $0 != ":" })
            rest = rest[rest.index(after: at)...]
        }
        if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") {
            host = String(rest[rest.index(after: rest.startIndex)..<close])
            rest = rest[rest.index(after: close)...].drop { $0 == ":" }
            port = Int(rest)
        } else {
            let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            host = parts.first.map(String.init).flatMap { $0.isEmpty ? nil : $0 }
            port = parts.count > 1 ? Int(parts[1]) : nil
        }
    }

    private mutating func readQuery(_ query: Substring) {
        for pair in query.prefix(while: { $0 != "#" }).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(Self.unescaped)
            if parts.count == 2 { parameters[parts[0]] = parts[1] }
        }
    }

    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
