/// Which device of a guest is meant, by what stays while it is changed.
///
/// A disk goes by its target, an interface by its address, a device of the host by its place there, a controller by type
/// and index, a folder by its tag; what has nothing of its own goes by its number among its kind, from 0.
public struct DeviceIdentity: Hashable, Sendable, CustomStringConvertible {
    /// The name of its element, such as `disk`.
    public let kind: String
    /// What tells it from others of its kind, such as `vda`: untrusted text.
    public let key: String

    /// Makes an identity.
    public init(kind: String, key: String) {
        self.kind = kind
        self.key = key
    }

    /// As the verbs take it: `disk:vda`, `nic:52:54:00:12:34:56`.
    public var notation: String { "\(kind == "interface" ? "nic" : kind):\(key)" }

    /// As in sentences: `disk vda`.
    public var description: String { "\(kind) \(key)" }
}
