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
    public struct Fields: Sendable {
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
    }
}

extension DeviceList {
    /// Puts a device at the end.
    public mutating func append(_ device: some DeviceConfig) {
        element.insertChild(device.element, order: [])
    }
}
