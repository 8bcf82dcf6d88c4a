import LibvirtConfig

extension Assembly {
    /// `<os>`: what is started, by which firmware.
    func os(_ phase: Phase) -> OSConfig {
        var os = OSConfig()
        os.type = draft.guestType.map { OSType($0) }
        os.architecture = draft.architecture
        os.machine = draft.machine
        if draft.isUEFI {
            switch draft.loader {
            case .automatic:
                os.firmware = .efi
                if draft.secureBoot == true {
                    os.firmwareFeatures = ["enrolled-keys", "secure-boot"].map { name in
                        var feature = FirmwareFeature()
                        feature.enabled = true
                        feature.name = name
                        return feature
                    }
                }
            case .file(let path, let isSecure):
                os.loader = path
                os.loaderReadOnly = true
                os.loaderType = "pflash"
                if isSecure { os.loaderSecure = true }
            case FirmwareLoader.none?, nil: break
            }
        } else if draft.isXen, draft.guestType == "hvm" {
            os.loader = draft.guest?.loader
            if os.loader != nil { os.loaderType = "rom" }
        }
        addKernel(to: &os, phase)
        if case .container(_, let command) = draft.wish.source {
            let words = command.split(separator: " ").map(String.init)
            os.initPath = words.first
            os.initArguments = Array(words.dropFirst())
        }
        return os
    }

    private func addKernel(to os: inout OSConfig, _ phase: Phase) {
        let boot: KernelBoot
        switch draft.wish.source {
        case .kernel(let kernel): boot = kernel
        case .tree(_, let known, let arguments):
            guard var known = known ?? treeBoot else { return }
            if known.arguments.isEmpty { known.arguments = arguments }
            known.arguments = [draft.treeOption ?? "", known.arguments].filter { !$0.isEmpty }.joined(separator: " ")
            boot = known
        default: return
        }
        guard phase == .install || boot.isPermanent || !needsInstallPhase else { return }
        os.kernel = path(of: boot.kernel)
        os.initrd = boot.initrd.flatMap { path(of: $0) }
        os.commandLine = boot.arguments.isEmpty ? nil : boot.arguments
    }

    /// `<features>`.
    var features: FeaturesConfig {
        var features = FeaturesConfig()
        features.acpi = draft.features["acpi"]
        features.apic = draft.features["apic"]
        features.pae = draft.features["pae"]
        features.hyperV = enlightenments
        features.vmPort = draft.features["vmport"]
        features.smm = draft.features["smm"]
        return features
    }

    private var enlightenments: HyperVConfig {
        var hyperv = HyperVConfig()
        let chosen = draft.enlightenments
        guard !chosen.isEmpty else { return hyperv }
        func on(_ name: String) -> Bool? { chosen.contains(name) ? true : nil }
        hyperv.relaxed = on("relaxed")
        hyperv.vapic = on("vapic")
        hyperv.spinlocks = on("spinlocks")
        // The number of attempts that Microsoft names for guests that share their CPUs.
        hyperv.spinlockRetries = chosen.contains("spinlocks") ? 8191 : nil
        hyperv.vpIndex = on("vpindex")
        hyperv.runtime = on("runtime")
        hyperv.synic = on("synic")
        hyperv.stimer = on("stimer")
        hyperv.stimerDirect = on("stimer")
        hyperv.frequencies = on("frequencies")
        hyperv.tlbFlush = on("tlbflush")
        hyperv.ipi = on("ipi")
        hyperv.evmcs = on("evmcs")
        hyperv.avic = on("avic")
        return hyperv
    }

    /// `<cpu>`.
    var cpu: CPUConfig {
        var cpu = CPUConfig()
        cpu.mode = draft.cpu?.mode.map { CPUMode($0) }
        if let model = draft.cpu?.model {
            cpu.match = .exact
            cpu.model = model
            cpu.modelFallback = .allow
        }
        if let topology = draft.topology {
            cpu.sockets = topology.sockets
            cpu.dies = topology.dies
            cpu.cores = topology.cores
            cpu.threads = topology.threads
        }
        return cpu
    }

    /// `<clock>`.
    var clock: ClockConfig {
        var clock = ClockConfig()
        clock.offset = draft.clockOffset.map { ClockOffset($0) }
        clock.timers = ["rtc", "pit", "hpet", "hypervclock"].compactMap { name in
            guard let choice = draft.timers[name] else { return nil }
            var timer = TimerConfig()
            timer.name = TimerName(name)
            timer.present = choice.isPresent
            timer.tickPolicy = choice.tickPolicy.map { TickPolicy($0) }
            return timer
        }
        return clock
    }
}
