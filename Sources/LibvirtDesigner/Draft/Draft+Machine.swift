import LibvirtConfig
import XMLTree

/// What follows from what was decided about the machine.
extension Draft {
    /// The offer that the guest is of; nil while its architecture is open, or when nothing is offered.
    var guest: GuestOffer? {
        guests.first { offer in
            offer.architecture == architecture && (guestType == nil || offer.guestType == guestType)
                && (virtualisation == nil || offer.types.contains { $0.name == virtualisation })
        }
    }

    /// The machines that it can have.
    var machines: [GuestOffer.Machine] { guest?.machines(for: virtualisation) ?? [] }

    /// Whether a machine can be had, by its name or by what it stands for.
    func offersMachine(_ name: String) -> Bool { machines.contains { $0.name == name || $0.canonical == name } }

    var isContainer: Bool { guestType == "exe" }

    var isX86: Bool { architecture == "x86_64" || architecture == "i686" }

    var isARM: Bool { architecture == "aarch64" || architecture == "armv7l" }

    var isRISCV: Bool { architecture == "riscv64" || architecture == "riscv32" }

    var isPPC64: Bool { architecture == "ppc64" || architecture == "ppc64le" }

    var isS390: Bool { architecture == "s390x" }

    var isLoongArch: Bool { architecture == "loongarch64" }

    /// QEMU, with KVM or without: what most rules are about.
    var isQEMU: Bool { virtualisation == "kvm" || virtualisation == "qemu" }

    var isKVM: Bool { virtualisation == "kvm" }

    var isXen: Bool { virtualisation == "xen" }

    /// A paravirtual guest of Xen, without any emulated chip.
    var isXenPV: Bool { isXen && guestType != "hvm" }

    /// The machine is an x86 one with PCI Express.
    var isQ35: Bool { isX86 && (machine.map { $0 == "q35" || $0.contains("-q35-") } ?? false) }

    /// The machine is the board that QEMU made up for architectures without a common one.
    var isVirtBoard: Bool {
        (isARM || isRISCV || isLoongArch) && (machine.map { $0 == "virt" || $0.hasPrefix("virt-") } ?? false)
    }

    var isPSeries: Bool { isPPC64 && (machine.map { $0.hasPrefix("pseries") } ?? false) }

    /// Its machines were made for virtio: every system for them has the drivers.
    var isMadeForVirtio: Bool { isQEMU && (isRISCV || isS390 || isPSeries || isLoongArch) }

    /// PCI Express, whose slots for later devices must exist at the start.
    var hasPCIExpress: Bool { isQEMU && (isQ35 || isVirtBoard) }

    var isUEFI: Bool { firmware == .efi }

    /// Nobody can look at its screen, or it can have none.
    var hasGraphics: Bool { graphics.map { $0 != .none } ?? false }

    /// The host's own architecture.
    var hostArchitecture: String? { facts.capabilities?.element.path("host/cpu/arch")?.text }

    /// Whether the host can hand devices to guests; true when it does not say.
    var hostHasIOMMU: Bool {
        facts.capabilities?.element.path("host/iommu").map { $0["support"] == "yes" } ?? true
    }

    /// The host's memory, KiB: as the facts or else the capabilities say.
    var hostMemory: UInt64? {
        if let memory = facts.hostMemory { return memory }
        let cells = facts.capabilities?.element.all("host/topology/cells/cell/memory") ?? []
        let sum = cells.compactMap { $0["unit"] ?? "KiB" == "KiB" ? UInt64($0.text) : nil }.reduce(0, &+)
        return sum > 0 ? sum : nil
    }

    /// The host's active CPUs: as the facts or else the capabilities say.
    var hostCPUs: Int? {
        if let cpus = facts.hostCPUs { return cpus }
        let cells = facts.capabilities?.element.all("host/topology/cells/cell/cpus") ?? []
        let sum = cells.compactMap { $0["num"].flatMap { Int($0) } }.reduce(0, &+)
        return sum > 0 ? sum : nil
    }

    /// The guest's code does not run on the host's CPU as it is.
    var isForeign: Bool {
        guard let hostArchitecture, let architecture, hostArchitecture != architecture else { return false }
        return !(hostArchitecture == "x86_64" && architecture == "i686")
    }

    /// Whether the system has a driver for a virtio device, with what that rests on; nil when it is not known to.
    func virtio(_ device: SystemProfile.Device) -> Evidence? {
        guard isQEMU else { return nil }
        if isMadeForVirtio { return .guest("systems for \(machine ?? architecture ?? "it") have \(device.title)") }
        return system.evidence(device)
    }

    /// What evidence calls the hypervisor's answer.
    func offered(_ text: String) -> Evidence { .domainCapabilities(text) }
}
