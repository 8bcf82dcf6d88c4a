/// Finds what cannot be had, and says what to do about it.
enum WishCheck {
    /// What the host must offer before anything else.
    static func checkGuest(_ draft: Draft) throws(DesignError) {
        let facts = draft.facts
        if facts.isReadOnly {
            throw DesignError(
                .connection, "This connection may only look. Connect without read-only to create a guest.")
        }
        if let name = draft.wish.name {
            if let problem = NameCheck.problem(of: name) { throw DesignError(.name, problem) }
            if facts.names.contains(name) {
                throw DesignError(.name, "This host has a guest “\(name)” already: choose another name.")
            }
        }
        if let virtualisation = draft.wish.virtualisation,
            !draft.guests.contains(where: { $0.types.contains { $0.name == virtualisation } })
        {
            let types = Set(draft.guests.flatMap { $0.types.map(\.name) }).sorted().joined(separator: ", ")
            throw DesignError(
                .virtualisation, "This host does not offer “\(virtualisation)”. Choose one of: \(types.orNone).")
        }
        if let architecture = draft.wish.architecture,
            !draft.guests.contains(where: { $0.architecture == architecture })
        {
            let all = Set(draft.guests.map(\.architecture)).sorted().joined(separator: ", ")
            throw DesignError(
                .architecture, "This host cannot run guests with \(architecture). Choose one of: \(all.orNone).")
        }
        if case .container(_, let command) = draft.wish.source {
            if !draft.guests.contains(where: { $0.guestType == "exe" }) {
                throw DesignError(
                    .source, "This host runs no containers over this connection. Connect to lxc:///system for them.")
            }
            if !command.hasPrefix("/") {
                throw DesignError(
                    .source, "A container's first program is an absolute path inside it, such as /sbin/init.")
            }
        } else if !draft.guests.isEmpty, draft.guests.allSatisfy({ $0.guestType == "exe" }) {
            throw DesignError(
                .source,
                "This connection runs containers only. Choose a container, or connect to qemu:///system for machines.")
        }
        if draft.guests.isEmpty {
            throw DesignError(
                .connection,
                "The host does not say which guests it can run. Look whether its hypervisor is installed (on Debian:"
                    + " qemu-system-x86) and connect again.")
        }
    }

    /// That the machine exists.
    static func checkMachine(_ draft: Draft) throws(DesignError) {
        guard draft.guest != nil else {
            throw DesignError(
                .guestType,
                "This host offers no \(draft.virtualisation ?? "") guest of type \(draft.guestType ?? "hvm") with"
                    + " \(draft.architecture ?? "such a CPU"). Leave one of them open.")
        }
        if let machine = draft.wish.machine, !draft.machines.isEmpty, !draft.offersMachine(machine) {
            let names = draft.machines.map(\.name).prefix(8).joined(separator: ", ")
            throw DesignError(.machine, "The hypervisor does not know the machine “\(machine)”. It knows \(names).")
        }
        if draft.isXenPV {
            switch draft.wish.source {
            case .iso, .network:
                throw DesignError(
                    .source,
                    "A paravirtual guest cannot start from a disc or the network. Choose a complete machine (hvm), a"
                        + " kernel, or a disk that has a system.")
            default: break
            }
        }
        if draft.wish.firmware == .secureBoot, draft.wish.machine != nil, draft.isX86, !draft.isQ35 {
            throw DesignError(.machine, "Secure boot needs the machine q35. Choose it, or leave the machine open.")
        }
    }

    /// Memory and CPUs.
    static func checkResources(_ draft: Draft) throws(DesignError) {
        let wish = draft.wish
        if let memory = wish.memory {
            if memory < 1 << 10 {
                throw DesignError(.memory, "A guest needs at least 1 MiB of memory; most systems need 512 MiB.")
            }
            if let host = draft.hostMemory, memory > host {
                throw DesignError(
                    .memory,
                    "\(Sizes.memory(memory)) is more than the host has. Choose at most \(Sizes.memory(host)).")
            }
        }
        if let cpus = wish.cpus {
            if cpus < 1 { throw DesignError(.cpus, "A guest needs at least one virtual CPU.") }
            let limit = draft.offer?.maximumCPUs ?? 4096
            if cpus > limit {
                throw DesignError(.cpus, "The machine can have \(limit) virtual CPUs at most: choose fewer.")
            }
        }
        if let topology = wish.topology {
            let parts = [topology.sockets, topology.dies, topology.cores, topology.threads].compactMap { $0 }
            if parts.contains(where: { $0 < 1 }) || topology.product(filling: 1) == nil {
                throw DesignError(.topology, "Sockets, dies, cores and threads are numbers from 1 on.")
            }
            if let cpus = wish.cpus, topology.filled(for: cpus) == nil {
                throw DesignError(
                    .topology,
                    "Sockets × dies × cores × threads must be \(cpus), the number of virtual CPUs. Change one of them, or"
                        + " leave one open.")
            }
        }
    }

    /// What was wished of the hypervisor.
    static func checkOffer(_ draft: Draft) throws(DesignError) {
        let wish = draft.wish
        if let firmware = wish.firmware {
            if firmware == .bios, draft.isVirtBoard {
                throw DesignError(
                    .firmware, "Guests with \(draft.architecture ?? "this CPU") have no BIOS: choose uefi.")
            }
            if firmware != .bios, !draft.offersUEFI {
                throw DesignError(
                    .firmware,
                    "The host has no \(firmware == .secureBoot ? "secure boot" : "UEFI") firmware for such a guest."
                        + " Install it there (on Debian: \(draft.isARM ? "qemu-efi-aarch64" : "ovmf")), or choose bios."
                )
            }
        }
        if let graphics = wish.graphics { try checkGraphics(graphics, draft) }
        if let video = wish.video, video != "none", draft.offer?.has("video", "modelType", video) == false {
            throw DesignError(.video, "The hypervisor offers no video card “\(video)”: leave it open.")
        }
        if wish.tpm == true, draft.offer?.has("tpm", "backendModel", "emulator") == false {
            throw DesignError(
                .tpm, "The host has no TPM for guests. Install swtpm and swtpm-tools there, or leave the TPM out.")
        }
        for network in wish.networks ?? [] { try checkNetwork(network, draft) }
    }
}

extension String {
    fileprivate var orNone: String { isEmpty ? "none" : self }
}
