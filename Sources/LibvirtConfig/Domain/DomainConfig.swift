public import XMLTree

/// A guest's whole configuration: `<domain>`.
public struct DomainConfig: ElementView {
    /// The element's name.
    public static let elementName = "domain"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "name", "uuid", "genid", "title", "description", "metadata", "maxMemory", "memory", "currentMemory",
        "blkiotune", "memtune", "memoryBacking", "vcpu", "vcpus", "iothreads", "iothreadids", "defaultiothread",
        "cputune", "numatune", "resource", "sysinfo", "bootloader", "bootloader_args", "os", "idmap", "features", "cpu",
        "clock", "on_poweroff", "on_reboot", "on_crash", "on_lockfailure", "pm", "perf", "devices", "seclabel",
        "keywrap", "launchSecurity",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Which hypervisor runs it.
        public let type = Field<DomainType>("@type")
        /// Number of a running domain; read only.
        public let id = Field<Int>("@id")
        /// Its name, unique on the host.
        public let name = Field<String>("name")
        /// What identifies it, 32 hexadecimal digits with hyphens.
        public let uuid = Field<String>("uuid")
        /// Changes whenever the guest's state is set back; a uuid, or empty for a new one.
        public let generationID = Field<String>("genid")
        /// A short description, one line.
        public let title = Field<String>("title")
        /// A description for people.
        public let description = Field<String>("description")
        /// What programs keep with the domain.
        public let metadata = Nested<DomainMetadata>("metadata")
        /// Memory at start, KiB. With NUMA cells it is their sum.
        public let memory = Field.size("memory", in: .kib)
        /// Whether the guest's memory is in a core dump of the hypervisor.
        public let dumpCore = Field.onOff("memory/@dumpCore")
        /// Memory that the balloon leaves the guest, KiB.
        public let currentMemory = Field.size("currentMemory", in: .kib)
        /// Memory to which it can grow by memory devices, KiB.
        public let maximumMemory = Field.size("maxMemory", in: .kib)
        /// How many memory devices it may get.
        public let memorySlots = Field<Int>("maxMemory/@slots")
        /// How many virtual CPUs it can have.
        public let vcpus = Field<Int>("vcpu")
        /// How many virtual CPUs it starts with.
        public let currentVCPUs = Field<Int>("vcpu/@current")
        /// Who chooses the host's CPUs.
        public let vcpuPlacement = Field<Placement>("vcpu/@placement")
        /// CPUs of the host that may be used, such as `0-3,^2`.
        public let cpuSet = Field<String>("vcpu/@cpuset")
        /// State of each virtual CPU.
        public let individualVCPUs = NestedList<VCPU>("vcpus/vcpu")
        /// How many threads serve disks apart from the vCPUs.
        public let ioThreads = Field<Int>("iothreads")
        /// Those threads with their numbers.
        public let ioThreadList = NestedList<IOThread>("iothreadids/iothread")
        /// Least helpers of the main thread.
        public let defaultIOThreadMinimum = Field<Int>("defaultiothread/@thread_pool_min")
        /// Most helpers of the main thread.
        public let defaultIOThreadMaximum = Field<Int>("defaultiothread/@thread_pool_max")
        /// What it boots and on which machine.
        public let os = Nested<OSConfig>("os")
        /// Path of the boot loader on a Xen or bhyve host.
        public let bootloader = Field<String>("bootloader")
        /// Arguments for that.
        public let bootloaderArguments = Field<String>("bootloader_args")
        /// What SMBIOS and the like tell the guest.
        public let systemInformation = NestedList<SystemInformation>("sysinfo")
        /// Users of a container and of the host.
        public let idMap = Nested<IDMap>("idmap")
        /// What the machine can do.
        public let features = Nested<FeaturesConfig>("features")
        /// Model and topology of the CPUs.
        public let cpu = Nested<CPUConfig>("cpu")
        /// How the guest is told the time.
        public let clock = Nested<ClockConfig>("clock")
        /// What to do when the guest powers off.
        public let onPowerOff = Field<LifecycleAction>("on_poweroff")
        /// What to do when the guest reboots.
        public let onReboot = Field<LifecycleAction>("on_reboot")
        /// What to do when the guest crashes.
        public let onCrash = Field<LifecycleAction>("on_crash")
        /// What to do when a lock on a disk is lost.
        public let onLockFailure = Field<LifecycleAction>("on_lockfailure")
        /// Whether the guest is offered to sleep in memory.
        public let suspendToMemory = Field.yesNo("pm/suspend-to-mem/@enabled")
        /// Whether the guest is offered to sleep on disk.
        public let suspendToDisk = Field.yesNo("pm/suspend-to-disk/@enabled")
        /// What its memory is made of.
        public let memoryBacking = Nested<MemoryBacking>("memoryBacking")
        /// Limits of its memory on the host.
        public let memoryTuning = Nested<MemoryTuning>("memtune")
        /// Its share of the host's disks.
        public let blockTuning = Nested<BlockTuning>("blkiotune")
        /// Its share of the host's CPUs.
        public let cpuTuning = Nested<CPUTuning>("cputune")
        /// Where on the host its memory lies.
        public let numaTuning = Nested<NUMATuning>("numatune")
        /// Control group it belongs to.
        public let resourcePartition = Field<String>("resource/partition")
        /// Name by which a SAN knows its traffic.
        public let fibreChannelID = Field<String>("resource/fibrechannel/@appid")
        /// What is counted for statistics.
        public let performanceEvents = NestedList<PerformanceEvent>("perf/event")
        /// Its devices.
        public let devices = Nested<DeviceList>("devices")
        /// Labels that keep it from other guests.
        public let securityLabels = NestedList<SecurityLabel>("seclabel")
        /// Ciphers of s390x that may wrap keys.
        public let keyWrapping = NestedList<KeyWrapCipher>("keywrap/cipher")
        /// Encryption of its memory.
        public let launchSecurity = OptionalNested<LaunchSecurity>("launchSecurity")
        /// Arguments for QEMU that libvirt has no words for.
        public let qemuArguments = NestedList<QEMUArgument>(FieldPath("commandline/arg", in: .qemu))
        /// Environment for QEMU that libvirt has no words for.
        public let qemuEnvironment = NestedList<QEMUEnvironment>(FieldPath("commandline/env", in: .qemu))
    }
}

/// The hypervisor that runs a domain.
public struct DomainType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// QEMU with the host's CPU.
    public static let kvm = Self("kvm")
    /// QEMU alone, which emulates the CPU.
    public static let qemu = Self("qemu")
    /// Xen.
    public static let xen = Self("xen")
    /// Containers.
    public static let lxc = Self("lxc")
    /// QEMU with Apple's hypervisor.
    public static let hvf = Self("hvf")
    /// FreeBSD's.
    public static let bhyve = Self("bhyve")
    /// VMware.
    public static let vmware = Self("vmware")
    /// Hyper-V.
    public static let hyperv = Self("hyperv")
    /// VirtualBox.
    public static let vbox = Self("vbox")
    /// libvirt's test driver.
    public static let test = Self("test")
    /// Virtuozzo.
    public static let vz = Self("vz")
}

/// What to do when something happens to a guest.
public struct LifecycleAction: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// End it.
    public static let destroy = Self("destroy")
    /// Start it again.
    public static let restart = Self("restart")
    /// Keep what is left of it.
    public static let preserve = Self("preserve")
    /// Start it again under another name.
    public static let renameRestart = Self("rename-restart")
    /// Save its memory, then end it.
    public static let coredumpDestroy = Self("coredump-destroy")
    /// Save its memory, then start it again.
    public static let coredumpRestart = Self("coredump-restart")
    /// Power it off, when a lock is lost.
    public static let powerOff = Self("poweroff")
    /// Pause it, when a lock is lost.
    public static let pause = Self("pause")
    /// Go on, when a lock is lost.
    public static let ignore = Self("ignore")
}

/// Who chooses where on the host something runs.
public struct Placement: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The document.
    public static let `static` = Self("static")
    /// A service of the host, at start.
    public static let auto = Self("auto")
}
