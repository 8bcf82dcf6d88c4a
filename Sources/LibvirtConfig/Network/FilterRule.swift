public import XMLTree

/// A rule of a packet filter: `<rule>`.
public struct FilterRule: ElementView {
    /// The element's name.
    public static let elementName = "rule"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What happens to packets that fit.
        public let action = Field<FilterAction>("@action")
        /// Which packets are meant.
        public let direction = Field<FilterDirection>("@direction")
        /// When it is asked, -1000 to 1000.
        public let priority = Field<Int>("@priority")
        /// Whether answers are let through by themselves.
        public let trackState = Field.words("@statematch", "true", "false")
        /// What fits, by hardware address.
        public let mac = NestedList<PacketMatch>("mac")
        /// What fits, by VLAN.
        public let vlan = NestedList<PacketMatch>("vlan")
        /// What fits of the spanning tree protocol.
        public let stp = NestedList<PacketMatch>("stp")
        /// What fits of ARP.
        public let arp = NestedList<PacketMatch>("arp")
        /// What fits of RARP.
        public let rarp = NestedList<PacketMatch>("rarp")
        /// What fits of IPv4.
        public let ip = NestedList<PacketMatch>("ip")
        /// What fits of IPv6.
        public let ipv6 = NestedList<PacketMatch>("ipv6")
        /// What fits of TCP.
        public let tcp = NestedList<PacketMatch>("tcp")
        /// What fits of TCP over IPv6.
        public let tcpIPv6 = NestedList<PacketMatch>("tcp-ipv6")
        /// What fits of UDP.
        public let udp = NestedList<PacketMatch>("udp")
        /// What fits of UDP over IPv6.
        public let udpIPv6 = NestedList<PacketMatch>("udp-ipv6")
        /// What fits of UDP-Lite.
        public let udpLite = NestedList<PacketMatch>("udplite")
        /// What fits of UDP-Lite over IPv6.
        public let udpLiteIPv6 = NestedList<PacketMatch>("udplite-ipv6")
        /// What fits of SCTP.
        public let sctp = NestedList<PacketMatch>("sctp")
        /// What fits of SCTP over IPv6.
        public let sctpIPv6 = NestedList<PacketMatch>("sctp-ipv6")
        /// What fits of ICMP.
        public let icmp = NestedList<PacketMatch>("icmp")
        /// What fits of ICMPv6.
        public let icmpV6 = NestedList<PacketMatch>("icmpv6")
        /// What fits of IGMP.
        public let igmp = NestedList<PacketMatch>("igmp")
        /// What fits of ESP.
        public let esp = NestedList<PacketMatch>("esp")
        /// What fits of ESP over IPv6.
        public let espIPv6 = NestedList<PacketMatch>("esp-ipv6")
        /// What fits of AH.
        public let ah = NestedList<PacketMatch>("ah")
        /// What fits of AH over IPv6.
        public let ahIPv6 = NestedList<PacketMatch>("ah-ipv6")
        /// What fits of any protocol over IPv4.
        public let all = NestedList<PacketMatch>("all")
        /// What fits of any protocol over IPv6.
        public let allIPv6 = NestedList<PacketMatch>("all-ipv6")
    }
}

/// What happens to a packet.
public struct FilterAction: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It is lost.
    public static let drop = Self("drop")
    /// It is lost, and the sender is told.
    public static let reject = Self("reject")
    /// It goes through.
    public static let accept = Self("accept")
    /// The filter that asked goes on.
    public static let back = Self("return")
    /// The next rule is asked.
    public static let proceed = Self("continue")
}

/// Which packets of a guest are meant.
public struct FilterDirection: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Those to the guest.
    public static let incoming = Self("in")
    /// Those from the guest.
    public static let outgoing = Self("out")
    /// All.
    public static let both = Self("inout")
}
