public import XMLTree

/// A device that acts when the guest hangs: `<watchdog>`.
public struct WatchdogConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "watchdog"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees.
        public let model = Field<WatchdogModel>("@model")
        /// What it does; libvirt takes `reset` when it is absent.
        public let action = Field<WatchdogAction>("@action")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its watchdog.
public struct WatchdogModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A PCI card.
    public static let i6300esb = Self("i6300esb")
    /// An ISA card.
    public static let ib700 = Self("ib700")
    /// Part of PCI Express machines.
    public static let itco = Self("itco")
    /// s390x's.
    public static let diag288 = Self("diag288")
}

/// What a watchdog does.
public struct WatchdogAction: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Resets the guest.
    public static let reset = Self("reset")
    /// Asks the guest to shut down.
    public static let shutdown = Self("shutdown")
    /// Ends the guest.
    public static let powerOff = Self("poweroff")
    /// Pauses the guest.
    public static let pause = Self("pause")
    /// Nothing.
    public static let nothing = Self("none")
    /// Saves its memory.
    public static let dump = Self("dump")
    /// Interrupts the guest.
    public static let injectNMI = Self("inject-nmi")
}
