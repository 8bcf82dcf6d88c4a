public import XMLTree

/// A USB device of whoever looks at the screen: `<redirdev>`.
public struct RedirectedDeviceConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "redirdev"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its bus: usb.
        public let bus = Field<String>("@bus")
        /// How it comes: spicevmc or tcp.
        public let type = Field<CharacterSourceType>("@type")
        /// The host's end.
        public let source = Nested<CharacterSource>("source")
        /// What a TCP end speaks: raw, telnet, telnets or tls.
        public let `protocol` = Field<String>("protocol/@type")
        /// Its place in the order of boot devices, from 1.
        public let bootOrder = Field<Int>("boot/@order")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// Which USB devices may come: `<redirfilter>`. The first rule that fits decides.
public struct RedirectionFilter: DeviceConfig {
    /// The element's name.
    public static let elementName = "redirfilter"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The rules.
        public let rules = NestedList<RedirectionRule>("usbdev")
    }
}

/// A rule about USB devices: `<usbdev>`. What is absent fits everything.
public struct RedirectionRule: ElementView {
    /// The element's name.
    public static let elementName = "usbdev"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Class of the device.
        public let deviceClass = Field.hexadecimal("@class", digits: 2)
        /// Vendor number.
        public let vendor = Field.hexadecimal("@vendor", digits: 4)
        /// Product number.
        public let product = Field.hexadecimal("@product", digits: 4)
        /// Version, such as `1.10`.
        public let version = Field<String>("@version")
        /// Whether it may come.
        public let allow = Field.yesNo("@allow")
    }
}
