import OSInfo

/// What the rules ask of an operating system, or of several where nothing says which one it is: then what suits all of
/// them is true. A system of which nothing is known is taken for one with the drivers that
/// every system of the last ten years has.
struct SystemProfile {
    /// Every system that it may be, the likeliest first.
    let candidates: [OperatingSystem]
    private let devices: Set<String>

    init(_ candidates: [OperatingSystem]) {
        self.candidates = candidates
        let known = candidates.map { Set($0.devices.map(\.id)) }
        devices = known.dropFirst().reduce(known.first ?? Set(Self.commonDevices)) { $0.intersection($1) }
    }

    /// The entry in the database, the likeliest of several.
    var system: OperatingSystem? { candidates.first }

    /// Whether it is known to be exactly one system.
    var isCertain: Bool { candidates.count == 1 }

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
    var name: String { candidates.isEmpty ? "unknown system" : candidates.shortIDs }

    var isKnown: Bool { !candidates.isEmpty && candidates.allSatisfy { !$0.isGeneric || !$0.devices.isEmpty } }

    var isWindows: Bool { !candidates.isEmpty && candidates.allSatisfy { $0.family?.isWindows ?? false } }

    /// The family in the database's word.
    var family: String { common(\.family)?.rawValue ?? "unknown" }

    /// What all of them have alike; nil when they differ.
    func common<Value: Equatable>(_ value: (OperatingSystem) -> Value?) -> Value? {
        let first = system.flatMap(value)
        return candidates.allSatisfy { value($0) == first } ? first : nil
    }

    /// A system without memory protection and without more than one CPU.
    var isOld: Bool { ["msdos", "win9x", "win16", "netware"].contains(family) }

    func supports(_ device: Device) -> Bool { device.ids.contains(where: devices.contains) }

    /// That it has a driver, as evidence; nil when it has none.
    func evidence(_ device: Device) -> Evidence? {
        supports(device) ? .osinfo("\(name) supports \(device.title)") : nil
    }

    /// That it has no driver, as evidence.
    func lack(of device: Device) -> Evidence { .osinfo("\(name) is not known to support \(device.title)") }

    /// Those that start with UEFI only, if UEFI suits all others as well.
    func uefiOnly(on architecture: String) -> [OperatingSystem] {
        guard candidates.allSatisfy({ $0.support(for: .efi, architecture: architecture) != .unsupported }) else {
            return []
        }
        return candidates.filter {
            $0.support(for: .efi, architecture: architecture) == .supported
                && $0.support(for: .bios, architecture: architecture) == .unsupported
        }
    }

    /// What it needs, in one of the database's tables: what is enough for each of them.
    func resources(_ need: OperatingSystem.Need, on architecture: String) -> Resources? {
        let known = candidates.compactMap { $0.resources(need, architecture: architecture) }
        func choice<Value: Comparable>(_ value: (Resources) -> Value?) -> Value? {
            let values = known.compactMap(value)
            return need == .maximum ? values.min() : values.max()
        }
        return known.first.map {
            Resources(
                architecture: $0.architecture, memory: choice(\.memory), storage: choice(\.storage),
                cpus: choice(\.cpus),
                cpuFrequency: choice(\.cpuFrequency))
        }
    }
}
