import OSInfo

/// A guest while it is being designed: the wish, the facts and what was decided so far. Rules read and fill it.
struct Draft {
    let wish: Wish
    let facts: Facts
    let system: SystemProfile
    /// What the host's capabilities offer.
    let guests: [GuestOffer]
    /// What the hypervisor offers this guest; nil when nobody asked it, or asked about another machine.
    var offer: Offer?

    // MARK: What was decided

    var name: String?
    var architecture: String?
    var guestType: String?
    var virtualisation: String?
    var emulator: String?
    var machine: String?
    /// An option of an installer's kernel.
    var treeOption: String?
    /// KiB.
    var memory: UInt64?
    var cpus: Int?
    var topology: CPUTopology?
    var firmware: Firmware?
    var secureBoot: Bool?
    var loader: FirmwareLoader?
    /// A program of the host that fetches the kernel out of a paravirtual guest's disk.
    var bootloader: String?
    var cpu: CPUChoice?
    /// Features that are on or off, by libvirt's name.
    var features: [String: Bool] = [:]
    /// Hyper-V enlightenments, by libvirt's name.
    var enlightenments: Set<String> = []
    var clockOffset: String?
    /// Timers by libvirt's name.
    var timers: [String: Timer] = [:]
    /// Power states that the guest may not enter or may, by libvirt's name.
    var powerStates: [String: Bool] = [:]
    var disks: [DiskDraft] = []
    var areDisksChosen = false
    var interfaces: [InterfaceDraft] = []
    var areInterfacesChosen = false
    var graphics: GraphicsWish?
    var video: String?
    var pointer: InputDraft?
    var keyboard: InputDraft?
    var sound: String?
    var console: String?
    var channels: [String: Bool] = [:]
    var usb: USBDraft?
    var redirections: Int?
    var scsi: String?
    var rootPorts: Int?
    var balloon: String?
    /// How often the guest reports its memory, s.
    var memoryPeriod: Int?
    var rng: String?
    var tpm: String?
    var watchdog: String?
    var container: ContainerRoot?

    /// Device names that the disks of an existing guest have.
    var takenTargets: Set<String> = []

    // MARK: Which device the rules are asked about

    var disk = DiskDraft(wish: DiskWish())
    var interface = InterfaceDraft(wish: NetworkWish())

    /// The device that is added to a guest which exists; nil while a new guest is designed.
    var added: AddedDevice?

    /// Which firmware starts the guest.
    enum Firmware: String {
        case bios, efi
        /// The architecture has one firmware only, and it is built in.
        case builtIn = "built in"
    }
}

/// How the firmware is found.
enum FirmwareLoader: Hashable {
    /// libvirt finds one that fits.
    case automatic
    /// This file, with whether it demands signed boot loaders.
    case file(String, isSecure: Bool)
    /// There is none.
    case none
}

/// How the virtual CPU is made.
struct CPUChoice: Hashable {
    /// libvirt's mode; nil leaves it to the hypervisor.
    var mode: String?
    /// The model of mode `custom`.
    var model: String?

    var title: String { model ?? mode ?? "the hypervisor's own" }
}

/// What a clock source of the guest does.
struct Timer: Hashable {
    var isPresent: Bool?
    var tickPolicy: String?

    var title: String { tickPolicy ?? (isPresent == true ? "on" : "off") }
}

/// An input device.
struct InputDraft: Hashable {
    var type: String
    /// nil for none.
    var bus: String?

    var title: String { bus.map { "\(type) on \($0)" } ?? "none" }
}

/// The controllers for USB.
enum USBDraft: String {
    case xhci = "qemu-xhci"
    case ehci = "ich9-ehci1"
    case none
}

/// What a container sees as its root folder.
enum ContainerRoot: Hashable {
    /// This folder of the host.
    case directory(String)
    /// The host's own files.
    case host
}
