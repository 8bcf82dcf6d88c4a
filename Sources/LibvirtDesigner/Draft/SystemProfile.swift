import OSInfo

/// What the rules ask of an operating system. A system of which nothing is known is taken for one with the drivers that
/// every system of the last ten years has.
struct SystemProfile {
    /// The entry in the database.
    let system: OperatingSystem?
    private let devices: Set<String>

    init(_ system: OperatingSystem?) {
        self.system = system
        devices = Set(system?.devices.map(\.id) ?? Self.commonDevices)
    }

    /// Chips that any system of the last ten years drives.
    private static let commonDevices = Device.q35.ids + Device.e1000e.ids

    /// A device that guests get, under every name that the database has for it.
    struct Device {
        let title: String
        let ids: [String]

        static let virtioBlock = virtio("virtio-block", "1001", "1042")
        static let virtioNet = virtio("virtio-net", "1000", "1041")
        static let virtioNetModern = Device(title: "virtio1.0-net", ids: ["http://pcisig.com/pci/1af4/1041"])
        static let virtioSCSI = virtio("virtio-scsi", "1004", "1048")
        static let virtioRNG = virtio("virtio-rng", "1005", "1044")
        static let virtioBalloon = virtio("virtio-balloon", "1002", "1045")
        static let virtioSerial = virtio("virtio-serial", "1003", "1043")
        static let virtioGPU = virtio("virtio-gpu", "1050")
        static let virtioInput = virtio("virtio-input", "1052")
        static let xhci = Device(title: "USB 3 (xhci)", ids: ["http://pcisig.com/pci/1b36/0004"])
        static let q35 = Device(title: "the chipset q35", ids: ["http://qemu.org/chipset/x86/q35"])
        static let e1000e = Device(title: "e1000e", ids: ["http://pcisig.com/pci/8086/10d3"])
        static let e1000 = Device(title: "e1000", ids: ["http://pcisig.com/pci/8086/100e"])
        static let rtl8139 = Device(title: "rtl8139", ids: ["http://pcisig.com/pci/10ec/8139"])
        static let ne2kPCI = Device(title: "ne2k_pci", ids: ["http://pcisig.com/pci/10ec/8029"])
        static let pcnet = Device(title: "pcnet", ids: ["http://pcisig.com/pci/1022/2000"])

        private static func virtio(_ title: String, _ products: String...) -> Device {
            Device(title: title, ids: products.map { "http://pcisig.com/pci/1af4/\($0)" })
        }
    }

    /// What it is called in evidence.
    var name: String { system?.shortID ?? "unknown system" }

    var isKnown: Bool { system.map { !$0.isGeneric || !$0.devices.isEmpty } ?? false }

    var isWindows: Bool { system?.family?.isWindows ?? false }

    /// The family in the database's word.
    var family: String { system?.family?.rawValue ?? "unknown" }

    /// A system without memory protection and without more than one CPU.
    var isOld: Bool { ["msdos", "win9x", "win16", "netware"].contains(family) }

    func supports(_ device: Device) -> Bool { device.ids.contains(where: devices.contains) }

    /// That it has a driver, as evidence; nil when it has none.
    func evidence(_ device: Device) -> Evidence? {
        supports(device) ? .osinfo("\(name) supports \(device.title)") : nil
    }

    /// That it has no driver, as evidence.
    func lack(of device: Device) -> Evidence { .osinfo("\(name) is not known to support \(device.title)") }

    /// What it needs, in one of the database's tables.
    func resources(_ need: OperatingSystem.Need, on architecture: String) -> Resources? {
        system?.resources(need, architecture: architecture)
    }
}
