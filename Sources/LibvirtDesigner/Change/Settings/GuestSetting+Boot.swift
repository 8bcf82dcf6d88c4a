import XMLTree

extension GuestSetting {
    /// What is tried first: kinds (`hd,cdrom,network`), or devices of this guest (`disk:vda,nic:0`).
    static let boot = GuestSetting(
        "boot", "What is booted from, in this order: hd, cdrom, network, fd, or devices as disk:vda,nic:0"
    ) { document in
        let kinds = document.all("os/boot").compactMap { $0["dev"] }
        if !kinds.isEmpty { return kinds.joined(separator: ",") }
        let devices = GuestDevice.all(in: document).compactMap { device in
            device.element.child("boot")?["order"].flatMap { Int($0) }.map { ($0, device.identity.notation) }
        }
        return devices.isEmpty ? nil : devices.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: ",")
    } write: { value, document throws(GuestChangeError) in
        let words = value?.split(separator: ",").map(String.init) ?? []
        // libvirt takes one way or the other.
        var plain = document
        plain.removeAll("os/boot")
        for device in GuestDevice.all(in: plain) where device.element.child("boot") != nil {
            plain.edit(device) { $0.removeAll("boot") }
        }
        if words.allSatisfy({ ["hd", "cdrom", "network", "fd"].contains($0) }) {
            for (index, word) in words.enumerated() {
                ElementPlace("os/boot[\(index + 1)]/@dev")?.set(word, in: &plain)
            }
        } else {
            for (index, word) in words.enumerated() {
                guard let selector = DeviceSelector(word) else {
                    throw GuestChangeError(
                        "nothing can be booted from \(word)", next: "say hd, cdrom, network, fd, or a device: disk:vda")
                }
                let device = try selector.find(in: plain)
                plain.edit(device) { ElementPlace("boot/@order")?.set("\(index + 1)", in: &$0) }
            }
        }
        document = plain
    }
}

extension Element {
    /// Changes a device of this domain document.
    mutating func edit(
        _ device: GuestDevice, _ change: (inout Element) throws(GuestChangeError) -> Void
    ) throws(GuestChangeError) {
        guard
            let list = children.firstIndex(where: {
                if case .element(let child) = $0 { child.name == "devices" } else { false }
            }),
            case .element(var devices) = children[list]
        else { return }
        var numbers: [Int] = []
        for index in devices.children.indices {
            if case .element(let child) = devices.children[index], child.name != "emulator" { numbers.append(index) }
        }
        guard let place = GuestDevice.all(in: self).firstIndex(where: { $0.identity == device.identity }),
            case .element(var element) = devices.children[numbers[place]]
        else { return }
        try change(&element)
        devices.children[numbers[place]] = .element(element)
        children[list] = .element(devices)
    }

    /// The same for changes that cannot fail.
    mutating func edit(_ device: GuestDevice, _ change: (inout Element) -> Void) {
        let result = Result { () throws(GuestChangeError) in
            try edit(device) { element throws(GuestChangeError) in change(&element) }
        }
        _ = result
    }
}
