import LibvirtConfig
import XMLTree

extension Draft {
    /// Starts with a guest that exists, to add a device to it.
    init(domain: DomainConfig, adding wish: DeviceWish, facts: Facts) {
        var guest = Wish(name: domain.name, source: .blank)
        guest.tpm = wish == .tpm ? true : nil
        self.init(wish: guest, facts: facts)
        virtualisation = domain.type?.rawValue
        guestType = domain.os.type?.rawValue
        // Old documents leave the architecture to libvirt, which takes the host's.
        architecture = domain.os.architecture ?? hostArchitecture
        machine = domain.os.machine
        emulator = domain.devices.emulator
        let hasUEFI = domain.os.firmware == .efi || domain.os.loaderType == "pflash"
        firmware = hasUEFI ? .efi : isX86 ? .bios : .builtIn
        graphics =
            domain.devices.graphics.contains { $0.type == .spice }
            ? .spice : domain.devices.graphics.first.map { _ in .vnc }
        takenTargets = Set(domain.devices.disks.compactMap(\.target))
        let controllers = domain.devices.controllers
        var device = AddedDevice(wish)
        device.hasSCSI = controllers.contains { $0.type == .scsi }
        device.isMemoryShared = domain.memoryBacking.access == .shared
        device.diskBus = domain.devices.disks.first { $0.device ?? .disk == .disk }?.bus?.rawValue
        device.cardModel = domain.devices.interfaces.lazy.compactMap(\.model).first?.rawValue
        device.tags = Set(domain.devices.fileSystems.compactMap(\.target))
        if hasPCIExpress {
            let ports = controllers.filter { $0.type == .pci && $0.model == .pcieRootPort }
            device.freePorts = max(0, ports.count - Self.slotsInUse(domain))
        }
        added = device
    }

    /// How many devices sit on a PCI Express port: those whose address says another bus than 0.
    private static func slotsInUse(_ domain: DomainConfig) -> Int {
        let addresses = domain.devices.element.elements.compactMap { $0.child("address") }
        let places = addresses.compactMap { address -> String? in
            guard address["type"] == "pci", let bus = address["bus"], Int(fieldText: bus) ?? 0 != 0 else { return nil }
            return bus
        }
        return Set(places).count
    }
}
