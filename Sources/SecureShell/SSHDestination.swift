/// Where ssh goes, as it is told: what differs in any of these is another login.
public struct SSHDestination: Hashable, Sendable {
    /// The program: `ssh`, or what the user has in its place.
    public let program: String
    /// The machine.
    public let host: String
    /// Who logs in; nil leaves it to ssh.
    public let user: String?
    /// The port; nil leaves it to ssh.
    public let port: Int?
    /// The private key's file; nil leaves it to ssh.
    public let keyFile: String?
    /// Whether a host's key must be known, or accepted by the user.
    public let isVerified: Bool

    /// A destination.
    public init(
        program: String = "ssh", host: String, user: String? = nil, port: Int? = nil, keyFile: String? = nil,
        isVerified: Bool = true
    ) {
        self.program = program
        self.host = host
        self.user = user
        self.port = port
        self.keyFile = keyFile
        self.isVerified = isVerified
    }

    /// Options and machine, as libvirt gives them to ssh.
    var arguments: [String] {
        var words: [String] = []
        if let port { words += ["-p", "\(port)"] }
        if let user { words += ["-l", user] }
        if let keyFile { words += ["-i", keyFile] }
        if !isVerified { words += ["-o", "StrictHostKeyChecking=no"] }
        return words + ["--", host]
    }

    /// A name for files of this destination that tells nobody where it leads.
    var name: String {
        // FNV-1a, twice from different beginnings.
        let halves: [UInt64] = [0xcbf2_9ce4_8422_2325, 0x8422_2325_cbf2_9ce4].map { start in
            ([program] + arguments).joined(separator: "\0").utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
        return halves.map { String($0, radix: 36) }.joined()
    }
}
