public import XMLTree

/// Model and topology of a guest's or a host's CPUs: `<cpu>`.
public struct CPUConfig: ElementView {
    /// The element's name.
    public static let elementName = "cpu"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "arch", "model", "vendor", "topology", "cache", "maxphysaddr", "feature", "numa",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Where the model comes from.
        public let mode = Field<CPUMode>("@mode")
        /// How closely the CPU must be the one described.
        public let match = Field<CPUMatch>("@match")
        /// What is checked before the start.
        public let check = Field<CPUCheck>("@check")
        /// Whether features that hinder migration are left out of the host's model.
        public let migratable = Field.onOff("@migratable")
        /// Whether s390x features on their way out are there.
        public let deprecatedFeatures = Field.onOff("@deprecated_features")
        /// Architecture, in capabilities.
        public let architecture = Field<String>("arch")
        /// Name of the model, such as `Haswell`.
        public let model = Field<String>("model")
        /// Whether a nearby model will do.
        public let modelFallback = Field<CPUFallback>("model/@fallback")
        /// Vendor that the guest sees, 12 characters.
        public let modelVendorID = Field<String>("model/@vendor_id")
        /// Vendor that the host's CPU must have.
        public let vendor = Field<String>("vendor")
        /// How many sockets.
        public let sockets = Field<Int>("topology/@sockets")
        /// How many dies a socket.
        public let dies = Field<Int>("topology/@dies")
        /// How many clusters a die.
        public let clusters = Field<Int>("topology/@clusters")
        /// How many cores a die or cluster.
        public let cores = Field<Int>("topology/@cores")
        /// How many threads a core.
        public let threads = Field<Int>("topology/@threads")
        /// Which level of cache is meant; all when absent.
        public let cacheLevel = Field<Int>("cache/@level")
        /// What the guest sees of it: emulate, passthrough or disable.
        public let cacheMode = Field<String>("cache/@mode")
        /// Where the width of addresses comes from: emulate or passthrough.
        public let physicalAddressMode = Field<String>("maxphysaddr/@mode")
        /// Width of physical addresses, bits.
        public let physicalAddressBits = Field<Int>("maxphysaddr/@bits")
        /// Widest that is taken from the host, bits.
        public let physicalAddressLimit = Field<Int>("maxphysaddr/@limit")
        /// Features that differ from the model.
        public let features = NestedList<CPUFeature>("feature")
        /// Groups of CPUs and memory.
        public let cells = NestedList<NUMACell>("numa/cell")
        /// How long memory access takes between them.
        public let interconnects = NestedList<NUMALatency>("numa/interconnects/latency")
        /// How much goes between them.
        public let interconnectBandwidths = NestedList<NUMABandwidth>("numa/interconnects/bandwidth")
        /// Version of the microcode, in capabilities.
        public let microcode = Field<Int>("microcode/@version")
        /// Family of the host's CPU, in capabilities.
        public let signatureFamily = Field<Int>("signature/@family")
        /// Model number of the host's CPU, in capabilities.
        public let signatureModel = Field<Int>("signature/@model")
        /// Stepping of the host's CPU, in capabilities.
        public let signatureStepping = Field<Int>("signature/@stepping")
        /// Name of the time stamp counter, in capabilities.
        public let counterName = Field<String>("counter/@name")
        /// Its speed, Hz.
        public let counterFrequency = Field<Int>("counter/@frequency")
        /// Whether a guest can have another speed.
        public let counterScaling = Field.yesNo("counter/@scaling")
        /// Sizes of memory pages, in capabilities.
        public let pages = NestedList<CPUPages>("pages")
    }
}

/// Where a CPU's model comes from.
public struct CPUMode: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The document.
    public static let custom = Self("custom")
    /// The host's, as far as libvirt has words for it.
    public static let hostModel = Self("host-model")
    /// The host's, exactly.
    public static let hostPassthrough = Self("host-passthrough")
    /// Everything that the hypervisor can do.
    public static let maximum = Self("maximum")
}

/// How closely a CPU must be the one described.
public struct CPUMatch: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// At least.
    public static let minimum = Self("minimum")
    /// As described, even where the host can do more.
    public static let exact = Self("exact")
    /// As described, and the host must be exactly so.
    public static let strict = Self("strict")
}

/// What is checked about the CPU before a start.
public struct CPUCheck: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing.
    public static let nothing = Self("none")
    /// What libvirt knows.
    public static let partial = Self("partial")
    /// What the guest really gets.
    public static let full = Self("full")
}

/// Whether a nearby CPU model will do.
public struct CPUFallback: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It will.
    public static let allow = Self("allow")
    /// It will not.
    public static let forbid = Self("forbid")
}
