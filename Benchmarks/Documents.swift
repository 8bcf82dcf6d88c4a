import FleetModel
import LibvirtConfig
import XMLTree

/// Parsing and writing the documents of a thousand domains.
enum Documents {
    static func measure() -> [Measurement] {
        let texts = (0..<1000).map { text(number: $0) }
        var bytes = 0
        let time = milliseconds(runs: 5) {
            bytes = 0
            for text in texts {
                guard let domain = try? DomainConfig(parsing: text) else { return }
                bytes += domain.xml.utf8.count
            }
        }
        let expected = texts.reduce(0) { $0 + $1.utf8.count }
        let edit = milliseconds(runs: 5) {
            for text in texts.prefix(100) {
                guard var domain = try? DomainConfig(parsing: text) else { return }
                domain.memory = (domain.memory ?? 0) + 1024
                domain.devices.disks.append(DiskConfig())
                bytes += domain.devices.interfaces.count
            }
        }
        return [
            Measurement(
                name: "parse and write 1,000 domain documents", value: bytes < expected ? .nan : time, unit: "ms",
                limit: 500, note: "\(expected / 1000 / 1000) kB each"),
            Measurement(name: "parse and edit 100 domain documents", value: edit, unit: "ms", limit: nil),
        ]
    }

    /// A domain as libvirt writes it, with what most have.
    private static func text(number: Int) -> String {
        var domain = DomainConfig()
        domain.type = .kvm
        domain.name = "guest-\(number)"
        domain.uuid = "4dea22b3-1d52-d8f3-2516-782e98ab3fa0"
        domain.description = "Made for measuring & nothing else"
        domain.metadata.operatingSystem = "http://debian.org/debian/12"
        domain.memory = 4 << 20
        domain.vcpus = 4
        domain.os.type = .hvm
        domain.os.machine = "pc-q35-7.2"
        domain.features.acpi = true
        domain.clock.offset = .utc
        for name in ["vda", "vdb"] {
            var disk = DiskConfig()
            disk.type = .file
            disk.driver.format = .qcow2
            disk.source.file = "/var/lib/libvirt/images/guest-\(number)-\(name).qcow2"
            disk.target = name
            disk.bus = .virtio
            disk.address.type = .pci
            disk.address.slot = 4
            domain.devices.append(disk)
        }
        for index in 0..<16 {
            var controller = ControllerConfig()
            controller.type = .pci
            controller.index = index
            controller.model = index == 0 ? .pcieRoot : .pcieRootPort
            controller.chassis = index
            controller.address.type = .pci
            domain.devices.append(controller)
        }
        var interface = InterfaceConfig()
        interface.type = .network
        interface.mac = "52:54:00:00:00:01"
        interface.network = "default"
        interface.model = .virtio
        domain.devices.append(interface)
        return domain.indentedXML
    }
}
