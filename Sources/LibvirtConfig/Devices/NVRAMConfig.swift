public import XMLTree

/// Memory of POWER machines that keeps its content: `<nvram>` of `<devices>`.
public struct NVRAMConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "nvram"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where it sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}
