public import XMLTree

/// The device by which the host takes memory back: `<memballoon>`.
public struct MemoryBalloonConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "memballoon"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<MemoryBalloonModel>("@model")
        /// Whether memory is given back before the guest kills processes.
        public let autoDeflate = Field.onOff("@autodeflate")
        /// Whether the guest tells which memory is free.
        public let freePageReporting = Field.onOff("@freePageReporting")
        /// How often the guest tells its statistics, s.
        public let statisticsPeriod = Field<Int>("stats/@period")
        /// Options of the virtio device.
        public let virtio = Nested<VirtioOptions>("driver")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its memory balloon.
public struct MemoryBalloonModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Virtio, as old or new as the machine wants it.
    public static let virtio = Self("virtio")
    /// Virtio that old drivers understand too.
    public static let virtioTransitional = Self("virtio-transitional")
    /// Virtio 1.0 alone.
    public static let virtioNonTransitional = Self("virtio-non-transitional")
    /// Xen's.
    public static let xen = Self("xen")
    /// None, not even the one the hypervisor would add.
    public static let nothing = Self("none")
}
