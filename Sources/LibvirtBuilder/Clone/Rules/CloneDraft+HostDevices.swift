internal import LibvirtConfig

extension CloneDraft {
    /// Devices of the host are there once.
    mutating func noteHostDevices() {
        for device in configuration.devices.hostDevices {
            let name = "the host's \(Self.name(of: device))"
            if device.shareable == true || device.readOnly == true {
                note("Both guests use \(name)")
            } else {
                noteExclusive(name)
            }
        }
        for input in configuration.devices.inputs {
            if let path = input.device ?? input.eventDevice { noteExclusive("the host's \(path)") }
        }
        for lease in configuration.devices.leases {
            noteExclusive("the lease \(lease.key ?? "") of \(lease.lockspace ?? "") in \(lease.path ?? "")")
        }
        for card in configuration.devices.smartcards { noteCard(card) }
    }

    private mutating func noteCard(_ card: SmartcardConfig) {
        switch card.mode {
        case .host?: noteExclusive("the host's smart card reader")
        case .hostCertificates?:
            let names = card.certificates.joined(separator: ", ")
            note("Both guests use the certificates \(names)" + (card.database.map { " of \($0)" } ?? ""))
        default: break
        }
    }

    private static func name(of device: HostDeviceConfig) -> String {
        let source = device.source
        switch device.type {
        case .pci?: return "PCI device \(source.address.pciName)"
        case .usb?:
            guard let vendor = source.vendor, let product = source.product else {
                return "USB device \(source.usbBus ?? 0):\(source.usbDevice ?? 0)"
            }
            return "USB device \(hexadecimal(vendor, 4)):\(hexadecimal(product, 4))"
        case .mdev?: return "mediated device \(source.address.uuid ?? "")"
        case .scsi?:
            let place = [source.address.bus, source.address.target, source.address.unit].compactMap { $0 }
            let words = [
                source.adapter, source.name, place.isEmpty ? nil : place.map(String.init).joined(separator: ":"),
            ]
            return "SCSI device \(words.compactMap { $0 }.joined(separator: " "))"
        case .scsiHost?: return "SCSI adapter \(source.wwpn ?? "")"
        default:
            return "device \(source.block ?? source.character ?? source.interface ?? "")"
        }
    }

    fileprivate static func hexadecimal(_ value: Int, _ digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}

extension DeviceAddress {
    /// A PCI function as lspci writes it, such as `0000:05:10.1`.
    var pciName: String {
        let parts = [(self.domain, 4), (self.bus, 2), (self.slot, 2)].map { CloneDraft.hexadecimal($0 ?? 0, $1) }
        return "\(parts.joined(separator: ":")).\(self.function ?? 0)"
    }
}
