import OSInfo

extension Question {
    /// Which firmware starts it.
    static let firmware = Question(
        "firmware", "firmware",
        answer: {
            $0.firmware?.rawValue
        },
        rules: [
            Rule("built-in", "The architecture has one firmware only.", from: [.guest]) { draft in
                guard draft.isQEMU, draft.isS390 || draft.isPPC64 else { return nil }
                draft.firmware = .builtIn
                return .because(.guest("\(draft.architecture ?? "") has its own"))
            },
            Rule("virt", "Systems for this machine are started by UEFI.", from: [.guest]) { draft in
                guard draft.isQEMU, draft.isVirtBoard, draft.offersUEFI, !draft.hasOwnKernelForGood else { return nil }
                draft.firmware = .efi
                return .because(.guest("the machine is \(draft.machine ?? "virt")"))
            },
            Rule("virt-missing", "The host has no UEFI for this architecture.", from: [.domainCapabilities]) { draft in
                guard draft.isQEMU, draft.isVirtBoard, !draft.hasOwnKernelForGood else { return nil }
                draft.firmware = .builtIn
                return .because(
                    .domainCapabilities("no UEFI firmware for \(draft.architecture ?? "it")"),
                    warning: "The host has no UEFI firmware for \(draft.architecture ?? "this architecture"), and most"
                        + " systems for it need one to start from a disk or disc. On Debian, install"
                        + " \(draft.isARM ? "qemu-efi-aarch64 or qemu-efi-arm" : "its firmware package") on the host.")
            },
            Rule("virt-kernel", "The hypervisor starts the kernel itself, so no firmware has to.", from: [.wish]) {
                draft in
                guard draft.isQEMU, draft.isVirtBoard else { return nil }
                draft.firmware = .builtIn
                return .because(.wish)
            },
            Rule("uefi-only", "The system starts with UEFI only.", from: [.osinfo, .domainCapabilities]) { draft in
                guard draft.system.isCertain else { return nil }
                return draft.takeUEFI()
            },
            Rule(
                "uefi-for-all", "It suits every system that the medium may hold.", from: [.osinfo, .domainCapabilities]
            ) { $0.takeUEFI() },
            Rule("bhyve", "It is the only firmware that bhyve starts systems with.", from: [.capabilities]) { draft in
                guard draft.virtualisation == "bhyve", draft.offersUEFI else { return nil }
                draft.firmware = .efi
                return .because(.capabilities("the host offers bhyve"))
            },
            Rule("bios", "BIOS starts faster than UEFI and lets snapshots lie inside the disk.", from: [.practice]) {
                draft in
                guard draft.isX86, !draft.isContainer, !draft.isXenPV else { return nil }
                draft.firmware = .bios
                return .because(.practice)
            },
        ])

    /// What starts a guest that has no firmware.
    static let bootloader = Question(
        "bootloader", "boot loader", answer: { $0.bootloader },
        rules: [
            Rule(
                "pygrub", "A paravirtual guest has no firmware; its kernel is read from its disk by the host.",
                from: [.guest]
            ) {
                draft in
                guard draft.isXenPV, draft.wish.source.kernelBoot == nil else { return nil }
                draft.bootloader = "pygrub"
                return .because(.guest("it is a paravirtual guest"))
            }
        ])

    /// Where a UEFI comes from.
    static let loader = Question(
        "loader", "UEFI firmware",
        answer: { draft in
            switch draft.loader {
            case .automatic: "chosen by libvirt"
            case .file(let path, _): path
            case FirmwareLoader.none?: "none"
            case nil: draft.isUEFI ? nil : "none"
            }
        },
        rules: [
            Rule(
                "automatic", "libvirt chooses by the descriptions that come with the firmware.",
                from: [.domainCapabilities]
            ) { draft in
                guard draft.offer?.firmwares.contains("efi") == true else { return nil }
                draft.loader = .automatic
                return .because(.domainCapabilities("firmware efi is offered"))
            },
            Rule("file", "libvirt does not choose here, so the file is named.", from: [.domainCapabilities]) { draft in
                guard let path = draft.loaderFile else { return nil }
                draft.loader = .file(path, isSecure: draft.isX86 && UEFIFiles.isSecure(path))
                return .because(.domainCapabilities("the loader \(path) is offered"))
            },
        ])

    /// Whether only signed boot loaders are started.
    static let secureBoot = Question(
        "secure-boot", "secure boot",
        answer: { draft in
            guard draft.isUEFI, draft.isX86 else { return "none" }
            return draft.secureBoot.map { $0 ? "on" : "off" }
        },
        rules: [
            Rule("loader", "The firmware that was found demands it.", from: [.guest]) { draft in
                guard case .file(_, isSecure: true) = draft.loader else { return nil }
                draft.secureBoot = true
                return .because(.guest("the loader is one for secure boot"))
            }
        ])
}

extension Draft {
    /// Takes UEFI for a system that starts with nothing else, if the host has it.
    fileprivate mutating func takeUEFI() -> Verdict? {
        guard isX86, isQEMU, let architecture else { return nil }
        let needy = system.uefiOnly(on: architecture).shortIDs
        guard !needy.isEmpty else { return nil }
        firmware = offersUEFI ? .efi : .bios
        if offersUEFI { return .because(.osinfo("\(needy) does not support BIOS")) }
        return .because(
            .domainCapabilities("no UEFI firmware"),
            warning:
                "\(needy)\(system.isCertain ? "" : ", which the medium may hold,") starts with UEFI only, and the host"
                + " has no UEFI firmware. Install the package ovmf on the host.")
    }

    /// Whether the host can start such a guest by UEFI.
    var offersUEFI: Bool { offer?.firmwares.contains("efi") == true || loaderFile != nil }

    fileprivate var loaderFile: String? {
        guard let architecture, let loaders = offer?.loaders else { return nil }
        return UEFIFiles.best(of: loaders, for: architecture, isSecure: wish.firmware == .secureBoot)
            ?? (isQ35 ? UEFIFiles.secure(of: loaders) : nil)
    }

    /// Each start uses a kernel that the hypervisor loads.
    var hasOwnKernelForGood: Bool {
        if case .kernel(let boot) = wish.source { boot.isPermanent } else { false }
    }
}
