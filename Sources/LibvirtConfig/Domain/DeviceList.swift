public import XMLTree

/// The devices of a domain: `<devices>`. Kinds may stand in any order among each other, which is kept.
public struct DeviceList: ElementView {
    /// The element's name.
    public static let elementName = "devices"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// The devices by their kinds, each in the document's order.
    public final class Fields: Sendable {
        /// Program that runs the guest.
        public let emulator = Field<String>("emulator")
        /// Disks, CD and floppy drives.
        public let disks = NestedList<DiskConfig>("disk")
        /// Controllers that other devices hang on.
        public let controllers = NestedList<ControllerConfig>("controller")
        /// Network interfaces.
        public let interfaces = NestedList<InterfaceConfig>("interface")
        /// Serial ports.
        public let serials = NestedList<SerialConfig>("serial")
        /// Consoles.
        public let consoles = NestedList<ConsoleConfig>("console")
        /// Channels, such as that of the guest agent.
        public let channels = NestedList<ChannelConfig>("channel")
        /// Keyboards, mice and tablets.
        public let inputs = NestedList<InputConfig>("input")
        /// Trusted platform modules.
        public let tpms = NestedList<TPMConfig>("tpm")
        /// Ways to see the screen.
        public let graphics = NestedList<GraphicsConfig>("graphics")
        /// Graphics cards.
        public let videos = NestedList<VideoConfig>("video")
        /// The memory balloon; nil for the hypervisor's default.
        public let memoryBalloon = OptionalNested<MemoryBalloonConfig>("memballoon")
        /// Sources of random numbers.
        public let rngs = NestedList<RNGConfig>("rng")
        /// Sound cards.
        public let sounds = NestedList<SoundConfig>("sound")
        /// Where on the host sound is played.
        public let audios = NestedList<AudioConfig>("audio")
        /// Parallel ports.
        public let parallels = NestedList<ParallelConfig>("parallel")
        /// Devices of the host.
        public let hostDevices = NestedList<HostDeviceConfig>("hostdev")
        /// Shared folders and the file systems of containers.
        public let fileSystems = NestedList<FileSystemConfig>("filesystem")
        /// USB devices of whoever looks at the screen.
        public let redirectedDevices = NestedList<RedirectedDeviceConfig>("redirdev")
        /// Which of those may come.
        public let redirectionFilter = OptionalNested<RedirectionFilter>("redirfilter")
        /// Smart card readers.
        public let smartcards = NestedList<SmartcardConfig>("smartcard")
        /// Devices by which the guest says that it crashed.
        public let panics = NestedList<PanicConfig>("panic")
        /// The socket between guest and host.
        public let vsock = OptionalNested<VsockConfig>("vsock")
        /// Devices that act when the guest hangs.
        public let watchdogs = NestedList<WatchdogConfig>("watchdog")
        /// The device that checks other devices' memory access.
        public let iommu = OptionalNested<IOMMUConfig>("iommu")
        /// Memory shared between guests.
        public let sharedMemories = NestedList<SharedMemoryConfig>("shmem")
        /// Memory modules.
        public let memories = NestedList<MemoryDeviceConfig>("memory")
        /// Hubs.
        public let hubs = NestedList<HubConfig>("hub")
        /// Cryptography devices.
        public let cryptos = NestedList<CryptoConfig>("crypto")
        /// Locks to hold while the guest runs.
        public let leases = NestedList<LeaseConfig>("lease")
        /// Memory of POWER machines that keeps its content.
        public let nvram = OptionalNested<NVRAMConfig>("nvram")
    }
}

extension DeviceList {
    /// Every device, of any kind that has a view, in the document's order.
    public var all: [any DeviceConfig] {
        element.elements.compactMap { child in Self.kinds[child.qualifiedName]?.init(element: child) }
    }

    /// Puts a device at the end.
    public mutating func append(_ device: some DeviceConfig) {
        element.insertChild(device.element, order: [])
    }

    /// Puts a device in the place of the first one that is exactly like another; says whether there was one.
    @discardableResult public mutating func replace<Device: DeviceConfig>(_ old: Device, with new: Device) -> Bool {
        guard let index = element.children.firstIndex(of: .element(old.element)) else { return false }
        element.children[index] = .element(new.element)
        return true
    }

    /// Takes out the first device that is exactly like this; says whether there was one.
    @discardableResult public mutating func remove(_ device: some DeviceConfig) -> Bool {
        guard let index = element.children.firstIndex(of: .element(device.element)) else { return false }
        element.removeChild(at: index)
        return true
    }

    /// The view for each name of an element.
    private static let kinds: [String: any DeviceConfig.Type] = {
        let types: [any DeviceConfig.Type] = [
            AudioConfig.self, ChannelConfig.self, ConsoleConfig.self, ControllerConfig.self, CryptoConfig.self,
            DiskConfig.self, FileSystemConfig.self, GraphicsConfig.self, HostDeviceConfig.self, HubConfig.self,
            InputConfig.self, InterfaceConfig.self, IOMMUConfig.self, LeaseConfig.self, MemoryBalloonConfig.self,
            MemoryDeviceConfig.self, NVRAMConfig.self, PanicConfig.self, ParallelConfig.self,
            RedirectedDeviceConfig.self,
            RedirectionFilter.self, RNGConfig.self, SerialConfig.self, SharedMemoryConfig.self, SmartcardConfig.self,
            SoundConfig.self, TPMConfig.self, VideoConfig.self, VsockConfig.self, WatchdogConfig.self,
        ]
        return Dictionary(types.map { ($0.elementName, $0) }, uniquingKeysWith: { first, _ in first })
    }()
}
