import LibvirtConfig

/// Finds devices that a guest cannot have.
enum DeviceCheck {
    static func check(_ wish: DeviceWish, _ domain: DomainConfig, _ draft: Draft) throws(DesignError) {
        if draft.facts.isReadOnly {
            throw DesignError(.connection, "This connection may only look. Connect without read-only to add a device.")
        }
        let devices = domain.devices
        switch wish {
        case .pci(let address):
            if !address.isValid {
                throw DesignError(.source, "A PCI address looks like 0000:03:00.1: look it up with lspci on the host.")
            }
            let isTaken = devices.hostDevices.contains { device in
                let place = device.source.address
                return device.type == .pci && place.domain ?? 0 == address.domain && place.bus == address.bus
                    && place.slot == address.slot && place.function ?? 0 == address.function
            }
            if isTaken { throw DesignError(.source, "The guest has the PCI device \(address) already.") }
        case .usb(let vendor, let product, let place):
            if !(0...0xFFFF ~= vendor && 0...0xFFFF ~= product) {
                throw DesignError(
                    .source, "A USB device's numbers are four hexadecimal digits each, as lsusb shows them.")
            }
            let isTaken = devices.hostDevices.contains { device in
                device.source.vendor == vendor && device.source.product == product
                    && (place == nil
                        || (device.source.usbBus == place?.bus && device.source.usbDevice == place?.device))
            }
            if isTaken { throw DesignError(.source, "The guest has this USB device already.") }
            if devices.controllers.contains(where: { $0.type == .usb && $0.model == .nothing }) {
                throw DesignError(
                    .source, "The guest has no USB. Give it a USB controller first, or choose another device.")
            }
        case .folder(let path, _):
            if !path.hasPrefix("/") {
                throw DesignError(.source, "“\(path)” is not an absolute path: begin it with /.")
            }
            switch draft.facts.storage[.path(path)]?.kind {
            case .missing: throw DesignError(.source, "There is no \(path) on the host. Look at the path.")
            case .file, .block: throw DesignError(.source, "\(path) is no folder. Add it as a disk instead.")
            default: break
            }
        case .tpm where !devices.tpms.isEmpty:
            throw DesignError(.tpm, "The guest has a TPM already, and has one at most.")
        case .watchdog where !devices.watchdogs.isEmpty:
            throw DesignError(.source, "The guest has a watchdog already; change that one.")
        case .agentChannel where devices.channels.contains { $0.name == "org.qemu.guest_agent.0" }:
            throw DesignError(.source, "The guest has the agent's channel already. Install qemu-guest-agent inside it.")
        case .usbRedirection where !devices.graphics.contains { $0.type == .spice }:
            throw DesignError(.source, "USB is redirected through SPICE. Give the guest a SPICE display first.")
        case .graphics(let kind) where devices.graphics.contains { $0.type?.rawValue == kind.rawValue }:
            throw DesignError(.graphics, "The guest has a \(kind.rawValue.uppercased()) display already.")
        default: break
        }
    }
}
