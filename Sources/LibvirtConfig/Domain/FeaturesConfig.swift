public import XMLTree

/// What a guest's machine can do: `<features>`.
public struct FeaturesConfig: ElementView {
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
        /// Whether it has ACPI.
        public let acpi = Field.presence("acpi")
        /// Whether it has programmable interrupts.
        public let apic = Field.presence("apic")
        /// Whether interrupts may end in a fast way.
        public let apicEOI = Field.onOff("apic/@eoi")
        /// Whether 32-bit guests may use more memory.
        public let pae = Field.presence("pae")
        /// Whether memory tables are nested in hardware.
        public let hap = Field.presence("hap")
        /// Whether memory tables are nested in hardware, said outright.
        public let hapState = Field.onOff("hap/@state")
        /// Whether a container's network is its own.
        public let privateNetwork = Field.presence("privnet")
        /// Whether Xen shows itself as Hyper-V.
        public let viridian = Field.presence("viridian")
        /// What Windows guests like.
        public let hyperV = Nested<HyperVConfig>("hyperv")
        /// Whether KVM hides.
        public let kvmHidden = Field.onOff("kvm/hidden/@state")
        /// Whether the guest is told that its CPUs are its own.
        public let kvmHintDedicated = Field.onOff("kvm/hint-dedicated/@state")
        /// Whether the guest decides on polling.
        public let kvmPollControl = Field.onOff("kvm/poll-control/@state")
        /// Whether CPUs interrupt each other in a fast way.
        public let kvmPVIPI = Field.onOff("kvm/pv-ipi/@state")
        /// Whether changed memory is noted in a ring.
        public let kvmDirtyRing = Field.onOff("kvm/dirty-ring/@state")
        /// How many pages the ring holds, a power of 2 from 1024 to 65536.
        public let kvmDirtyRingSize = Field<Int>("kvm/dirty-ring/@size")
        /// Whether the guest sees the host's memory map.
        public let xenE820Host = Field.onOff("xen/e820_host/@state")
        /// Whether it may get host devices.
        public let xenPassthrough = Field.onOff("xen/passthrough/@state")
        /// How its memory tables are kept then: sync_pt or share_pt.
        public let xenPassthroughMode = Field<String>("xen/passthrough/@mode")
        /// Whether spinning CPUs give way.
        public let pvSpinlock = Field.onOff("pvspinlock/@state")
        /// Whether it has performance counters.
        public let pmu = Field.onOff("pmu/@state")
        /// Whether it has VMware's mouse port.
        public let vmPort = Field.onOff("vmport/@state")
        /// Whether an Arm machine has a GIC.
        public let gic = Field.presence("gic")
        /// Which GIC: 2, 3 or host.
        public let gicVersion = Field<String>("gic/@version")
        /// Whether it has system management mode, which secure boot needs.
        public let smm = Field.onOff("smm/@state")
        /// Memory of that mode, KiB.
        public let smmTSEG = Field.size("smm/tseg", in: .kib, otherwise: "MiB")
        /// Who emulates the I/O APIC: kvm or qemu.
        public let ioapicDriver = Field<String>("ioapic/@driver")
        /// Whether POWER's page table may change size: enabled, disabled or required.
        public let hpt = Field<String>("hpt/@resizing")
        /// Largest page of that table, KiB.
        public let hptMaximumPageSize = Field.size("hpt/maxpagesize", in: .kib)
        /// Whether the guest may leave notes for a core dump.
        public let vmCoreInfo = Field.onOff("vmcoreinfo/@state")
        /// Whether POWER's transactional memory is there.
        public let htm = Field.onOff("htm/@state")
        /// Whether POWER guests may be hosts.
        public let nestedHV = Field.onOff("nested-hv/@state")
        /// Whether POWER helps against speculation by flushing the count cache.
        public let ccfAssist = Field.onOff("ccf-assist/@state")
        /// POWER's cache flush on privilege change: broken, workaround or fixed.
        public let cfpc = Field<String>("cfpc/@value")
        /// POWER's speculation barrier: broken, workaround or fixed.
        public let sbbc = Field<String>("sbbc/@value")
        /// POWER's indirect branch speculation: broken, workaround, fixed-ibs, fixed-ccd or fixed-na.
        public let ibs = Field<String>("ibs/@value")
        /// What unknown model-specific registers do: ignore or fault.
        public let msrsUnknown = Field<String>("msrs/@unknown")
        /// Memory for translated code, KiB.
        public let tcgBlockCache = Field.size("tcg/tb-cache", in: .kib, otherwise: "MiB")
        /// Whether memory is given back after the guest's end.
        public let asyncTeardown = Field.onOff("async-teardown/@enabled")
        /// What a container may do by default: default, allow or deny.
        public let capabilitiesPolicy = Field<String>("capabilities/@policy")
        /// Whether there is a PS/2 keyboard and mouse.
        public let ps2 = Field.onOff("ps2/@state")
    }
}
