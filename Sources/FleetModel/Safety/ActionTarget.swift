/// A guest that something is to be done to, as it was when the user named it.
public struct ActionTarget: Equatable, Sendable {
    /// Its identity.
    public var uuid: GuestUUID
    /// Its name: untrusted text.
    public var name: String
    /// Its host's name: untrusted text.
    public var hostName: String
    /// The URI that libvirt settled on for its connection; nil where it is not known.
    public var uri: String?
    /// Whether its connection is read-only.
    public var isReadOnly: Bool
    /// Whether its host is protected.
    public var isProtected: Bool

    /// A guest.
    public init(
        uuid: GuestUUID, name: String, hostName: String, uri: String? = nil, isReadOnly: Bool = false,
        isProtected: Bool = false
    ) {
        self.uuid = uuid
        self.name = name
        self.hostName = hostName
        self.uri = uri
        self.isReadOnly = isReadOnly
        self.isProtected = isProtected
    }

    /// What is typed to show that this guest is meant: its name, or its UUID where no keyboard has the name.
    var word: String {
        let isPlain =
            (1...40).contains(name.count) && name.first != " " && name.last != " "
            && name.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) || $0.properties.isAlphabetic }
        return isPlain ? name : "\(uuid)"
    }
}
