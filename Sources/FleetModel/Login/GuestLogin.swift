/// How guests are logged in to over ssh: what the user set, as arguments of ssh(1).
public struct GuestLogin: Equatable, Sendable {
    /// The user's name in guests; nil leaves it to ssh's own configuration.
    public var user: String?
    /// The host that guests are reached through, as `ssh -J` takes it; nil for none.
    public var jumpHost: String?

    /// Logs in as ssh is configured.
    public init() {}

    /// The arguments that log in at an address; nil for what ssh could take for something else than an address.
    ///
    /// The address comes from a guest or a lease, so it is an argument of its own behind the end of the options.
    public func arguments(to address: String) -> [String]? {
        guard Self.isPlain(address) else { return nil }
        let user = user.map { ["-l", $0] } ?? []
        let jump = jumpHost.map { ["-J", $0] } ?? []
        return user + jump + ["--", address]
    }

    /// Whether a word of the user's or an address can be passed on: letters, digits and `.:_%@[]-`, `-` not first.
    public static func isPlain(_ word: String) -> Bool {
        guard let first = word.utf8.first, first != UInt8(ascii: "-"), word.utf8.count <= 255 else { return false }
        return word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: ".:_%@[]-".utf8.contains(byte)
            }
        }
    }
}
