public import XMLTree

/// A socket between guest and host: `<vsock>`.
public struct VsockConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "vsock"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The virtio model, such as `virtio-non-transitional`.
        public let model = Field<String>("@model")
        /// Whether libvirt chooses the guest's number.
        public let cidAutomatic = Field.yesNo("cid/@auto")
        /// The guest's number, from 3.
        public let cid = Field<Int>("cid/@address")
        /// Options of the virtio device.
        public let virtio = Nested<VirtioOptions>("driver")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}
