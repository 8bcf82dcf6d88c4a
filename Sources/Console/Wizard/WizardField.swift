import Terminal

/// One line of the wizard's form.
public enum WizardField: String, CaseIterable, Sendable {
    case name, preset, source, path, initrd, arguments, command, user, key, system, memory, cpus, disk, network,
        graphics
    case firmware, virtualisation

    /// What it is called; the source names its path.
    func label(_ source: WizardSource) -> SafeText {
        switch self {
        case .name: "Name"
        case .preset: "Preset"
        case .source: "Install from"
        case .path: source.pathLabel
        case .initrd: "Initrd"
        case .arguments: "Kernel options"
        case .command: "First program"
        case .system: "System"
        case .memory: "Memory"
        case .cpus: "CPUs"
        case .disk: "Disk"
        case .network: "Network"
        case .graphics: "Display"
        case .firmware: "Firmware"
        case .virtualisation: "Processor"
        case .user: "User to make"
        case .key: "Public key"
        }
    }

    /// What may be written there.
    func hint(_ source: WizardSource) -> SafeText {
        switch self {
        case .name: "Any characters but / ; no blank at the ends. Empty takes the system's name."
        case .preset: "←→ take saved choices; s in the summary saves those of a guest."
        case .source: "←→ choose where the operating system comes from."
        case .path: source.pathHint
        case .initrd: "The initial file system that goes with the kernel; empty for none."
        case .arguments: "The kernel's command line; empty for none."
        case .command: "The container's first program, such as /sbin/init or /bin/sh."
        case .system: "Letters find a system; empty looks at the medium. Enter takes the first match."
        case .memory: "MiB, or with a unit: 2G. Empty takes what the system recommends."
        case .cpus: "Virtual CPUs. Empty takes what the system recommends."
        case .disk where source == .cloudImage: "GiB that the guest's copy of the image grows to; empty keeps its size."
        case .disk: "GiB of a new disk, the path or POOL/VOLUME of one that exists, or none."
        case .network: "←→ choose where its network card is plugged in."
        case .graphics: "←→ choose the display. The console can show VNC."
        case .firmware: "←→ choose what starts the guest."
        case .virtualisation: "←→ choose whether the host's processor runs the guest (kvm) or emulates one (qemu)."
        case .user: "The account that cloud-init makes; empty keeps the image's own."
        case .key: "One line of authorized_keys, such as ssh-ed25519 AAAA… you@home."
        }
    }

    /// Whether it has a text; the others are one of several.
    var isText: Bool { ![.preset, .source, .network, .graphics, .firmware, .virtualisation].contains(self) }

    /// The rules whose decision stands beside it: the first part of their ids.
    var question: String? {
        switch self {
        case .name: "name"
        case .memory: "memory"
        case .cpus: "cpus"
        case .disk: "disk.size"
        case .network: "network.link"
        case .graphics: "graphics"
        case .firmware: "firmware"
        case .virtualisation: "virtualisation"
        default: nil
        }
    }
}

/// Where the wizard gets the operating system from.
public enum WizardSource: String, CaseIterable, Sendable {
    case iso, cloudImage, image, tree, kernel, network, blank, container

    /// What it is called.
    var title: SafeText {
        switch self {
        case .iso: "disc image (ISO)"
        case .cloudImage: "cloud image"
        case .image: "disk that exists"
        case .tree: "install tree"
        case .kernel: "kernel and initrd"
        case .network: "network (PXE)"
        case .blank: "nothing: empty disk"
        case .container: "container"
        }
    }

    var pathLabel: SafeText {
        switch self {
        case .iso: "Disc image"
        case .cloudImage, .image: "Disk image"
        case .tree: "URL or folder"
        case .kernel: "Kernel"
        case .container: "Folder"
        case .network, .blank: ""
        }
    }

    var pathHint: SafeText {
        switch self {
        case .tree:
            "Such as https://deb.debian.org/debian/dists/stable/main/installer-amd64/, or a folder of this machine."
        case .container: "The container's root folder; empty shares the host's own files."
        default: "An absolute path on the host, or POOL/VOLUME."
        }
    }

    /// The form's lines for it.
    var fields: [WizardField] {
        switch self {
        case .iso, .tree: [.name, .source, .path] + Self.machine
        case .cloudImage: [.name, .source, .path, .user, .key] + Self.machine
        case .image: [.name, .source, .path] + Self.machine.filter { $0 != .disk }
        case .kernel: [.name, .source, .path, .initrd, .arguments] + Self.machine
        case .network, .blank: [.name, .source] + Self.machine
        case .container: [.name, .source, .path, .command, .memory, .cpus, .network]
        }
    }

    private static let machine: [WizardField] = [
        .system, .memory, .cpus, .disk, .network, .graphics, .firmware, .virtualisation,
    ]

    /// Whether nothing can be made without a path.
    var needsPath: Bool { ![.network, .blank, .container].contains(self) }
}
