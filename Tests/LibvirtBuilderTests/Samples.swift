import Libvirt
import LibvirtConfig
import XMLTree

@testable import LibvirtBuilder

/// Guests and hosts for tests of decisions.
enum Samples {
    static let uuid = UUID("11111111-2222-4333-8444-555555555555") ?? FreshNames.uuid()

    static func configuration(_ name: String, devices: String, more: String = "") throws -> DomainConfig {
        try DomainConfig(
            parsing: """
                <domain type="qemu"><name>\(name)</name><uuid>\(uuid)</uuid><memory unit="MiB">64</memory>\(more)\
                <devices>\(devices)</devices></domain>
                """)
    }

    static func guest(_ name: String, devices: String, more: String = "") throws -> GuestInventory {
        GuestInventory(name: name, uuid: uuid, configuration: try configuration(name, devices: devices, more: more))
    }

    static func disk(_ target: String, _ file: String, device: String = "disk", more: String = "") -> String {
        """
        <disk type="file" device="\(device)"><driver name="qemu" type="qcow2"/><source file="\(file)"/>\
        <target dev="\(target)"/>\(more)</disk>
        """
    }

    /// A pool over `/images` with those files.
    static func host(_ files: [String], backing: [String: String] = [:], type: String = "dir") -> HostInventory {
        var host = HostInventory()
        host.sight = .imaginary
        host.pools = [
            HostInventory.Pool(
                name: "images", type: type, path: "/images",
                volumes: files.map { file in
                    HostInventory.Volume(
                        name: file, path: "/images/\(file)", capacity: 10 << 30, allocation: 2 << 30, format: "qcow2",
                        backingPath: backing[file].map { "/images/\($0)" })
                })
        ]
        return host
    }

    static func other(_ name: String, devices: String) throws -> HostInventory.Guest {
        HostInventory.Guest(
            name: name, uuid: FreshNames.uuid(), isActive: false,
            configurations: [try configuration(name, devices: devices)])
    }
}
