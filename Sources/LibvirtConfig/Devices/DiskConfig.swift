public import XMLTree

/// A disk, a CD drive or a floppy drive: `<disk>`.
public struct DiskConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "disk"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "driver", "auth", "source", "backingStore", "backenddomain", "geometry", "blockio", "mirror", "target",
        "iotune", "readonly", "shareable", "transient", "serial", "wwn", "vendor", "product", "encryption", "boot",
        "alias", "address",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What stands behind it; says which of the source's fields matter.
        public let type = Field<DiskType>("@type")
        /// What the guest sees; libvirt takes `disk` when it is absent.
        public let device = Field<DiskDevice>("@device")
        /// The virtio model, such as `virtio-non-transitional`.
        public let model = Field<String>("@model")
        /// Whether the hypervisor may send raw commands to a `lun`.
        public let rawIO = Field.yesNo("@rawio")
        /// Whether the guest's SCSI commands are filtered.
        public let sgIO = Field<DiskSGIO>("@sgio")
        /// What becomes of the disk in a snapshot that does not say.
        public let snapshot = Field<DiskSnapshot>("@snapshot")
        /// The file, device, volume or server behind it; empty for a drive without a medium.
        public let source = Nested<DiskSource>("source")
        /// How the hypervisor reads and writes it.
        public let driver = Nested<DiskDriver>("driver")
        /// Its name in the guest's order, such as `vda`; unique in the domain.
        public let target = Field<String>("target/@dev")
        /// How it is attached.
        public let bus = Field<DiskBus>("target/@bus")
        /// Whether the tray of a drive is open.
        public let tray = Field<DiskTray>("target/@tray")
        /// Whether a USB disk says that it can be removed.
        public let removable = Field.onOff("target/@removable")
        /// Rotations a minute; 1 for a solid state disk.
        public let rotationRate = Field<Int>("target/@rotation_rate")
        /// Whether the guest can only read it.
        public let readOnly = Field.presence("readonly")
        /// Whether several guests may write to it at once.
        public let shareable = Field.presence("shareable")
        /// Whether changes are dropped when the guest stops.
        public let transient = Field.presence("transient")
        /// Whether guests share the unchanged part of a transient disk.
        public let shareBacking = Field.yesNo("transient/@shareBacking")
        /// The serial number that the guest sees.
        public let serial = Field<String>("serial")
        /// World wide name, 16 hexadecimal digits.
        public let wwn = Field<String>("wwn")
        /// Vendor of a SCSI disk, up to 8 characters.
        public let vendor = Field<String>("vendor")
        /// Product of a SCSI disk, up to 16 characters.
        public let product = Field<String>("product")
        /// Its place in the order of boot devices, from 1.
        public let bootOrder = Field<Int>("boot/@order")
        /// Which entry an s390x boot loader takes.
        public let loadParameter = Field<String>("boot/@loadparm")
        /// How to log in to a server; libvirt also takes it inside the source.
        public let auth = Nested<StorageAuth>("auth")
        /// How it is encrypted; libvirt also takes it inside the source.
        public let encryption = Nested<StorageEncryption>("encryption")
        /// Limits of throughput.
        public let ioTune = Nested<DiskIOTune>("iotune")
        /// Smallest piece the guest may address, bytes.
        public let logicalBlockSize = Field<Int>("blockio/@logical_block_size")
        /// Piece the guest should write at once, bytes.
        public let physicalBlockSize = Field<Int>("blockio/@physical_block_size")
        /// Smallest piece that can be discarded, bytes.
        public let discardGranularity = Field<Int>("blockio/@discard_granularity")
        /// Cylinders that the BIOS tells.
        public let cylinders = Field<Int>("geometry/@cyls")
        /// Heads that the BIOS tells.
        public let heads = Field<Int>("geometry/@heads")
        /// Sectors a track that the BIOS tells.
        public let sectors = Field<Int>("geometry/@secs")
        /// How the BIOS translates the geometry: none, auto or lba.
        public let translation = Field<String>("geometry/@trans")
        /// What the image builds on; an empty one ends the chain.
        public let backingStore = OptionalNested<BackingStore>("backingStore")
        /// A copy job in progress; read only.
        public let mirror = OptionalNested<DiskMirror>("mirror")
        /// Xen domain that serves the disk.
        public let backendDomain = Field<String>("backenddomain/@name")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the disk sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What stands behind a disk.
public struct DiskType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file of the host.
    public static let file = Self("file")
    /// A block device of the host.
    public static let block = Self("block")
    /// A folder of the host, shown as a FAT disk.
    public static let dir = Self("dir")
    /// A server.
    public static let network = Self("network")
    /// A volume of a storage pool.
    public static let volume = Self("volume")
    /// An NVMe controller of the host.
    public static let nvme = Self("nvme")
    /// Another process of the host.
    public static let vhostUser = Self("vhostuser")
    /// A vDPA device of the host.
    public static let vhostVDPA = Self("vhostvdpa")
}

/// What the guest sees a disk as.
public struct DiskDevice: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A disk.
    public static let disk = Self("disk")
    /// A CD or DVD drive.
    public static let cdrom = Self("cdrom")
    /// A floppy drive.
    public static let floppy = Self("floppy")
    /// A disk that takes the guest's SCSI commands.
    public static let lun = Self("lun")
}

/// How a disk is attached.
public struct DiskBus: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Virtio.
    public static let virtio = Self("virtio")
    /// SCSI.
    public static let scsi = Self("scsi")
    /// SATA.
    public static let sata = Self("sata")
    /// IDE.
    public static let ide = Self("ide")
    /// USB.
    public static let usb = Self("usb")
    /// The floppy controller.
    public static let fdc = Self("fdc")
    /// Xen's own.
    public static let xen = Self("xen")
    /// An SD card.
    public static let sd = Self("sd")
    /// User-mode Linux.
    public static let uml = Self("uml")
}

/// The tray of a drive.
public struct DiskTray: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Open: the guest sees no medium.
    public static let `open` = Self("open")
    /// Closed.
    public static let closed = Self("closed")
}

/// Whether SCSI commands of the guest are filtered.
public struct DiskSGIO: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Harmless commands only.
    public static let filtered = Self("filtered")
    /// Every command.
    public static let unfiltered = Self("unfiltered")
}

/// What becomes of a disk in a snapshot.
public struct DiskSnapshot: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It is left out.
    public static let no = Self("no")
    /// The snapshot is kept inside the image.
    public static let insideImage = Self("internal")
    /// A new image takes what is written from then on.
    public static let external = Self("external")
    /// Somebody else takes care of it.
    public static let manual = Self("manual")
}
