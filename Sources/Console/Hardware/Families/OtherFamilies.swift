import LibvirtConfig
import LibvirtDesigner
import Terminal

extension DeviceFamily {
    /// Devices of the host.
    static let hostDevice = DeviceFamily(
        title: "Host device", group: .host, element: "hostdev",
        about: { element in
            let device = HostDeviceConfig(element: element)
            let address = device.source.address
            let place =
                device.type == .pci
                ? PCIAddress(
                    domain: address.domain ?? 0, bus: address.bus ?? 0, slot: address.slot ?? 0,
                    function: address.function ?? 0
                ).description
                : device.source.vendor.map {
                    "\(String($0, radix: 16)):\(String(device.source.product ?? 0, radix: 16))"
                } ?? address.uuid
            return line(device.type?.rawValue, place, device.driver)
        },
        fields: [
            .flag(
                "managed", "Managed", \HostDeviceConfig.managed,
                hint: "libvirt takes it from the host's driver and gives it back."),
            .flag("rom bar", "ROM shown", \HostDeviceConfig.rom.bar),
            .value("rom file", "ROM", \HostDeviceConfig.rom.file, .file(endings: [".rom"])),
        ])

    /// Shared folders, and the file systems of containers.
    static let fileSystem = DeviceFamily(
        title: "Folder", group: .folders, element: "filesystem",
        name: { FileSystemConfig(element: $0).target ?? "" },
        about: { element in
            let folder = FileSystemConfig(element: element)
            return line(
                folder.directory ?? folder.file ?? folder.device ?? folder.name, folder.driver?.rawValue,
                folder.readOnly == true ? "read-only" : nil)
        },
        fields: [
            .value(
                "directory", "Folder", \FileSystemConfig.directory, .file(endings: []), hint: "A folder of the host."),
            .value("tag", "Tag", \FileSystemConfig.target, hint: "The name by which the guest mounts it."),
            .value(
                "driver", "Driver", \FileSystemConfig.driver, .words(["", "virtiofs", "path"]), hint: "path is 9p."),
            .value("access", "Access", \FileSystemConfig.accessMode, .words(["", "passthrough", "mapped", "squash"])),
            .flag("read-only", "Read-only", \FileSystemConfig.readOnly, words: ["no", "yes"]),
        ])

    /// Trusted platform modules.
    static let tpm = DeviceFamily(
        title: "TPM", group: .security, element: "tpm",
        about: { element in
            let tpm = TPMConfig(element: element)
            return line(tpm.model?.rawValue, tpm.backend?.rawValue, tpm.version?.rawValue)
        },
        fields: [
            .value("model", "Model", \TPMConfig.model, .words(["", "tpm-crb", "tpm-tis", "tpm-spapr"])),
            .value("version", "Version", \TPMConfig.version, .words(["", "2.0", "1.2"])),
            .flag("persistent", "Kept", \TPMConfig.persistentState, hint: "Its state outlives a transient guest."),
        ])

    /// Sources of random numbers.
    static let rng = DeviceFamily(
        title: "Random numbers", group: .security, element: "rng",
        about: { element in
            let rng = RNGConfig(element: element)
            return line(rng.model?.rawValue, rng.backend == "random" ? rng.path?.trimmed : rng.backend?.rawValue)
        },
        fields: [
            .value("path", "Source", \RNGConfig.path, hint: "Such as /dev/urandom.").when {
                RNGConfig(element: $0).backend == "random"
            },
            .value("rate", "Bytes", \RNGConfig.rateBytes, .number(1...1 << 40), hint: "At most so many a period."),
            .value("period", "Period, ms", \RNGConfig.ratePeriod, .number(1...1 << 40)).when {
                RNGConfig(element: $0).rateBytes != nil
            },
        ])

    /// Devices that act when the guest hangs.
    static let watchdog = DeviceFamily(
        title: "Watchdog", group: .other, element: "watchdog",
        about: { line(WatchdogConfig(element: $0).model?.rawValue, WatchdogConfig(element: $0).action?.rawValue) },
        fields: [
            .value("model", "Model", \WatchdogConfig.model, .words(["i6300esb", "itco", "ib700", "diag288"])),
            .value(
                "action", "Action", \WatchdogConfig.action,
                .words(["", "reset", "shutdown", "poweroff", "pause", "none", "dump", "inject-nmi"]),
                hint: "What is done when the guest hangs."),
        ])

    /// The memory balloon.
    static let balloon = DeviceFamily(
        title: "Memory balloon", group: .processor, element: "memballoon",
        about: { element in
            let balloon = MemoryBalloonConfig(element: element)
            return line(
                balloon.model?.rawValue, balloon.statisticsPeriod.map { "reports every \($0) s" },
                balloon.freePageReporting == true ? "reports free pages" : nil)
        },
        fields: [
            .flag(
                "free pages", "Reports free pages", \MemoryBalloonConfig.freePageReporting,
                hint: "The host gets back what the guest does not use."),
            .flag("deflates", "Gives back in need", \MemoryBalloonConfig.autoDeflate),
        ])

    /// What other devices hang on; libvirt adds them by itself.
    static let controller = DeviceFamily(
        title: "Controller", group: .controllers, element: "controller",
        name: { element in
            let controller = ControllerConfig(element: element)
            return "\(controller.type?.rawValue ?? "") \(controller.index.map(String.init) ?? "")".trimmed
        },
        about: { ControllerConfig(element: $0).model?.rawValue ?? "" })
}
