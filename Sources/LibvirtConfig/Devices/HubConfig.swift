public import XMLTree

/// A hub: `<hub>`.
public struct HubConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "hub"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which bus: usb.
        public let type = Field<String>("@type")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the hub sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}
