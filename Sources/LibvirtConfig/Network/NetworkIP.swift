public import XMLTree

/// An address of a network: `<ip>` of `<network>`.
public struct NetworkIP: ElementView {
    /// The element's name.
    public static let elementName = "ip"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The host's address in it.
        public let address = Field<String>("@address")
        /// Its mask.
        public let netmask = Field<String>("@netmask")
        /// Length of the network's part, bits; instead of the mask.
        public let prefix = Field<Int>("@prefix")
        /// ipv4 or ipv6.
        public let family = Field<String>("@family")
        /// Whether its reverse names are never asked outside.
        public let localPTR = Field.yesNo("@localPtr")
        /// Folder that is served over TFTP.
        public let tftpRoot = Field<String>("tftp/@root")
        /// Addresses given to guests.
        public let ranges = NestedList<DHCPRange>("dhcp/range")
        /// Addresses kept for some guests.
        public let hosts = NestedList<DHCPHost>("dhcp/host")
        /// File that guests boot from the network.
        public let bootFile = Field<String>("dhcp/bootp/@file")
        /// Server of that.
        public let bootServer = Field<String>("dhcp/bootp/@server")
    }
}

/// Addresses given to guests: `<range>`.
public struct DHCPRange: ElementView {
    /// The element's name.
    public static let elementName = "range"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// First one.
        public let start = Field<String>("@start")
        /// Last one.
        public let end = Field<String>("@end")
        /// How long they last.
        public let leaseExpiry = Field<Int>("lease/@expiry")
        /// In which unit: seconds, minutes or hours; minutes when absent.
        public let leaseUnit = Field<String>("lease/@unit")
    }
}

/// An address kept for a guest: `<host>` of `<dhcp>`.
public struct DHCPHost: ElementView {
    /// The element's name.
    public static let elementName = "host"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The guest's hardware address.
        public let mac = Field<String>("@mac")
        /// The guest's client id, for IPv6.
        public let id = Field<String>("@id")
        /// Its name.
        public let name = Field<String>("@name")
        /// The address.
        public let ip = Field<String>("@ip")
        /// How long it lasts.
        public let leaseExpiry = Field<Int>("lease/@expiry")
        /// In which unit: seconds, minutes or hours; minutes when absent.
        public let leaseUnit = Field<String>("lease/@unit")
    }
}
