public import XMLTree

/// A device that checks other devices' memory access: `<iommu>`.
public struct IOMMUConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "iommu"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<IOMMUModel>("@model")
        /// Whether it checks interrupts too.
        public let interruptRemapping = Field.onOff("driver/@intremap")
        /// Whether host devices can be behind it.
        public let cachingMode = Field.onOff("driver/@caching_mode")
        /// Whether there can be more than 255 vCPUs.
        public let eim = Field.onOff("driver/@eim")
        /// Whether devices may cache translations.
        public let deviceTLB = Field.onOff("driver/@iotlb")
        /// Width of addresses, bits.
        public let addressBits = Field<Int>("driver/@aw_bits")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its IOMMU.
public struct IOMMUModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Intel's.
    public static let intel = Self("intel")
    /// Arm's.
    public static let smmuv3 = Self("smmuv3")
    /// Virtio.
    public static let virtio = Self("virtio")
}
