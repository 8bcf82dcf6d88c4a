import LibvirtConfig
import XMLTree

/// Puts a decided device together, and into its guest.
struct DeviceAssembly {
    private let assembly: Assembly
    private let domain: DomainConfig
    private var draft: Draft { assembly.draft }

    init(_ inquiry: Inquiry, domain: DomainConfig) {
        assembly = Assembly(inquiry)
        self.domain = domain
    }

    func design() throws(DesignError) -> DeviceDesign {
        guard let device else {
            throw DesignError(.source, "The guest's hypervisor has no such device. Choose another one.")
        }
        let needed = needed
        var changed = domain
        if draft.added?.sharedMemory != nil {
            changed.memoryBacking.source = changed.memoryBacking.source ?? "memfd"
            changed.memoryBacking.access = .shared
        }
        for part in needed + [device] { Self.append(part, to: &changed) }
        let volumes = try assembly.requests()
        return DeviceDesign(
            device: device, needed: needed, domain: changed, canAttachToRunning: draft.added?.plug == "now",
            volumes: volumes, newPool: assembly.newPool, networksToStart: assembly.networksToStart,
            poolsToStart: assembly.poolsToStart, decisions: assembly.inquiry.decisions,
            warnings: assembly.inquiry.warnings + assembly.spaceWarnings(volumes))
    }

    private static func append(_ device: any DeviceConfig, to domain: inout DomainConfig) {
        func put(_ device: some DeviceConfig) { domain.devices.append(device) }
        put(device)
    }

    /// Controllers that the guest does not have yet.
    private var needed: [any DeviceConfig] {
        var all: [any DeviceConfig] = []
        if draft.added?.port != nil { all.append(assembly.controller(.pci, .pcieRootPort)) }
        if let model = draft.scsi, draft.added?.hasSCSI == false {
            all.append(assembly.controller(.scsi, ControllerModel(model)))
        }
        return all
    }

    private var device: (any DeviceConfig)? {
        switch draft.added?.wish {
        case .disk: draft.disks.first.flatMap { assembly.disk($0, .final) }
        case .network: draft.interfaces.first.map { assembly.interface($0, .final) }
        case .usb(let vendor, let product, let place): usb(vendor, product, place)
        case .pci(let address): pci(address)
        case .mediated(let uuid): mediated(uuid)
        case .folder(let path, _): folder(path)
        case .graphics: assembly.graphics
        case .sound: assembly.sound
        case .watchdog: assembly.watchdog
        case .tpm: assembly.tpm
        case .rng: assembly.rng
        case .agentChannel: assembly.channels.first
        case .usbRedirection: assembly.redirection
        case nil: nil
        }
    }

    private func usb(_ vendor: Int, _ product: Int, _ place: DeviceWish.USBPlace?) -> HostDeviceConfig {
        var device = HostDeviceConfig()
        device.mode = .subsystem
        device.type = .usb
        device.managed = true
        device.source.startupPolicy = draft.added?.startup.map { StartupPolicy($0) }
        device.source.vendor = vendor
        device.source.product = product
        device.source.usbBus = place?.bus
        device.source.usbDevice = place?.device
        return device
    }

    private func pci(_ address: PCIAddress) -> HostDeviceConfig {
        var device = HostDeviceConfig()
        device.mode = .subsystem
        device.type = .pci
        device.managed = draft.added?.isManaged
        var place = DeviceAddress()
        place.domain = address.domain
        place.bus = address.bus
        place.slot = address.slot
        place.function = address.function
        device.source.address = place
        return device
    }

    private func mediated(_ uuid: String) -> HostDeviceConfig {
        var device = HostDeviceConfig()
        device.mode = .subsystem
        device.type = .mdev
        device.model = draft.isS390 ? "vfio-ccw" : "vfio-pci"
        device.source.address.uuid = uuid
        return device
    }

    private func folder(_ path: String) -> FileSystemConfig {
        var device = FileSystemConfig()
        device.type = .mount
        device.directory = path
        device.target = draft.added?.folderTag
        if draft.isQEMU {
            device.accessMode = draft.added?.folderDriver == "virtiofs" ? .passthrough : .mapped
            device.driver = draft.added?.folderDriver.map { FileSystemDriver($0) }
        }
        return device
    }
}
