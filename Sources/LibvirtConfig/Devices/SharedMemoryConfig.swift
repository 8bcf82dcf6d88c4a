public import XMLTree

/// Memory shared between guests: `<shmem>`.
public struct SharedMemoryConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "shmem"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name on the host.
        public let name = Field<String>("@name")
        /// Whether it moves along with the guest: master or peer.
        public let role = Field<String>("@role")
        /// What the guest sees.
        public let model = Field<SharedMemoryModel>("model/@type")
        /// How large it is, KiB, a power of 2.
        public let size = Field.size("size", in: .kib)
        /// Socket of the server.
        public let server = Field<String>("server/@path")
        /// How many interrupts it has.
        public let vectors = Field<Int>("msi/@vectors")
        /// Whether interrupts are handled apart from the vCPU.
        public let ioEventFD = Field.onOff("msi/@ioeventfd")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as shared memory.
public struct SharedMemoryModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The old device.
    public static let ivshmem = Self("ivshmem")
    /// Without interrupts.
    public static let ivshmemPlain = Self("ivshmem-plain")
    /// With interrupts, through a server.
    public static let ivshmemDoorbell = Self("ivshmem-doorbell")
}
