public import XMLTree

/// Which device of the host: `<source>` of `<hostdev>`.
public struct HostDeviceSource: ElementView {
    /// The element's name.
    public static let elementName = "source"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What to do when a USB device is missing.
        public let startupPolicy = Field<StartupPolicy>("@startupPolicy")
        /// Whether the guest may reset a USB device: on, off or uninitialized.
        public let guestReset = Field<String>("@guestReset")
        /// Vendor number of a USB device.
        public let vendor = Field.hexadecimal("vendor/@id", digits: 4)
        /// Product number of a USB device.
        public let product = Field.hexadecimal("product/@id", digits: 4)
        /// Bus of a USB device on the host.
        public let usbBus = Field<Int>("address/@bus")
        /// Number of a USB device on its bus.
        public let usbDevice = Field<Int>("address/@device")
        /// PCI address; or the bus, target and unit of a SCSI device; or the uuid of a mediated one.
        public let address = Nested<DeviceAddress>("address")
        /// Adapter of a SCSI device, such as `scsi_host0`.
        public let adapter = Field<String>("adapter/@name")
        /// How a SCSI device is reached: iscsi; of an adapter: vhost.
        public let `protocol` = Field<String>("@protocol")
        /// Name of a vhost SCSI adapter, `naa.` and 16 hexadecimal digits.
        public let wwpn = Field<String>("@wwpn")
        /// Name of an iSCSI device.
        public let name = Field<String>("@name")
        /// iSCSI servers.
        public let hosts = NestedList<DiskHost>("host")
        /// How to log in to those.
        public let auth = Nested<StorageAuth>("auth")
        /// Our name towards those.
        public let initiator = Field<String>("initiator/iqn/@name")
        /// Whether Xen filters writes to its configuration.
        public let writeFiltering = Field.yesNo("@writeFiltering")
        /// Block device for a container.
        public let block = Field<String>("block")
        /// Character device for a container.
        public let character = Field<String>("char")
        /// Network interface for a container.
        public let interface = Field<String>("interface")
    }
}
