public import XMLTree

/// A cryptography device: `<crypto>`.
public struct CryptoConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "crypto"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees: virtio.
        public let model = Field<String>("@model")
        /// What the hypervisor makes: qemu.
        public let type = Field<String>("@type")
        /// Who computes: builtin or lkcf.
        public let backend = Field<String>("backend/@model")
        /// How many queues it has.
        public let queues = Field<Int>("backend/@queues")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}
