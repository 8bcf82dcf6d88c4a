public import XMLTree

/// Names that a network answers for: `<dns>`.
public struct NetworkDNS: ElementView {
    /// The element's name.
    public static let elementName = "dns"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether there is a DNS server.
        public let enabled = Field.yesNo("@enable")
        /// Whether names without a dot are asked outside.
        public let forwardPlainNames = Field.yesNo("@forwardPlainNames")
        /// Whom to ask.
        public let forwarders = NestedList<DNSForwarder>("forwarder")
        /// TXT records.
        public let texts = NestedList<DNSText>("txt")
        /// Names of addresses.
        public let hosts = NestedList<DNSHost>("host")
        /// SRV records.
        public let services = NestedList<DNSService>("srv")
    }
}

/// A server to ask: `<forwarder>`.
public struct DNSForwarder: ElementView {
    /// The element's name.
    public static let elementName = "forwarder"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its address.
        public let address = Field<String>("@addr")
        /// For which domain alone.
        public let domain = Field<String>("@domain")
    }
}

/// A TXT record: `<txt>`.
public struct DNSText: ElementView {
    /// The element's name.
    public static let elementName = "txt"
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
        /// What it says.
        public let value = Field<String>("@value")
    }
}

/// Names of an address: `<host>` of `<dns>`.
public struct DNSHost: ElementView {
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
        /// The address.
        public let ip = Field<String>("@ip")
        /// The names.
        public let names = FieldList<String>("hostname")
    }
}

/// An SRV record: `<srv>`.
public struct DNSService: ElementView {
    /// The element's name.
    public static let elementName = "srv"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The service.
        public let service = Field<String>("@service")
        /// tcp or udp.
        public let `protocol` = Field<String>("@protocol")
        /// Its domain.
        public let domain = Field<String>("@domain")
        /// The host that serves it.
        public let target = Field<String>("@target")
        /// Its port.
        public let port = Field<Int>("@port")
        /// The lower, the sooner.
        public let priority = Field<Int>("@priority")
        /// Among those of the same priority.
        public let weight = Field<Int>("@weight")
    }
}

/// An option for dnsmasq: `<dnsmasq:option>`.
public struct DnsmasqOption: ElementView {
    /// The element's name.
    public static let elementName = "option"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The namespace of the element.
    public static let namespace: Namespace? = .dnsmasq
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The option.
        public let value = Field<String>("@value")
    }
}
