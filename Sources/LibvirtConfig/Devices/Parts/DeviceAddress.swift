public import XMLTree

/// Where a device sits in the guest: `<address>`. Numbers may be written in decimal or hexadecimal.
public struct DeviceAddress: ElementView {
    /// The element's name.
    public static let elementName = "address"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which kind of bus; it says which of the other fields matter.
        public let type = Field<AddressType>("@type")
        /// PCI domain.
        public let domain = Field.hexadecimal("@domain", digits: 4)
        /// Number of the bus: of a PCI, drive, USB or virtio-serial address.
        public let bus = Field<Int>("@bus")
        /// Slot of a PCI, CCID or DIMM address.
        public let slot = Field<Int>("@slot")
        /// Function of a PCI address, 0 to 7.
        public let function = Field.hexadecimal("@function", digits: 1)
        /// Whether other functions share the slot.
        public let multifunction = Field.onOff("@multifunction")
        /// Number of the controller that a drive or a channel hangs on.
        public let controller = Field<Int>("@controller")
        /// Target of a drive address.
        public let target = Field<Int>("@target")
        /// Unit of a drive address.
        public let unit = Field<Int>("@unit")
        /// Port of a USB address, dotted below hubs, such as `1.2`; of a channel, a number.
        public let port = Field<String>("@port")
        /// Start of a memory device, in bytes of guest memory.
        public let base = Field.hexadecimal("@base", digits: 1)
        /// Address of an sPAPR device.
        public let reg = Field.hexadecimal("@reg", digits: 8)
        /// Channel subsystem of a CCW address.
        public let cssid = Field.hexadecimal("@cssid", digits: 2)
        /// Subchannel set of a CCW address.
        public let ssid = Field.hexadecimal("@ssid", digits: 1)
        /// Device number of a CCW address.
        public let deviceNumber = Field.hexadecimal("@devno", digits: 4)
        /// I/O port of an ISA device.
        public let ioBase = Field.hexadecimal("@iobase", digits: 1)
        /// Interrupt of an ISA device.
        public let irq = Field.hexadecimal("@irq", digits: 1)
        /// The mediated device that a host device takes.
        public let uuid = Field<String>("@uuid")
        /// PCI user id on s390x.
        public let zpciUID = Field.hexadecimal("zpci/@uid", digits: 4)
        /// PCI function id on s390x.
        public let zpciFID = Field.hexadecimal("zpci/@fid", digits: 8)
    }
}

/// The kind of an address.
public struct AddressType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// On a PCI bus.
    public static let pci = Self("pci")
    /// On a disk controller.
    public static let drive = Self("drive")
    /// On a virtio serial controller.
    public static let virtioSerial = Self("virtio-serial")
    /// On a USB bus.
    public static let usb = Self("usb")
    /// On a smart card bus.
    public static let ccid = Self("ccid")
    /// On a POWER machine's virtual bus.
    public static let spaprVIO = Self("spapr-vio")
    /// Memory-mapped virtio.
    public static let virtioMMIO = Self("virtio-mmio")
    /// On a channel of s390x.
    public static let ccw = Self("ccw")
    /// On an ISA bus.
    public static let isa = Self("isa")
    /// In a memory slot.
    public static let dimm = Self("dimm")
    /// Not in the guest, for host devices that only share a slot's group.
    public static let unassigned = Self("unassigned")
    /// A mediated device of the host.
    public static let mdev = Self("mdev")
}
