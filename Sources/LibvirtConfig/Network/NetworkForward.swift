public import XMLTree

/// How packets of a network leave the host: `<forward>`.
public struct NetworkForward: ElementView {
    /// The element's name.
    public static let elementName = "forward"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which way.
        public let mode = Field<ForwardMode>("@mode")
        /// Only through this device of the host.
        public let device = Field<String>("@dev")
        /// Whether libvirt takes host devices by itself.
        public let managed = Field.yesNo("@managed")
        /// Driver of host devices.
        public let driver = Field<String>("driver/@name")
        /// Devices of the host to use.
        public let interfaces = NestedList<ForwardInterface>("interface")
        /// Devices of the host whose virtual functions are used.
        public let physicalFunctions = FieldList<String>("pf/@dev")
        /// PCI addresses of host devices to use.
        public let addresses = NestedList<DeviceAddress>("address")
        /// First address of the host for translation.
        public let natAddressStart = Field<String>("nat/address/@start")
        /// Last address of the host for translation.
        public let natAddressEnd = Field<String>("nat/address/@end")
        /// First port for translation.
        public let natPortStart = Field<Int>("nat/port/@start")
        /// Last port for translation.
        public let natPortEnd = Field<Int>("nat/port/@end")
        /// Whether IPv6 is translated.
        public let natIPv6 = Field.yesNo("nat/@ipv6")
    }
}

/// How packets of a network leave the host.
public struct ForwardMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// With the host's address.
    public static let nat = Self("nat")
    /// With the guests' addresses.
    public static let route = Self("route")
    /// Likewise, without rules in the host's firewall.
    public static let `open` = Self("open")
    /// Through a bridge or a device of the host.
    public static let bridge = Self("bridge")
    /// Guests on a device do not see each other.
    public static let isolated = Self("private")
    /// Through a switch outside, even between guests.
    public static let vepa = Self("vepa")
    /// Each guest has a device of the host alone.
    public static let passthrough = Self("passthrough")
    /// Each guest gets a host device.
    public static let hostdev = Self("hostdev")
}

/// A device of the host that a network uses: `<interface>` of `<forward>`.
public struct ForwardInterface: ElementView {
    /// The element's name.
    public static let elementName = "interface"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name.
        public let device = Field<String>("@dev")
        /// How many guests use it; read only.
        public let connections = Field<Int>("@connections")
    }
}

/// A kind of ports: `<portgroup>`.
public struct PortGroup: ElementView {
    /// The element's name.
    public static let elementName = "portgroup"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name.
        public let name = Field<String>("@name")
        /// Whether it is used when none is named.
        public let isDefault = Field.yesNo("@default")
        /// Whether guests may change what they receive.
        public let trustGuestRXFilters = Field.yesNo("@trustGuestRxFilters")
        /// What a managed switch is told.
        public let virtualPort = Nested<VirtualPort>("virtualport")
        /// Limits of throughput.
        public let bandwidth = Nested<Bandwidth>("bandwidth")
        /// VLAN tags.
        public let vlan = Nested<VLAN>("vlan")
        /// Whether guests do not see each other.
        public let isolated = Field.yesNo("port/@isolated")
    }
}
