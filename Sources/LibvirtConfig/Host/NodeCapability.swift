public import XMLTree

/// What a device of a host is: `<capability>`, and further things that follow from it.
public struct NodeCapability: ElementView {
    /// The element's name.
    public static let elementName = "capability"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What kind; says which of the other fields are there.
        public let type = Field<NodeCapabilityType>("@type")
        /// What follows, such as virtual functions.
        public let capabilities = NestedList<NodeCapability>("capability")
        /// Name of the vendor.
        public let vendor = Field<String>("vendor")
        /// Number of the vendor.
        public let vendorID = Field.hexadecimal("vendor/@id", digits: 4)
        /// Name of the product.
        public let product = Field<String>("product")
        /// Number of the product.
        public let productID = Field.hexadecimal("product/@id", digits: 4)
        /// Class of a PCI device or of a USB interface.
        public let deviceClass = Field.hexadecimal("class", digits: 6)
        /// PCI domain.
        public let domain = Field<Int>("domain")
        /// Bus, of a PCI, USB or SCSI device.
        public let bus = Field<Int>("bus")
        /// PCI slot.
        public let slot = Field<Int>("slot")
        /// PCI function.
        public let function = Field<Int>("function")
        /// Number of a USB device on its bus.
        public let device = Field<Int>("device")
        /// Devices of one group go to one guest together.
        public let iommuGroup = Field<Int>("iommuGroup/@number")
        /// The group's PCI addresses.
        public let iommuAddresses = NestedList<DeviceAddress>("iommuGroup/address")
        /// PCI addresses of virtual functions, or of the physical one.
        public let addresses = NestedList<DeviceAddress>("address")
        /// How many virtual functions it can have.
        public let maximumFunctions = Field<Int>("@maxCount")
        /// NUMA node that it is near.
        public let numaNode = Field<Int>("numa/@node")
        /// Speed of a PCI Express link, GT/s.
        public let linkSpeed = Field<String>("pci-express/link[@validity='sta']/@speed")
        /// Lanes of that.
        public let linkWidth = Field<Int>("pci-express/link[@validity='sta']/@width")
        /// Maker of the whole host.
        public let hardware = Nested<SystemHardware>("hardware")
        /// Maker of its firmware.
        public let firmware = Nested<SystemHardware>("firmware")
        /// Number of a USB interface.
        public let number = Field<Int>("number")
        /// Subclass of a USB interface.
        public let subclass = Field<Int>("subclass")
        /// Protocol of a USB interface.
        public let `protocol` = Field<Int>("protocol")
        /// What a USB interface says of itself.
        public let description = Field<String>("description")
        /// Name of a network interface.
        public let interface = Field<String>("interface")
        /// Hardware address of a network interface.
        public let hardwareAddress = Field<String>("address")
        /// State of its link, such as `up`.
        public let linkState = Field<String>("link/@state")
        /// Speed of its link, Mb/s.
        public let networkSpeed = Field<Int>("link/@speed")
        /// What a network interface can do.
        public let features = NestedList<NodeFeature>("feature")
        /// Number of a SCSI adapter.
        public let host = Field<Int>("host")
        /// Unique number of a SCSI adapter.
        public let uniqueID = Field<Int>("unique_id")
        /// Node name of a Fibre Channel adapter.
        public let nodeName = Field<String>("wwnn")
        /// Port name of a Fibre Channel adapter.
        public let portName = Field<String>("wwpn")
        /// Name of its fabric.
        public let fabricName = Field<String>("fabric_wwn")
        /// SCSI target: a number for a device, a name for a target.
        public let target = Field<String>("target")
        /// Unit of a SCSI device.
        public let lun = Field<Int>("lun")
        /// What a SCSI device is, such as `disk`; the kind of a mediated device is in `mediatedType`.
        public let scsiType = Field<String>("type")
        /// Kind of a mediated device.
        public let mediatedType = Field<String>("type/@id")
        /// Path of a block device.
        public let block = Field<String>("block")
        /// Bus of a block device by its name, such as `virtio`.
        public let storageBus = Field<String>("bus")
        /// What a block device is, such as `disk`.
        public let driveType = Field<String>("drive_type")
        /// Model of a block device.
        public let model = Field<String>("model")
        /// Serial number of a block device.
        public let serial = Field<String>("serial")
        /// Size of a block device, bytes.
        public let size = Field.size("size", in: .bytes)
        /// Its smallest piece, bytes.
        public let logicalBlockSize = Field<Int>("logical_block_size")
        /// How many pieces it has.
        public let blockCount = Field<Int>("num_blocks")
        /// Whether there is a medium in a drive.
        public let isMediaAvailable = Field.words("media_available", "1", "0")
        /// Label of that medium.
        public let mediaLabel = Field<String>("media_label")
        /// Path of a character device.
        public let characterPath = Field<String>("char")
        /// What identifies a mediated device.
        public let uuid = Field<String>("uuid")
        /// Device that a mediated device is part of.
        public let parentAddress = Field<String>("parent_addr")
        /// Kinds of mediated devices that it can be parted into.
        public let mediatedTypes = NestedList<NodeMediatedType>("type")
        /// Attributes of a mediated device.
        public let attributes = NestedList<FilterParameter>("attr")
    }
}

/// What a device of a host is.
public struct NodeCapabilityType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The whole host.
    public static let system = Self("system")
    /// A PCI device.
    public static let pci = Self("pci")
    /// A part of a USB device.
    public static let usb = Self("usb")
    /// A USB device.
    public static let usbDevice = Self("usb_device")
    /// A network interface.
    public static let net = Self("net")
    /// A wired network interface.
    public static let ethernet = Self("80203")
    /// A wireless network interface.
    public static let wireless = Self("80211")
    /// A SCSI adapter.
    public static let scsiHost = Self("scsi_host")
    /// A SCSI target.
    public static let scsiTarget = Self("scsi_target")
    /// A SCSI device.
    public static let scsi = Self("scsi")
    /// A SCSI device for any command.
    public static let scsiGeneric = Self("scsi_generic")
    /// A block device.
    public static let storage = Self("storage")
    /// A drive whose medium can be taken out.
    public static let removable = Self("removable")
    /// A graphics card's device.
    public static let drm = Self("drm")
    /// A mediated device.
    public static let mdev = Self("mdev")
    /// A device that can be parted.
    public static let mdevTypes = Self("mdev_types")
    /// A virtual function: the address is that of its device.
    public static let physicalFunction = Self("phys_function")
    /// A device with virtual functions.
    public static let virtualFunctions = Self("virt_functions")
    /// A Fibre Channel adapter.
    public static let fcHost = Self("fc_host")
    /// An adapter that virtual ones can be made of.
    public static let vportOperations = Self("vport_ops")
    /// A device on a channel of s390x.
    public static let ccw = Self("ccw")
    /// A subchannel of s390x.
    public static let css = Self("css")
    /// A vDPA device.
    public static let vdpa = Self("vdpa")
    /// A crypto card of s390x.
    public static let apCard = Self("ap_card")
    /// A queue of such a card.
    public static let apQueue = Self("ap_queue")
    /// Such cards and queues.
    public static let apMatrix = Self("ap_matrix")
    /// What a PCI device says of itself.
    public static let vpd = Self("vpd")
}

/// Who made a host or its firmware: `<hardware>` and `<firmware>`.
public struct SystemHardware: ElementView {
    /// The element's name.
    public static let elementName = "hardware"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Who.
        public let vendor = Field<String>("vendor")
        /// Which version.
        public let version = Field<String>("version")
        /// Serial number.
        public let serial = Field<String>("serial")
        /// What identifies the host.
        public let uuid = Field<String>("uuid")
        /// When firmware came out.
        public let releaseDate = Field<String>("release_date")
    }
}

/// What a network interface can do: `<feature>`.
public struct NodeFeature: ElementView {
    /// The element's name.
    public static let elementName = "feature"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What, such as `tso`.
        public let name = Field<String>("@name")
    }
}

/// A kind of mediated devices: `<type>`.
public struct NodeMediatedType: ElementView {
    /// The element's name.
    public static let elementName = "type"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What identifies it.
        public let id = Field<String>("@id")
        /// Its name.
        public let name = Field<String>("name")
        /// How such devices are used, such as `vfio-pci`.
        public let deviceAPI = Field<String>("deviceAPI")
        /// How many more can be made.
        public let availableInstances = Field<Int>("availableInstances")
    }
}
