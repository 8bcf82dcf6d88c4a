public import XMLTree

/// A controller that other devices hang on: `<controller>`.
public struct ControllerConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "controller"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What hangs on it.
        public let type = Field<ControllerType>("@type")
        /// Its number among those of its type, from 0; addresses name it.
        public let index = Field<Int>("@index")
        /// What the guest sees, such as `qemu-xhci` or `pcie-root-port`.
        public let model = Field<ControllerModel>("@model")
        /// How many ports a USB or virtio serial controller has.
        public let ports = Field<Int>("@ports")
        /// How many interrupt vectors a virtio serial controller has.
        public let vectors = Field<Int>("@vectors")
        /// Grant frames of a Xen bus.
        public let maxGrantFrames = Field<Int>("@maxGrantFrames")
        /// Event channels of a Xen bus.
        public let maxEventChannels = Field<Int>("@maxEventChannels")
        /// First port of the companion on its USB 2 controller.
        public let masterStartPort = Field<Int>("master/@startport")
        /// How many queues a SCSI controller has.
        public let queues = Field<Int>("driver/@queues")
        /// How many commands each SCSI device may have waiting.
        public let commandsPerLUN = Field<Int>("driver/@cmd_per_lun")
        /// How many sectors one SCSI command may move.
        public let maximumSectors = Field<Int>("driver/@max_sectors")
        /// Whether notifications are handled apart from the vCPU.
        public let ioEventFD = Field.onOff("driver/@ioeventfd")
        /// Number of the I/O thread that serves it.
        public let ioThread = Field<Int>("driver/@iothread")
        /// Options of a virtio controller.
        public let virtio = Nested<VirtioOptions>("driver")
        /// Size of the 64-bit window of a PCI root, KiB.
        public let pciHole64 = Field.size("pcihole64", in: .kib)
        /// Which hypervisor device a PCI controller is, such as `pcie-root-port`.
        public let pciModel = Field<String>("model/@name")
        /// Chassis number of a PCI bridge.
        public let chassisNumber = Field<Int>("target/@chassisNr")
        /// Chassis of a PCIe port.
        public let chassis = Field.hexadecimal("target/@chassis", digits: 1)
        /// Port number of a PCIe port.
        public let port = Field.hexadecimal("target/@port", digits: 1)
        /// Bus number of a PCI expander.
        public let busNumber = Field<Int>("target/@busNr")
        /// Index of a PCI host bridge on POWER.
        public let targetIndex = Field<Int>("target/@index")
        /// Whether devices can be added while the guest runs.
        public let hotplug = Field.onOff("target/@hotplug")
        /// NUMA cell of the guest that a PCI expander or bridge belongs to.
        public let numaNode = Field<Int>("target/node")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the controller sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What hangs on a controller.
public struct ControllerType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// IDE disks.
    public static let ide = Self("ide")
    /// Floppy disks.
    public static let fdc = Self("fdc")
    /// SCSI disks.
    public static let scsi = Self("scsi")
    /// SATA disks.
    public static let sata = Self("sata")
    /// USB devices.
    public static let usb = Self("usb")
    /// Smart cards.
    public static let ccid = Self("ccid")
    /// Channels and virtio consoles.
    public static let virtioSerial = Self("virtio-serial")
    /// PCI devices.
    public static let pci = Self("pci")
    /// Devices on Xen's bus.
    public static let xenbus = Self("xenbus")
    /// ISA devices.
    public static let isa = Self("isa")
}

/// What the guest sees as a controller.
public struct ControllerModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The root bus of a conventional PCI machine.
    public static let pciRoot = Self("pci-root")
    /// The root bus of a PCI Express machine.
    public static let pcieRoot = Self("pcie-root")
    /// A slot of a PCI Express machine that one device fits in.
    public static let pcieRootPort = Self("pcie-root-port")
    /// A bridge with 31 slots for conventional PCI.
    public static let pciBridge = Self("pci-bridge")
    /// A way from PCI Express to conventional PCI.
    public static let pcieToPCIBridge = Self("pcie-to-pci-bridge")
    /// An older way from PCI Express to conventional PCI.
    public static let dmiToPCIBridge = Self("dmi-to-pci-bridge")
    /// The upper side of a PCI Express switch.
    public static let pcieSwitchUpstreamPort = Self("pcie-switch-upstream-port")
    /// A slot at the lower side of a PCI Express switch.
    public static let pcieSwitchDownstreamPort = Self("pcie-switch-downstream-port")
    /// A further root bus of a conventional PCI machine.
    public static let pciExpanderBus = Self("pci-expander-bus")
    /// A further root bus of a PCI Express machine.
    public static let pcieExpanderBus = Self("pcie-expander-bus")
    /// USB 1.1 of old machines.
    public static let piix3UHCI = Self("piix3-uhci")
    /// USB 2.0.
    public static let ich9EHCI1 = Self("ich9-ehci1")
    /// First USB 1.1 companion of `ich9-ehci1`.
    public static let ich9UHCI1 = Self("ich9-uhci1")
    /// Second USB 1.1 companion of `ich9-ehci1`.
    public static let ich9UHCI2 = Self("ich9-uhci2")
    /// Third USB 1.1 companion of `ich9-ehci1`.
    public static let ich9UHCI3 = Self("ich9-uhci3")
    /// USB 3.0 as NEC made it.
    public static let necXHCI = Self("nec-xhci")
    /// USB 3.0 that every newer system has a driver for.
    public static let qemuXHCI = Self("qemu-xhci")
    /// No controller of this type, not even the one the machine would have.
    public static let nothing = Self("none")
    /// SCSI over virtio.
    public static let virtioSCSI = Self("virtio-scsi")
    /// LSI 53C895A SCSI.
    public static let lsilogic = Self("lsilogic")
    /// LSI SAS 1068.
    public static let lsisas1068 = Self("lsisas1068")
    /// LSI MegaRAID SAS 1078.
    public static let lsisas1078 = Self("lsisas1078")
    /// VMware's paravirtual SCSI.
    public static let vmpvscsi = Self("vmpvscsi")
    /// SCSI of POWER machines.
    public static let ibmVSCSI = Self("ibmvscsi")
    /// IDE of old machines.
    public static let piix3 = Self("piix3")
    /// IDE of old machines.
    public static let piix4 = Self("piix4")
    /// IDE or SATA of Intel's ICH6.
    public static let ich6 = Self("ich6")
}
