public import XMLTree

/// What a managed switch is told: `<virtualport>`.
public struct VirtualPort: ElementView {
    /// The element's name.
    public static let elementName = "virtualport"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Kind of switch: openvswitch, midonet, 802.1Qbg or 802.1Qbh.
        public let type = Field<String>("@type")
        /// Interface of Open vSwitch, a uuid.
        public let interfaceID = Field<String>("parameters/@interfaceid")
        /// Profile of the port.
        public let profileID = Field<String>("parameters/@profileid")
        /// Manager of 802.1Qbg, 0 to 255.
        public let managerID = Field<Int>("parameters/@managerid")
        /// Type of 802.1Qbg, 0 to 16777215.
        public let typeID = Field<Int>("parameters/@typeid")
        /// Version of that type, 0 to 255.
        public let typeIDVersion = Field<Int>("parameters/@typeidversion")
        /// Instance of 802.1Qbg, a uuid.
        public let instanceID = Field<String>("parameters/@instanceid")
    }
}

/// VLAN tags: `<vlan>`.
public struct VLAN: ElementView {
    /// The element's name.
    public static let elementName = "vlan"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether packets with these tags go through with them.
        public let trunk = Field.yesNo("@trunk")
        /// The tags.
        public let tags = NestedList<VLANTag>("tag")
    }
}

/// A VLAN tag: `<tag>`.
public struct VLANTag: ElementView {
    /// The element's name.
    public static let elementName = "tag"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The tag, 0 to 4095.
        public let id = Field<Int>("@id")
        /// Whether packets without a tag get it: tagged or untagged.
        public let nativeMode = Field<String>("@nativeMode")
    }
}

/// Limits of an interface's throughput: `<bandwidth>`, from the guest's side.
public struct Bandwidth: ElementView {
    /// The element's name.
    public static let elementName = "bandwidth"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Towards the guest, KiB/s.
        public let inboundAverage = Field<Int>("inbound/@average")
        /// Towards the guest for a while, KiB/s.
        public let inboundPeak = Field<Int>("inbound/@peak")
        /// How much may come at peak speed, KiB.
        public let inboundBurst = Field<Int>("inbound/@burst")
        /// What the guest gets at least, KiB/s.
        public let inboundFloor = Field<Int>("inbound/@floor")
        /// From the guest, KiB/s.
        public let outboundAverage = Field<Int>("outbound/@average")
        /// From the guest for a while, KiB/s.
        public let outboundPeak = Field<Int>("outbound/@peak")
        /// How much may go at peak speed, KiB.
        public let outboundBurst = Field<Int>("outbound/@burst")
    }
}
