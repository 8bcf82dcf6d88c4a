public import XMLTree

/// A device by which a guest says that it crashed: `<panic>`.
public struct PanicConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "panic"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<PanicModel>("@model")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its panic device.
public struct PanicModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// An ISA device, for PCs.
    public static let isa = Self("isa")
    /// POWER's firmware.
    public static let pseries = Self("pseries")
    /// Hyper-V's registers.
    public static let hyperv = Self("hyperv")
    /// s390x's processor.
    public static let s390 = Self("s390")
    /// A PCI device, for Arm.
    public static let pvpanic = Self("pvpanic")
}
