/// What somebody wants of a new guest. Everything but the source may stay nil: the rules then decide, with a reason.
///
/// A value that is given is never changed by a rule. What cannot be had at all is a `DesignError`.
public struct Wish: Hashable, Sendable {
    /// The guest's name; nil proposes one after the operating system.
    public var name: String?
    /// Where the operating system comes from.
    public var source: InstallSource
    /// A sentence for people, kept with the guest.
    public var description: String?
    /// Memory, KiB.
    public var memory: UInt64?
    /// Virtual CPUs, 1 and up.
    public var cpus: Int?
    /// How the virtual CPUs are grouped; nil leaves it to the hypervisor.
    public var topology: CPUTopology?
    /// How the CPU is made, such as `host-model`, or the name of a CPU model.
    public var cpuModel: String?
    /// Disks besides the source's own; nil makes one when the source needs one to install on, `[]` makes none.
    public var disks: [DiskWish]?
    /// Network interfaces; nil makes one, `[]` makes none.
    public var networks: [NetworkWish]?
    /// The hypervisor type: `kvm`, `qemu`, `lxc`, `xen`, ….
    public var virtualisation: String?
    /// The guest's processor architecture, such as `aarch64`.
    public var architecture: String?
    /// What runs in it: `hvm`, `xen`, `exe`.
    public var guestType: String?
    /// The machine type, such as `q35` or `pc-q35-9.2`.
    public var machine: String?
    /// BIOS or UEFI.
    public var firmware: FirmwareWish?
    /// The graphical display.
    public var graphics: GraphicsWish?
    /// The video card's model, such as `virtio`; `none` for none.
    public var video: String?
    /// The sound card's model, such as `ich9`; `none` for none.
    public var sound: String?
    /// A trusted platform module: true for one, false for none.
    public var tpm: Bool?
    /// A watchdog's model, such as `i6300esb`; nil for none, for a watchdog that nobody feeds resets the guest.
    public var watchdog: String?
    /// Start the guest together with its host.
    public var autostart: Bool?
    /// What cloud-init is told at the first start; used with a cloud image.
    public var cloudInit: CloudInitWish?

    /// Makes a wish.
    public init(name: String? = nil, source: InstallSource) {
        self.name = name
        self.source = source
    }
}

/// How virtual CPUs are grouped; what is nil is worked out so that the product is the number of virtual CPUs.
public struct CPUTopology: Hashable, Sendable {
    /// Sockets, 1 and up.
    public var sockets: Int?
    /// Dies in a socket, 1 and up.
    public var dies: Int?
    /// Cores in a die, 1 and up.
    public var cores: Int?
    /// Threads in a core, 1 and up.
    public var threads: Int?

    /// Makes a topology.
    public init(sockets: Int? = nil, dies: Int? = nil, cores: Int? = nil, threads: Int? = nil) {
        self.sockets = sockets
        self.dies = dies
        self.cores = cores
        self.threads = threads
    }
}

/// Which firmware starts the guest.
public enum FirmwareWish: String, Hashable, Sendable, CaseIterable {
    /// The architecture's classic firmware.
    case bios
    /// UEFI, with secure boot as the host's firmware descriptions prefer it.
    case uefi
    /// UEFI that starts signed boot loaders only, with the usual keys enrolled.
    case secureBoot = "secure"
}
