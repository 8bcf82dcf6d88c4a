public import XMLTree

/// A network interface: `<interface>`.
public struct InterfaceConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "interface"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "mac", "source", "virtualport", "portForward", "backend", "ip", "route", "guest", "script", "target", "model",
        "driver", "backenddomain", "link", "mtu", "coalesce", "filterref", "boot", "bandwidth", "vlan", "port", "rom",
        "alias", "address",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// How it is connected; says which of the source's fields matter.
        public let type = Field<InterfaceType>("@type")
        /// Whether libvirt makes the device for `ethernet`.
        public let managed = Field.yesNo("@managed")
        /// Whether the guest may change what it receives.
        public let trustGuestRXFilters = Field.yesNo("@trustGuestRxFilters")
        /// Hardware address, six pairs of hexadecimal digits.
        public let mac = Field<String>("mac/@address")
        /// `static` for an address that ESX must not doubt.
        public let macType = Field<String>("mac/@type")
        /// Whether ESX checks the address.
        public let macCheck = Field.yesNo("mac/@check")
        /// Virtual network.
        public let network = Field<String>("source/@network")
        /// Port group of that network.
        public let portGroup = Field<String>("source/@portgroup")
        /// The network's port while the guest runs; read only.
        public let portID = Field<String>("source/@portid")
        /// Bridge of the host.
        public let bridge = Field<String>("source/@bridge")
        /// Device of the host, for `direct` and `vdpa`; for `user` with passt, the one to take addresses from.
        public let device = Field<String>("source/@dev")
        /// How `direct` shares the device of the host; for `vhostuser`, client or server.
        public let mode = Field<DirectMode>("source/@mode")
        /// Kind of the source: unix for `vhostuser`.
        public let sourceType = Field<String>("source/@type")
        /// Socket for `vhostuser`.
        public let path = Field<String>("source/@path")
        /// Address of the other side for `udp`, `mcast`, `client` and `server`.
        public let sourceAddress = Field<String>("source/@address")
        /// Port of the other side for `udp`, `mcast`, `client` and `server`.
        public let sourcePort = Field<Int>("source/@port")
        /// Address of this side for `udp`.
        public let localAddress = Field<String>("source/local/@address")
        /// Port of this side for `udp`.
        public let localPort = Field<Int>("source/local/@port")
        /// Whether a `vhostuser` client connects again.
        public let reconnect = Field.yesNo("source/reconnect/@enabled")
        /// How long it waits before, s.
        public let reconnectDelay = Field<Int>("source/reconnect/@timeout")
        /// PCI or USB address of a device of the host, for `hostdev`.
        public let hostAddress = Nested<DeviceAddress>("source/address")
        /// Addresses of the host's side, for containers.
        public let sourceIPs = NestedList<InterfaceIP>("source/ip")
        /// Routes of the host's side, for containers.
        public let sourceRoutes = NestedList<InterfaceRoute>("source/route")
        /// What a managed switch is told.
        public let virtualPort = Nested<VirtualPort>("virtualport")
        /// Ports of the host that passt sends to the guest.
        public let portForwards = NestedList<PortForward>("portForward")
        /// Who moves the packets on the host.
        public let backend = Nested<InterfaceBackend>("backend")
        /// Addresses in the guest, for containers and `user`.
        public let ips = NestedList<InterfaceIP>("ip")
        /// Routes in the guest, for containers.
        public let routes = NestedList<InterfaceRoute>("route")
        /// Name in the container.
        public let guestDevice = Field<String>("guest/@dev")
        /// Name in the running container; read only.
        public let guestActual = Field<String>("guest/@actual")
        /// Program of the host that sets it up, for `ethernet`.
        public let script = Field<String>("script/@path")
        /// Program of the host that takes it down, for `ethernet`.
        public let downScript = Field<String>("downscript/@path")
        /// Name on the host, such as `vnet0`; libvirt makes one up.
        public let target = Field<String>("target/@dev")
        /// Whether libvirt makes the device on the host.
        public let targetManaged = Field.yesNo("target/@managed")
        /// What the guest sees.
        public let model = Field<InterfaceModel>("model/@type")
        /// How virtio moves packets.
        public let driver = Nested<InterfaceDriver>("driver")
        /// Xen domain that serves it.
        public let backendDomain = Field<String>("backenddomain/@name")
        /// Whether the cable is plugged in.
        public let linkState = Field<LinkState>("link/@state")
        /// Largest packet, bytes.
        public let mtu = Field<Int>("mtu/@size")
        /// How many packets may wait before the host is told.
        public let coalesceFrames = Field<Int>("coalesce/rx/frames/@max")
        /// Packet filter, by name.
        public let filter = Field<String>("filterref/@filter")
        /// What the packet filter is given.
        public let filterParameters = NestedList<FilterParameter>("filterref/parameter")
        /// Its place in the order of boot devices, from 1.
        public let bootOrder = Field<Int>("boot/@order")
        /// Which entry an s390x boot loader takes.
        public let loadParameter = Field<String>("boot/@loadparm")
        /// Limits of throughput.
        public let bandwidth = Nested<Bandwidth>("bandwidth")
        /// VLAN tags.
        public let vlan = Nested<VLAN>("vlan")
        /// Whether it sees other isolated ports of its bridge.
        public let isolated = Field.yesNo("port/@isolated")
        /// Its part in a pair of a virtio and a host device.
        public let teaming = Nested<Teaming>("teaming")
        /// Number by which the guest names it.
        public let acpiIndex = Field<Int>("acpi/@index")
        /// Its option ROM.
        public let rom = Nested<DeviceROM>("rom")
        /// Send buffer on the host, bytes.
        public let tuneSendBuffer = Field<Int>("tune/sndbuf")
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the interface sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// How an interface is connected.
public struct InterfaceType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// To a virtual network.
    public static let network = Self("network")
    /// To a bridge of the host.
    public static let bridge = Self("bridge")
    /// Through the hypervisor's own translation, without privileges.
    public static let user = Self("user")
    /// To a device of the host that others take care of.
    public static let ethernet = Self("ethernet")
    /// Straight to a device of the host, which it shares.
    public static let direct = Self("direct")
    /// It is a device of the host.
    public static let hostdev = Self("hostdev")
    /// To another process of the host.
    public static let vhostUser = Self("vhostuser")
    /// To a vDPA device of the host.
    public static let vdpa = Self("vdpa")
    /// To another guest over UDP.
    public static let udp = Self("udp")
    /// To other guests over multicast.
    public static let mcast = Self("mcast")
    /// To another guest that listens on TCP.
    public static let client = Self("client")
    /// To other guests that connect over TCP.
    public static let server = Self("server")
    /// To a switch inside a hypervisor.
    public static let insideHypervisor = Self("internal")
    /// To nothing.
    public static let null = Self("null")
    /// To VMware's distributed switch.
    public static let vds = Self("vds")
}

/// How a guest shares a device of the host; or which side of a socket it is.
public struct DirectMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// All packets go out to the switch.
    public static let vepa = Self("vepa")
    /// Guests on the device see each other.
    public static let bridge = Self("bridge")
    /// Guests on the device do not see each other.
    public static let isolated = Self("private")
    /// The device is the guest's alone.
    public static let passthrough = Self("passthrough")
    /// It connects to a socket.
    public static let client = Self("client")
    /// It makes the socket.
    public static let server = Self("server")
}

/// What the guest sees as a network card.
public struct InterfaceModel: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Virtio, as old or new as the machine wants it.
    public static let virtio = Self("virtio")
    /// Virtio that old drivers understand too.
    public static let virtioTransitional = Self("virtio-transitional")
    /// Virtio 1.0 alone.
    public static let virtioNonTransitional = Self("virtio-non-transitional")
    /// Intel's 82540EM.
    public static let e1000 = Self("e1000")
    /// Intel's 82574L, for PCI Express.
    public static let e1000e = Self("e1000e")
    /// Intel's 82576.
    public static let igb = Self("igb")
    /// Realtek's RTL8139.
    public static let rtl8139 = Self("rtl8139")
    /// NE2000.
    public static let ne2kPCI = Self("ne2k_pci")
    /// AMD's PCnet.
    public static let pcnet = Self("pcnet")
    /// VMware's.
    public static let vmxnet3 = Self("vmxnet3")
    /// Xen's.
    public static let netfront = Self("netfront")
    /// A USB network adapter.
    public static let usbNet = Self("usb-net")
    /// POWER's.
    public static let spaprVLAN = Self("spapr-vlan")
    /// SMSC's, on Arm boards.
    public static let lan9118 = Self("lan9118")
}

/// Whether a cable is plugged in.
public struct LinkState: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Plugged in.
    public static let up = Self("up")
    /// Not plugged in.
    public static let down = Self("down")
}
