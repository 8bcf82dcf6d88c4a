public import XMLTree

/// A network interface of a host: `<interface>`.
public struct HostInterfaceConfig: ElementView {
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
        /// What it is: ethernet, bridge, bond or vlan.
        public let type = Field<String>("@type")
        /// Its name.
        public let name = Field<String>("@name")
        /// When it is started: onboot, hotplug or none.
        public let startMode = Field<String>("start/@mode")
        /// Hardware address.
        public let mac = Field<String>("mac/@address")
        /// Largest packet, bytes.
        public let mtu = Field<Int>("mtu/@size")
        /// State of its link, such as `up`; read only.
        public let linkState = Field<String>("link/@state")
        /// Speed of its link, Mb/s; read only.
        public let linkSpeed = Field<Int>("link/@speed")
        /// Its addresses.
        public let protocols = NestedList<HostProtocol>("protocol")
        /// Whether a bridge looks for loops.
        public let stp = Field.onOff("bridge/@stp")
        /// How long a new port of a bridge waits, s.
        public let bridgeDelay = Field<String>("bridge/@delay")
        /// Interfaces on a bridge.
        public let bridgePorts = NestedList<HostInterfaceConfig>("bridge/interface")
        /// How a bond shares work, such as `active-backup`.
        public let bondMode = Field<String>("bond/@mode")
        /// Interfaces of a bond.
        public let bondInterfaces = NestedList<HostInterfaceConfig>("bond/interface")
        /// Tag of a VLAN.
        public let vlanTag = Field<Int>("vlan/@tag")
        /// Interface below a VLAN.
        public let vlanInterface = Field<String>("vlan/interface/@name")
    }
}

/// Addresses of a host's interface: `<protocol>`.
public struct HostProtocol: ElementView {
    /// The element's name.
    public static let elementName = "protocol"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// ipv4 or ipv6.
        public let family = Field<String>("@family")
        /// Whether IPv6 configures itself.
        public let autoconf = Field.presence("autoconf")
        /// Whether a server is asked.
        public let dhcp = Field.presence("dhcp")
        /// Addresses.
        public let addresses = NestedList<InterfaceIP>("ip")
        /// Where packets go.
        public let gateway = Field<String>("route/@gateway")
    }
}
