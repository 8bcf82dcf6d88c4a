import LibvirtConfig
import OSInfo

/// Turns a design into virt-install's options.
struct VirtInstallWriter {
    private let design: Design
    private let facts: Facts
    private var groups: [[String]] = []

    init(_ design: Design, facts: Facts) {
        self.design = design
        self.facts = facts
    }

    private var domain: DomainConfig { design.domain }

    mutating func groups(connection: String?) -> [[String]] {
        groups = []
        if let connection { add("--connect", connection) }
        add("--name", design.name)
        add("--memory", String((domain.memory ?? 0) / 1024))
        add("--vcpus", vcpus)
        addMachine()
        addSource()
        for disk in disks { add("--disk", disk) }
        addNetworks()
        addDevices()
        if design.autostart { groups.append(["--autostart"]) }
        groups.append(["--noautoconsole"])
        return groups
    }

    private mutating func add(_ option: String, _ value: String) { groups.append([option, value]) }

    private var vcpus: String {
        let cpu = domain.cpu
        return OptionList([
            ("", domain.vcpus.map(String.init)), ("sockets", cpu.sockets.map(String.init)),
            ("dies", cpu.dies.map(String.init)), ("cores", cpu.cores.map(String.init)),
            ("threads", cpu.threads.map(String.init)),
        ]).text
    }

    private mutating func addMachine() {
        if domain.os.type == .exe {
            groups.append(["--container"])
        } else {
            add("--osinfo", facts.system.map(\.shortID) ?? "detect=off,require=off")
        }
        if let type = domain.type { add("--virt-type", type.rawValue) }
        if let architecture = domain.os.architecture { add("--arch", architecture) }
        if let machine = domain.os.machine { add("--machine", machine) }
        if domain.os.type == .xen { groups.append(["--paravirt"]) }
        if let mode = domain.cpu.mode { add("--cpu", domain.cpu.model ?? mode.rawValue) }
        if let firmware = domain.os.firmware {
            var options = OptionList([("firmware", firmware.rawValue)])
            for (index, feature) in domain.os.firmwareFeatures.enumerated() {
                options.add("firmware.feature\(index).name", feature.name)
                options.add("firmware.feature\(index).enabled", feature.enabled.map { $0 ? "yes" : "no" })
            }
            add("--boot", options.text)
        } else if domain.os.loaderType == "pflash", let loader = domain.os.loader {
            let isSecure = domain.os.loaderSecure == true
            let options = OptionList([
                ("loader", loader), ("loader.readonly", "yes"), ("loader.type", "pflash"),
                ("loader.secure", isSecure ? "yes" : nil),
            ])
            add("--boot", options.text)
        }
    }

    private mutating func addSource() {
        switch design.settled.source {
        case .iso:
            let disc = (design.install ?? domain).devices.disks.first { $0.device == .cdrom && $0.bootOrder == 1 }
            if let disc, let path = disc.source.file ?? disc.source.device {
                add("--cdrom", path)
            } else if let disc, let pool = disc.source.pool, let volume = disc.source.volume {
                add("--cdrom", "vol=\(pool)/\(volume)")
            }
        case .tree(let url, nil, let arguments):
            add("--location", url)
            if !arguments.isEmpty { add("--extra-args", arguments) }
        case .tree, .kernel: addKernel()
        case .network: groups.append(["--pxe"])
        case .image: groups.append(["--import"])
        case .cloudImage(_):
            groups.append(["--import"])
            addCloudInit()
        case .container(let directory, let command):
            let words = command.split(separator: " ").map(String.init)
            var options = OptionList([("init", words.first)])
            for (index, word) in words.dropFirst().enumerated() { options.add("initarg\(index)", word) }
            add("--boot", options.text)
            add("--filesystem", OptionList([("", directory ?? "/"), ("", "/")]).text)
        case .blank: groups.append(["--import"])
        }
    }

    private mutating func addKernel() {
        let os = (design.install ?? domain).os
        let option = design.install == nil ? "--boot" : "--install"
        let options = OptionList([
            ("kernel", os.kernel), ("initrd", os.initrd),
            (option == "--boot" ? "cmdline" : "kernel_args", os.commandLine),
        ])
        add(option, options.text)
    }

    private mutating func addCloudInit() {
        guard let settings = design.settled.cloudInit else {
            groups.append(["--cloud-init"])
            return
        }
        // virt-install takes files here; the disc that is made for this guest holds more than its options can say.
        let isPlain = settings.userData == nil && settings.authorizedKeys.isEmpty && settings.passwordHash == nil
        groups.append(isPlain ? ["--cloud-init"] : ["--cloud-init", "user-data=USER-DATA-FILE"])
    }

    /// The disks, without the disc that installs and cloud-init's.
    private var disks: [String] {
        let kept = domain.devices.disks.filter { disk in
            if case .iso = design.settled.source {
                return disk.device != .cdrom || disk.bootOrder != nil || isData(disk)
            }
            return true
        }
        return kept.isEmpty ? ["none"] : kept.map(text)
    }

    /// A CD drive that was wished besides the source.
    private func isData(_ disk: DiskConfig) -> Bool {
        design.settled.disks?.contains { $0.target == disk.target } ?? false
    }

    private func text(_ disk: DiskConfig) -> String {
        let path = disk.source.file ?? disk.source.device
        let volume = design.volumes.first { $0.path == path && path != nil || $0.name == disk.source.volume }
        var options = OptionList([("path", path)])
        if path == nil, let pool = disk.source.pool, let name = disk.source.volume {
            options.add(volume == nil ? "vol" : "pool", volume == nil ? "\(pool)/\(name)" : pool)
        }
        if let volume {
            options.add("size", volume.capacity.map(Self.gibibytes))
            options.add("format", volume.format)
            if volume.allocation == 0 { options.add("sparse", "yes") }
            if case .overlay(let location, let format) = volume.content {
                if case .path(let backing) = location { options.add("backing_store", backing) }
                options.add("backing_format", format)
            }
        } else {
            options.add("driver.type", disk.driver.format?.rawValue)
        }
        if disk.device != .disk { options.add("device", disk.device?.rawValue) }
        options.add("bus", disk.bus?.rawValue)
        options.add("driver.cache", disk.driver.cache?.rawValue)
        options.add("driver.io", disk.driver.io?.rawValue)
        options.add("driver.discard", disk.driver.discard?.rawValue)
        options.add("serial", disk.serial)
        if disk.readOnly == true, disk.device == .disk { options.add("readonly", "yes") }
        if disk.shareable == true { options.add("shareable", "yes") }
        return options.text
    }

    /// A size as virt-install takes it, in GiB with as many digits as it needs.
    private static func gibibytes(_ bytes: UInt64) -> String {
        bytes % (1 << 30) == 0 ? String(bytes >> 30) : String(Double(bytes) / Double(1 << 30))
    }

    private mutating func addNetworks() {
        let interfaces = domain.devices.interfaces
        if interfaces.isEmpty { add("--network", "none") }
        for interface in interfaces {
            var options = OptionList([])
            switch interface.type {
            case .network: options.add("network", interface.network)
            case .bridge: options.add("bridge", interface.bridge)
            case .direct:
                options.add("type", "direct")
                options.add("source", interface.device)
                options.add("source.mode", interface.mode?.rawValue)
            default: options.add("", "user")
            }
            options.add("model", interface.model?.rawValue)
            options.add("mac", interface.mac)
            add("--network", options.text)
        }
    }

    private mutating func addDevices() {
        if domain.os.type != .exe {
            add("--graphics", domain.devices.graphics.first?.type?.rawValue ?? "none")
        }
        for video in domain.devices.videos { add("--video", video.model?.rawValue ?? "none") }
        for sound in domain.devices.sounds { add("--sound", sound.model?.rawValue ?? "default") }
        if let tpm = domain.devices.tpms.first {
            add(
                "--tpm",
                OptionList([
                    ("model", tpm.model?.rawValue), ("backend.type", tpm.backend?.rawValue),
                    ("backend.version", tpm.version?.rawValue),
                ]).text)
        } else if domain.os.firmware == .efi {
            add("--tpm", "none")
        }
        if let balloon = domain.devices.memoryBalloon, let period = balloon.statisticsPeriod {
            add(
                "--memballoon",
                OptionList([("model", balloon.model?.rawValue), ("stats.period", String(period))]).text)
        }
        for watchdog in domain.devices.watchdogs {
            add(
                "--watchdog",
                OptionList([("", watchdog.model?.rawValue), ("action", watchdog.action?.rawValue)]).text)
        }
    }
}
