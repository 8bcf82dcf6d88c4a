public import XMLTree

/// A virtual network: `<network>`.
public struct NetworkConfig: ElementView {
    /// The element's name.
    public static let elementName = "network"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "name", "uuid", "title", "description", "metadata", "forward", "bridge", "mtu", "mac", "domain", "dns", "vlan",
        "bandwidth", "port", "ip", "route", "portgroup", "virtualport",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, unique on the host.
        public let name = Field<String>("name")
        /// What identifies it.
        public let uuid = Field<String>("uuid")
        /// A short description, one line.
        public let title = Field<String>("title")
        /// A description for people.
        public let description = Field<String>("description")
        /// Whether guests may talk to each other over IPv6 without an address of the host.
        public let ipv6 = Field.yesNo("@ipv6")
        /// Whether guests may change what they receive.
        public let trustGuestRXFilters = Field.yesNo("@trustGuestRxFilters")
        /// How many guests use it; read only.
        public let connections = Field<Int>("@connections")
        /// How packets leave the host; nil for an isolated network.
        public let forward = OptionalNested<NetworkForward>("forward")
        /// Its bridge on the host, such as `virbr0`.
        public let bridge = Field<String>("bridge/@name")
        /// Whether the bridge looks for loops.
        public let stp = Field.onOff("bridge/@stp")
        /// How long a new port waits, s.
        public let bridgeDelay = Field<Int>("bridge/@delay")
        /// Who keeps the bridge's table: kernel or libvirt.
        public let macTableManager = Field<String>("bridge/@macTableManager")
        /// Zone of the host's firewall.
        public let zone = Field<String>("bridge/@zone")
        /// The bridge's hardware address.
        public let mac = Field<String>("mac/@address")
        /// Largest packet, bytes.
        public let mtu = Field<Int>("mtu/@size")
        /// DNS domain of its guests.
        public let domainName = Field<String>("domain/@name")
        /// Whether names in that domain are never asked outside.
        public let domainLocalOnly = Field.yesNo("domain/@localOnly")
        /// Names that it answers for.
        public let dns = Nested<NetworkDNS>("dns")
        /// Its addresses.
        public let ips = NestedList<NetworkIP>("ip")
        /// Its routes.
        public let routes = NestedList<InterfaceRoute>("route")
        /// Limits of throughput.
        public let bandwidth = Nested<Bandwidth>("bandwidth")
        /// VLAN tags.
        public let vlan = Nested<VLAN>("vlan")
        /// What a managed switch is told.
        public let virtualPort = Nested<VirtualPort>("virtualport")
        /// Kinds of ports.
        public let portGroups = NestedList<PortGroup>("portgroup")
        /// Whether guests do not see each other.
        public let isolated = Field.yesNo("port/@isolated")
        /// Options for dnsmasq that libvirt has no words for.
        public let dnsmasqOptions = NestedList<DnsmasqOption>(FieldPath("options/option", in: .dnsmasq))
    }
}
