public import XMLTree

/// How a virtio interface moves packets: `<driver>` of `<interface>`.
public struct InterfaceDriver: ElementView {
    /// The element's name.
    public static let elementName = "driver"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Who moves them: qemu or vhost; vfio or xen for devices of the host.
        public let name = Field<String>("@name")
        /// How sending is handled: iothread or timer.
        public let transmitMode = Field<String>("@txmode")
        /// Whether notifications are handled apart from the vCPU.
        public let ioEventFD = Field.onOff("@ioeventfd")
        /// Whether the guest is spared interrupts.
        public let eventIndex = Field.onOff("@event_idx")
        /// How many pairs of queues.
        public let queues = Field<Int>("@queues")
        /// How long each receive queue is.
        public let receiveQueueSize = Field<Int>("@rx_queue_size")
        /// How long each send queue is.
        public let transmitQueueSize = Field<Int>("@tx_queue_size")
        /// Whether packets are spread over queues in the device.
        public let rss = Field.onOff("@rss")
        /// Whether the guest is told the hash.
        public let rssHashReport = Field.onOff("@rss_hash_report")
        /// What the host's side computes.
        public let host = Nested<Offloads>("host")
        /// What the guest's side computes.
        public let guest = Nested<Offloads>("guest")
        /// Whether a virtio device's memory access goes through an emulated IOMMU.
        public let iommu = Field.onOff("@iommu")
        /// Whether a virtio device may cache address translations.
        public let ats = Field.onOff("@ats")
        /// Whether a virtio device may use packed virtqueues.
        public let packed = Field.onOff("@packed")
        /// Whether each queue's notification has a page of its own.
        public let pagePerQueue = Field.onOff("@page_per_vq")
    }
}

/// Which work on packets is left to one side: attributes of `<host>` and `<guest>`.
public struct Offloads: ElementView {
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
        /// Checksums.
        public let checksum = Field.onOff("@csum")
        /// Cutting of large packets, any kind.
        public let gso = Field.onOff("@gso")
        /// Cutting of TCP over IPv4.
        public let tso4 = Field.onOff("@tso4")
        /// Cutting of TCP over IPv6.
        public let tso6 = Field.onOff("@tso6")
        /// Cutting of TCP with congestion notices.
        public let ecn = Field.onOff("@ecn")
        /// Cutting of UDP.
        public let ufo = Field.onOff("@ufo")
        /// Whether a packet may take several buffers.
        public let mergeReceiveBuffers = Field.onOff("@mrg_rxbuf")
    }
}

/// Who moves an interface's packets on the host: `<backend>`.
public struct InterfaceBackend: ElementView {
    /// The element's name.
    public static let elementName = "backend"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which program serves `user`: passt, or the hypervisor itself when absent.
        public let type = Field<String>("@type")
        /// Where passt writes its log.
        public let logFile = Field<String>("@logFile")
        /// Path of the tun device.
        public let tap = Field<String>("@tap")
        /// Path of the vhost device.
        public let vhost = Field<String>("@vhost")
    }
}

/// An address: `<ip>` of `<interface>`.
public struct InterfaceIP: ElementView {
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
        /// The address.
        public let address = Field<String>("@address")
        /// ipv4 or ipv6.
        public let family = Field<String>("@family")
        /// Length of the network's part, bits.
        public let prefix = Field<Int>("@prefix")
        /// Address of the other side.
        public let peer = Field<String>("@peer")
    }
}

/// A route: `<route>` of `<interface>`.
public struct InterfaceRoute: ElementView {
    /// The element's name.
    public static let elementName = "route"
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
        /// The network.
        public let address = Field<String>("@address")
        /// The network's mask.
        public let netmask = Field<String>("@netmask")
        /// Length of the network's part, bits.
        public let prefix = Field<Int>("@prefix")
        /// Where packets go.
        public let gateway = Field<String>("@gateway")
        /// The lower, the better; from 1.
        public let metric = Field<Int>("@metric")
    }
}

/// Ports of the host that passt sends to the guest: `<portForward>`.
public struct PortForward: ElementView {
    /// The element's name.
    public static let elementName = "portForward"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// tcp or udp.
        public let `protocol` = Field<String>("@proto")
        /// Address of the host.
        public let address = Field<String>("@address")
        /// Device of the host.
        public let device = Field<String>("@dev")
        /// Which ports.
        public let ranges = NestedList<PortRange>("range")
    }
}

/// Some ports: `<range>` of `<portForward>`.
public struct PortRange: ElementView {
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
        /// First port of the host.
        public let start = Field<Int>("@start")
        /// Last port of the host.
        public let end = Field<Int>("@end")
        /// First port of the guest.
        public let to = Field<Int>("@to")
        /// Whether these are left out.
        public let exclude = Field.yesNo("@exclude")
    }
}

/// A value for a packet filter: `<parameter>` of `<filterref>`.
public struct FilterParameter: ElementView {
    /// The element's name.
    public static let elementName = "parameter"
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
        /// Its value.
        public let value = Field<String>("@value")
    }
}

/// A pair of interfaces, one of them a host device: `<teaming>`.
public struct Teaming: ElementView {
    /// The element's name.
    public static let elementName = "teaming"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its part: persistent or transient.
        public let type = Field<String>("@type")
        /// Alias of the persistent one.
        public let persistent = Field<String>("@persistent")
    }
}

/// A device's option ROM: `<rom>`.
public struct DeviceROM: ElementView {
    /// The element's name.
    public static let elementName = "rom"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether there is one.
        public let enabled = Field.yesNo("@enabled")
        /// Whether the guest sees it in memory.
        public let bar = Field.onOff("@bar")
        /// An image of it.
        public let file = Field<String>("@file")
    }
}
