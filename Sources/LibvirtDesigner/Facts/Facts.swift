public import LibvirtConfig
public import OSInfo

/// Everything the designer may know. Whoever talks to the host fills it in; what is nil is not known.
public struct Facts: Sendable {
    /// What drives the guests.
    public var driver: Driver
    /// The host's capabilities.
    public var capabilities: CapabilitiesConfig?
    /// What the hypervisor offers a guest, as an answer to `Designer.question(_:facts:)`.
    public var domainCapabilities: DomainCapabilitiesConfig?
    /// The operating system that the guest shall run.
    public var system: OperatingSystem?
    /// Other systems that it may be instead, where the medium does not tell them apart; the guest is made to suit all.
    public var alternatives: [OperatingSystem] = []
    /// Why it is that system when it is not exactly the one asked for.
    public var systemNote: String?
    /// The architecture that the installation medium is for, as libvirt names it.
    public var mediumArchitecture: String?
    /// The medium runs its system without installing it.
    public var isMediumLive = false
    /// The names that guests of this host have.
    public var names: Set<String> = []
    /// The hardware addresses that guests of this host have, in lower case.
    public var macAddresses: Set<String> = []
    /// Hardware addresses to take, in order, as `MACAddresses` makes them.
    public var freshMACs: [String] = []
    /// The new guest's uuid; nil leaves it to libvirt.
    public var freshUUID: String?
    /// The storage pools.
    public var pools: [PoolFacts] = []
    /// The folder that a pool `default` gets when the host has no pool.
    public var defaultPoolPath: String?
    /// The virtual networks.
    public var networks: [NetworkFacts] = []
    /// What is known about the locations that the wish names.
    public var storage: [StorageLocation: StorageFacts] = [:]
    /// The host's bridge that carries its default route.
    public var defaultRouteBridge: String?
    /// The host's memory, KiB.
    public var hostMemory: UInt64?
    /// The host's active CPUs.
    public var hostCPUs: Int?
    /// False when the host says it has KVM and it does not work; nil when nobody tried.
    public var kvmWorks: Bool?
    /// The program runs on the guest's host.
    public var isLocal = true
    /// The connection is to the system's daemon, which may use bridges and start networks.
    public var isPrivileged = true
    /// The connection's URI, for `virt-install --connect`; nil leaves it out.
    public var connection: String?
    /// The connection may only look.
    public var isReadOnly = false

    /// Every system that the guest may run, the likeliest first.
    public var systems: [OperatingSystem] { system.map { [$0] + alternatives } ?? [] }

    /// Makes facts about a host of which nothing is known but its driver.
    public init(driver: Driver) { self.driver = driver }
}

/// What drives a host's guests, as the connection's type says.
public struct Driver: RawRepresentable, Hashable, Sendable {
    /// libvirt's own word, lower case: `qemu`, `lxc`, `xen`, `test`, ….
    public let rawValue: String

    /// Takes libvirt's word, as `virConnectGetType` or the URI's scheme gives it.
    public init(rawValue: String) { self.rawValue = rawValue.lowercased() }

    /// QEMU, with or without KVM.
    public static let qemu = Driver(rawValue: "qemu")
    /// Linux containers.
    public static let lxc = Driver(rawValue: "lxc")
    /// Xen.
    public static let xen = Driver(rawValue: "xen")
    /// libvirt's test driver.
    public static let test = Driver(rawValue: "test")
    /// FreeBSD's bhyve.
    public static let bhyve = Driver(rawValue: "bhyve")
}
