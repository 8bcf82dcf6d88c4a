public import XMLTree

/// What a packet must be like to fit a rule: `<ip>`, `<tcp>` and their like. Values may be variables, such as `$IP`.
public struct PacketMatch: ElementView {
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
        /// Whether packets that are not so fit instead.
        public let match = Field.yesNo("@match")
        /// A comment, up to 256 characters.
        public let comment = Field<String>("@comment")
        /// Hardware address of the sender.
        public let sourceMAC = Field<String>("@srcmacaddr")
        /// Which bits of it matter.
        public let sourceMACMask = Field<String>("@srcmacmask")
        /// Hardware address of the receiver.
        public let destinationMAC = Field<String>("@dstmacaddr")
        /// Which bits of it matter.
        public let destinationMACMask = Field<String>("@dstmacmask")
        /// Protocol in the Ethernet frame, a number or a name such as `arp`.
        public let protocolID = Field<String>("@protocolid")
        /// Address of the sender.
        public let source = Field<String>("@srcipaddr")
        /// Network of it: a mask or bits.
        public let sourceMask = Field<String>("@srcipmask")
        /// Address of the receiver.
        public let destination = Field<String>("@dstipaddr")
        /// Network of it: a mask or bits.
        public let destinationMask = Field<String>("@dstipmask")
        /// First of some addresses of the sender.
        public let sourceFrom = Field<String>("@srcipfrom")
        /// Last of them.
        public let sourceTo = Field<String>("@srcipto")
        /// First of some addresses of the receiver.
        public let destinationFrom = Field<String>("@dstipfrom")
        /// Last of them.
        public let destinationTo = Field<String>("@dstipto")
        /// Protocol in the IP packet, a number or a name.
        public let `protocol` = Field<String>("@protocol")
        /// First port of the sender.
        public let sourcePortStart = Field<String>("@srcportstart")
        /// Last port of the sender.
        public let sourcePortEnd = Field<String>("@srcportend")
        /// First port of the receiver.
        public let destinationPortStart = Field<String>("@dstportstart")
        /// Last port of the receiver.
        public let destinationPortEnd = Field<String>("@dstportend")
        /// Service code, 0 to 63.
        public let dscp = Field<String>("@dscp")
        /// State of the connection, such as `NEW,ESTABLISHED`.
        public let state = Field<String>("@state")
        /// TCP flags that are looked at and those that must be set, such as `SYN,ACK/SYN`.
        public let flags = Field<String>("@flags")
        /// TCP option that must be there.
        public let tcpOption = Field<String>("@option")
        /// ICMP type.
        public let type = Field<String>("@type")
        /// Last ICMP type, for IPv6.
        public let typeEnd = Field<String>("@typeend")
        /// ICMP code.
        public let code = Field<String>("@code")
        /// Last ICMP code, for IPv6.
        public let codeEnd = Field<String>("@codeend")
        /// Fits when there are more connections than this.
        public let connectionLimit = Field<String>("@connlimit-above")
        /// Name of a set of addresses of the host.
        public let ipSet = Field<String>("@ipset")
        /// Which parts of a packet are looked up in it, such as `src,dst`.
        public let ipSetFlags = Field<String>("@ipsetflags")
        /// ARP operation.
        public let opcode = Field<String>("@opcode")
        /// Whether only ARP announcements fit.
        public let gratuitous = Field.words("@gratuitous", "true", "false")
        /// Hardware address of the sender in ARP.
        public let arpSourceMAC = Field<String>("@arpsrcmacaddr")
        /// Address of the sender in ARP.
        public let arpSource = Field<String>("@arpsrcipaddr")
        /// Network of it.
        public let arpSourceMask = Field<String>("@arpsrcipmask")
        /// Hardware address of the receiver in ARP.
        public let arpDestinationMAC = Field<String>("@arpdstmacaddr")
        /// Address of the receiver in ARP.
        public let arpDestination = Field<String>("@arpdstipaddr")
        /// Network of it.
        public let arpDestinationMask = Field<String>("@arpdstipmask")
        /// ARP hardware type.
        public let hardwareType = Field<String>("@hwtype")
        /// ARP protocol type.
        public let protocolType = Field<String>("@protocoltype")
        /// VLAN tag.
        public let vlanID = Field<String>("@vlanid")
        /// Protocol inside a VLAN frame.
        public let encapsulatedProtocol = Field<String>("@encap-protocol")
    }
}
