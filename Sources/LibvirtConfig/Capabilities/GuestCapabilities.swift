public import XMLTree

/// What a hypervisor can run on one architecture: `<guest>` of `<capabilities>`.
public struct GuestCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "guest"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Kind of virtual machine.
        public let osType = Field<OSType>("os_type")
        /// Architecture of the CPU, such as `x86_64`.
        public let architecture = Field<String>("arch/@name")
        /// Width of that, bits.
        public let wordSize = Field<Int>("arch/wordsize")
        /// Program that runs it.
        public let emulator = Field<String>("arch/emulator")
        /// Machines for every type of domain.
        public let machines = NestedList<MachineCapabilities>("arch/machine")
        /// Types of domains, with machines of their own.
        public let domains = NestedList<DomainTypeCapabilities>("arch/domain")
        /// Whether 32-bit guests may use more memory.
        public let pae = Field.presence("features/pae")
        /// Whether they may be without.
        public let nonPAE = Field.presence("features/nonpae")
        /// Whether ACPI is on when nothing is said; nil when there is none.
        public let acpiDefault = Field.onOff("features/acpi/@default")
        /// Whether that can be changed.
        public let acpiToggle = Field.yesNo("features/acpi/@toggle")
        /// Whether the APIC is on when nothing is said; nil when there is none.
        public let apicDefault = Field.onOff("features/apic/@default")
        /// Whether that can be changed.
        public let apicToggle = Field.yesNo("features/apic/@toggle")
        /// Whether nested memory tables are on when nothing is said.
        public let hapDefault = Field.onOff("features/hap/@default")
        /// Whether that can be changed.
        public let hapToggle = Field.yesNo("features/hap/@toggle")
        /// Whether the CPU's model can be chosen.
        public let cpuSelection = Field.presence("features/cpuselection")
        /// Whether devices can have an order of boot.
        public let deviceBoot = Field.presence("features/deviceboot")
        /// Whether disks of a running guest can be snapshot.
        public let diskSnapshotDefault = Field.onOff("features/disksnapshot/@default")
        /// Whether that can be changed.
        public let diskSnapshotToggle = Field.yesNo("features/disksnapshot/@toggle")
        /// Whether external snapshots can be reverted and deleted.
        public let externalSnapshot = Field.presence("features/externalSnapshot")
    }
}

/// A machine that a hypervisor has: `<machine>`.
public struct MachineCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "machine"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, such as `pc-q35-7.2`.
        public let name = Field<String>("")
        /// The machine that this name stands for.
        public let canonical = Field<String>("@canonical")
        /// How many vCPUs it can have.
        public let maximumCPUs = Field<Int>("@maxCpus")
        /// Whether it is on its way out.
        public let deprecated = Field.yesNo("@deprecated")
    }
}

/// A type of domains: `<domain>` in capabilities.
public struct DomainTypeCapabilities: ElementView {
    /// The element's name.
    public static let elementName = "domain"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The type.
        public let type = Field<DomainType>("@type")
        /// Program that runs it, when another than that of the architecture.
        public let emulator = Field<String>("emulator")
        /// Machines of this type alone.
        public let machines = NestedList<MachineCapabilities>("machine")
    }
}
