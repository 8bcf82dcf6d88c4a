public import XMLTree

/// A source of random numbers for the guest: `<rng>`.
public struct RNGConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "rng"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What the guest sees, such as `virtio`.
        public let model = Field<RNGModel>("@model")
        /// Where the random numbers come from.
        public let backend = Field<RNGBackend>("backend/@model")
        /// The file that a backend `random` reads, such as `/dev/urandom`.
        public let path = Field<String>("backend")
        /// How a backend `egd` is reached, such as `udp`.
        public let backendType = Field<CharacterSourceType>("backend/@type")
        /// The far ends of a backend `egd`: where it listens and where it connects to.
        public let backendSources = NestedList<CharacterSource>("backend/source")
        /// What a backend `egd` over TCP speaks.
        public let backendProtocol = Field<String>("backend/protocol/@type")
        /// What the guest may take at most in each period, bytes.
        public let rateBytes = Field<Int>("rate/@bytes")
        /// How long a period is, ms; libvirt takes 1,000 when it is absent.
        public let ratePeriod = Field<Int>("rate/@period")
        /// Options of the virtio device.
        public let virtio = Nested<VirtioOptions>("driver")
        /// The name by which QEMU knows the device; `ua-` begins those that a user may give.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What the guest sees as its source of random numbers.
public struct RNGModel: OpenEnum {
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
}

/// Where random numbers come from.
public struct RNGBackend: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file of the host that never ends.
    public static let random = Self("random")
    /// A daemon that speaks the entropy gathering protocol.
    public static let egd = Self("egd")
    /// The hypervisor's own, from the host's system call.
    public static let builtin = Self("builtin")
}
