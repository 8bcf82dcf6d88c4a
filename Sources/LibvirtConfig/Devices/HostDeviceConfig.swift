public import XMLTree

/// A device of the host given to a guest: `<hostdev>`.
public struct HostDeviceConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "hostdev"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "driver", "source", "mdev", "teaming", "readonly", "shareable", "boot", "rom", "alias", "address",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether it is a device or something a container may use.
        public let mode = Field<HostDeviceMode>("@mode")
        /// On which bus; says which of the source's fields matter.
        public let type = Field<HostDeviceType>("@type")
        /// Whether libvirt takes a PCI device from the host by itself.
        public let managed = Field.yesNo("@managed")
        /// Whether SCSI commands are filtered.
        public let sgIO = Field<DiskSGIO>("@sgio")
        /// Whether the hypervisor may send raw SCSI commands.
        public let rawIO = Field.yesNo("@rawio")
        /// Kind of a mediated or a vhost device, such as `vfio-pci` or `virtio`.
        public let model = Field<String>("@model")
        /// Whether a mediated device shows a screen.
        public let display = Field.onOff("@display")
        /// Whether that screen works at boot.
        public let ramFB = Field.onOff("@ramfb")
        /// Driver on the host: vfio, kvm or xen.
        public let driver = Field<String>("driver/@name")
        /// Driver of the host's kernel, when another than vfio's own.
        public let driverModel = Field<String>("driver/@model")
        /// Which device.
        public let source = Nested<HostDeviceSource>("source")
        /// Its part in a pair with a virtio interface.
        public let teaming = Nested<Teaming>("teaming")
        /// Whether the guest can only read it.
        public let readOnly = Field.presence("readonly")
        /// Whether several guests may have it at once.
        public let shareable = Field.presence("shareable")
        /// Its place in the order of boot devices, from 1.
        public let bootOrder = Field<Int>("boot/@order")
        /// Which entry an s390x boot loader takes.
        public let loadParameter = Field<String>("boot/@loadparm")
        /// Its option ROM.
        public let rom = Nested<DeviceROM>("rom")
        /// Addresses of a network interface given to a container.
        public let containerIPs = NestedList<InterfaceIP>("ip")
        /// Routes of a network interface given to a container.
        public let containerRoutes = NestedList<InterfaceRoute>("route")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What of the host is given.
public struct HostDeviceMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A device, to any guest.
    public static let subsystem = Self("subsystem")
    /// Something a container may use.
    public static let capabilities = Self("capabilities")
}

/// The bus of a host device.
public struct HostDeviceType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// USB.
    public static let usb = Self("usb")
    /// PCI.
    public static let pci = Self("pci")
    /// A SCSI disk or so.
    public static let scsi = Self("scsi")
    /// A whole SCSI adapter.
    public static let scsiHost = Self("scsi_host")
    /// A mediated device, a share of a card.
    public static let mdev = Self("mdev")
    /// A block device, for a container.
    public static let storage = Self("storage")
    /// A character device, for a container.
    public static let misc = Self("misc")
    /// A network interface, for a container.
    public static let net = Self("net")
}
