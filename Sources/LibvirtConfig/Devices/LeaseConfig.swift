public import XMLTree

/// A lock to hold while the guest runs: `<lease>`.
public struct LeaseConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "lease"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Space of locks.
        public let lockspace = Field<String>("lockspace")
        /// Name of the lock in it.
        public let key = Field<String>("key")
        /// File with the locks.
        public let path = Field<String>("target/@path")
        /// Where in it, bytes.
        public let offset = Field<Int>("target/@offset")
    }
}
