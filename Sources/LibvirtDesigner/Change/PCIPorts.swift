import XMLTree

/// The PCI Express ports of a guest: each holds one device, and none can be added while it runs.
enum PCIPorts {
    /// How many are free; nil when the guest's machine needs none.
    static func free(in document: Element) -> Int? {
        let ports = document.all("devices/controller").filter { $0["type"] == "pci" && $0["model"] == "pcie-root-port" }
        let hasRoot = document.all("devices/controller").contains { $0["model"] == "pcie-root" }
        guard hasRoot else { return nil }
        let devices = document.child("devices")?.elements ?? []
        let taken = devices.compactMap { device -> String? in
            guard let address = device.child("address"), address["type"] == "pci" else { return nil }
            return address["bus"].flatMap { Int($0.dropFirst($0.hasPrefix("0x") ? 2 : 0), radix: 16) }
                .flatMap { $0 == 0 ? nil : "\($0)" }
        }
        return max(0, ports.count - Set(taken).count)
    }

    /// Whether such a device needs one.
    static func takesPort(_ device: Element) -> Bool {
        switch device.name {
        case "disk": device.diskBus == "virtio"
        case "hostdev": device["type"] == "pci" || device["type"] == "mdev"
        case "interface", "rng", "filesystem", "shmem", "vsock", "watchdog": true
        case "controller": device["type"] == "scsi"
        case "input": device["bus"] == "virtio"
        default: false
        }
    }
}
