public import XMLTree

/// What else a machine can do: `<features>` of `<domainCapabilities>`.
public struct FeatureCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "features"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Arm's interrupt controller; choices: version.
        public let gic = Nested<DeviceCapabilities>("gic")
        /// Notes for a core dump.
        public let vmCoreInfo = Field.yesNo("vmcoreinfo/@supported")
        /// A generation id.
        public let generationID = Field.yesNo("genid/@supported")
        /// Whether a disk's chain can be given.
        public let backingStoreInput = Field.yesNo("backingStoreInput/@supported")
        /// Backups of running guests.
        public let backup = Field.yesNo("backup/@supported")
        /// Memory given back after the end.
        public let asyncTeardown = Field.yesNo("async-teardown/@supported")
        /// s390x's memory encryption.
        public let s390PV = Field.yesNo("s390-pv/@supported")
        /// Whether the PS/2 devices can be left out.
        public let ps2 = Field.yesNo("ps2/@supported")
        /// Intel's memory encryption.
        public let tdx = Field.yesNo("tdx/@supported")
        /// AMD's memory encryption.
        public let sev = Nested<SEVCapabilities>("sev")
        /// Intel's enclaves.
        public let sgx = Nested<SGXCapabilities>("sgx")
        /// What Windows guests like; choices: features.
        public let hyperV = Nested<DeviceCapabilities>("hyperv")
        /// Memory encryption; choices: sectype.
        public let launchSecurity = Nested<DeviceCapabilities>("launchSecurity")
    }
}

/// AMD's memory encryption: `<sev>`.
public struct SEVCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "sev"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether it can be had.
        public let supported = Field.yesNo("@supported")
        /// Which address bit says that a page is encrypted.
        public let cBitPosition = Field<Int>("cbitpos")
        /// How many address bits are lost.
        public let reducedPhysicalBits = Field<Int>("reducedPhysBits")
        /// How many guests can have it.
        public let maximumGuests = Field<Int>("maxGuests")
        /// How many guests can have SEV-ES.
        public let maximumESGuests = Field<Int>("maxESGuests")
        /// What identifies the processor, base64.
        public let cpu0ID = Field<String>("cpu0Id")
    }
}

/// Intel's enclaves: `<sgx>`.
public struct SGXCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "sgx"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Whether they can be had.
        public let supported = Field.yesNo("@supported")
        /// Whether any signer can be trusted.
        public let flexibleLaunchControl = Field.yesNo("flc")
        /// Whether SGX 1 is there.
        public let version1 = Field.yesNo("sgx1")
        /// Whether SGX 2 is there.
        public let version2 = Field.yesNo("sgx2")
        /// Memory for enclaves, KiB.
        public let sectionSize = Field.size("section_size", in: .kib)
        /// The same by NUMA node.
        public let sections = NestedList<SGXSection>("sections/section")
    }
}

/// Memory for enclaves on a NUMA node: `<section>`.
public struct SGXSection: ElementView {
    /// The element's name.
    public static let elementName = "section"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Number of the node.
        public let node = Field<Int>("@node")
        /// How much, KiB.
        public let size = Field.size("@size", unitIn: "unit", in: .kib)
    }
}
