public import XMLTree

/// A device of a document with what tells it from the others.
public struct GuestDevice: Hashable, Sendable {
    /// Which one it is.
    public let identity: DeviceIdentity
    /// Its element.
    public let element: Element

    /// The devices of a domain document in its order, each identity once.
    public static func all(in document: Element) -> [GuestDevice] {
        var seen: [DeviceIdentity: Int] = [:]
        var numbers: [String: Int] = [:]
        return (document.child("devices")?.elements ?? []).filter { $0.name != "emulator" }.map { element in
            let number = numbers[element.name, default: 0]
            numbers[element.name] = number + 1
            let own = DeviceIdentity.key(of: element).map { DeviceIdentity(kind: element.name, key: $0) }
            guard let own else {
                return GuestDevice(identity: DeviceIdentity(kind: element.name, key: "\(number)"), element: element)
            }
            let copies = seen[own, default: 0]
            seen[own] = copies + 1
            // Documents are written by hand, too: the same again gets a number.
            let identity =
                copies == 0 ? own : DeviceIdentity(kind: own.kind, key: "\(own.key)#\(copies + 1)")
            return GuestDevice(identity: identity, element: element)
        }
    }
}

extension DeviceIdentity {
    /// What a device has of its own; nil for those that are told by their number.
    static func key(of device: Element) -> String? {
        switch device.name {
        case "disk": device.path("target")?["dev"]
        case "interface": device.path("mac")?["address"]?.lowercased()
        case "controller": device["type"].map { type in device["index"].map { "\(type):\($0)" } ?? type }
        case "filesystem": device.path("target")?["dir"]
        case "channel": device.path("target")?["name"]
        case "graphics": device["type"]
        case "shmem": device["name"]
        case "hostdev": hostKey(of: device)
        case "lease": device.child("key")?.text
        default: nil
        }
    }

    /// Where a device of the host is there.
    private static func hostKey(of device: Element) -> String? {
        guard let source = device.child("source") else { return nil }
        if let vendor = source.child("vendor")?["id"], let product = source.child("product")?["id"] {
            let place = source.child("address").map { "@\($0["bus"] ?? "").\($0["device"] ?? "")" } ?? ""
            return "\(vendor):\(product)\(place)".lowercased()
        }
        if let uuid = source.child("address")?["uuid"] { return uuid.lowercased() }
        if let adapter = source.child("adapter")?["name"], let place = source.child("address") {
            return "\(adapter):\(place["bus"] ?? "0"):\(place["target"] ?? "0"):\(place["unit"] ?? "0")"
        }
        return source.child("address").flatMap(PCIAddress.init(address:))?.description
    }
}

extension PCIAddress {
    /// From libvirt's element; nil when it is no PCI address.
    init?(address: Element) {
        func number(_ name: String) -> Int? {
            address[name].flatMap { $0.hasPrefix("0x") ? Int($0.dropFirst(2), radix: 16) : Int($0) }
        }
        guard let bus = number("bus"), let slot = number("slot") else { return nil }
        self.init(domain: number("domain") ?? 0, bus: bus, slot: slot, function: number("function") ?? 0)
    }
}
