public import XMLTree

/// What one emulator can do with one machine: `<domainCapabilities>`.
public struct DomainCapabilitiesConfig: ElementView {
    /// The element's name.
    public static let elementName = "domainCapabilities"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Program that runs it.
        public let path = Field<String>("path")
        /// Type of domains.
        public let domain = Field<DomainType>("domain")
        /// Machine, by its full name.
        public let machine = Field<String>("machine")
        /// Architecture of the CPU.
        public let architecture = Field<String>("arch")
        /// How many vCPUs it can have.
        public let maximumVCPUs = Field<Int>("vcpu/@max")
        /// Whether I/O threads can be had.
        public let supportsIOThreads = Field.yesNo("iothreads/@supported")
        /// Firmware.
        public let os = Nested<OSCapabilities>("os")
        /// CPUs.
        public let cpu = Nested<CPUCapabilities>("cpu")
        /// What memory can be made of; choices: sourceType.
        public let memoryBacking = Nested<DeviceCapabilities>("memoryBacking")
        /// Disks; choices: diskDevice, bus, model.
        public let disk = Nested<DeviceCapabilities>("devices/disk")
        /// Ways to see the screen; choices: type.
        public let graphics = Nested<DeviceCapabilities>("devices/graphics")
        /// Graphics cards; choices: modelType.
        public let video = Nested<DeviceCapabilities>("devices/video")
        /// Devices of the host; choices: mode, startupPolicy, subsysType, capsType, pciBackend.
        public let hostDevice = Nested<DeviceCapabilities>("devices/hostdev")
        /// Random numbers; choices: model, backendModel.
        public let rng = Nested<DeviceCapabilities>("devices/rng")
        /// Shared folders; choices: driverType.
        public let fileSystem = Nested<DeviceCapabilities>("devices/filesystem")
        /// Trusted platform modules; choices: model, backendModel, backendVersion.
        public let tpm = Nested<DeviceCapabilities>("devices/tpm")
        /// USB devices of the client; choices: bus.
        public let redirectedDevice = Nested<DeviceCapabilities>("devices/redirdev")
        /// Channels; choices: type.
        public let channel = Nested<DeviceCapabilities>("devices/channel")
        /// Cryptography devices; choices: model, type, backendModel.
        public let crypto = Nested<DeviceCapabilities>("devices/crypto")
        /// Network interfaces; choices: backendType.
        public let interface = Nested<DeviceCapabilities>("devices/interface")
        /// Panic devices; choices: model.
        public let panic = Nested<DeviceCapabilities>("devices/panic")
        /// Consoles; choices: type.
        public let console = Nested<DeviceCapabilities>("devices/console")
        /// Everything else.
        public let features = Nested<FeatureCapabilities>("features")
    }
}
