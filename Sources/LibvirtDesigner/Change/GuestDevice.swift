public import XMLTree

/// A device of a document with what tells it from the others.
public struct GuestDevice: Hashable, Sendable {
    /// Which one it is.
    public let identity: DeviceIdentity
    /// Its element.
    public let element: Element

    /// The devices of a domain document in its order, each identity once.
    public static func all(in document: Element) -> [GuestDevice] { [] }
}
