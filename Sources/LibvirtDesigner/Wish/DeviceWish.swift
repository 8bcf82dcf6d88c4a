/// A device that somebody wants to add to a guest: its host's side is given, the rest is worked out.
public enum DeviceWish: Hashable, Sendable {
    /// A disk, CD drive or floppy drive.
    case disk(DiskWish)
    /// A network interface.
    case network(NetworkWish)
    /// A USB device of the host, by its maker's and product's number, and by its place where two are alike.
    case usb(vendor: Int, product: Int, place: USBPlace?)
    /// A PCI device of the host.
    case pci(PCIAddress)
    /// A mediated device of the host, such as a slice of a graphics card.
    case mediated(uuid: String)
    /// A folder of the host. The guest mounts it by the tag; nil makes one of the folder's name.
    case folder(path: String, tag: String?)
    /// A graphical display.
    case graphics(GraphicsWish)
    /// A sound card; nil chooses its model.
    case sound(model: String?)
    /// A watchdog; nil chooses its model.
    case watchdog(model: String?)
    /// A trusted platform module.
    case tpm
    /// A source of random numbers.
    case rng
    /// The channel to the agent inside the guest.
    case agentChannel
    /// A place for a USB device of SPICE's viewer.
    case usbRedirection

    /// Where a USB device is plugged into the host.
    public struct USBPlace: Hashable, Sendable {
        /// The bus, from 1.
        public var bus: Int
        /// The device's number on it, from 1; another one after it was plugged in anew.
        public var device: Int

        /// Makes a place.
        public init(bus: Int, device: Int) {
            self.bus = bus
            self.device = device
        }
    }

    /// What it is called in sentences.
    public var title: String {
        switch self {
        case .disk(let disk): disk.device == .disk ? "disk" : disk.device.rawValue
        case .network: "interface"
        case .usb: "USB device"
        case .pci: "PCI device"
        case .mediated: "mediated device"
        case .folder: "folder"
        case .graphics: "display"
        case .sound: "sound card"
        case .watchdog: "watchdog"
        case .tpm: "TPM"
        case .rng: "random numbers"
        case .agentChannel: "agent channel"
        case .usbRedirection: "USB redirection"
        }
    }
}

/// Where a PCI device is in its host.
public struct PCIAddress: Hashable, Sendable, CustomStringConvertible {
    /// The domain, 0 to 65,535.
    public var domain: Int
    /// The bus, 0 to 255.
    public var bus: Int
    /// The slot, 0 to 31.
    public var slot: Int
    /// The function, 0 to 7.
    public var function: Int

    /// Makes an address.
    public init(domain: Int = 0, bus: Int, slot: Int, function: Int = 0) {
        self.domain = domain
        self.bus = bus
        self.slot = slot
        self.function = function
    }

    /// As `lspci` writes it: `0000:03:00.1`.
    public var description: String {
        func digits(_ number: Int, _ count: Int) -> String {
            let text = String(number, radix: 16)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(domain, 4)):\(digits(bus, 2)):\(digits(slot, 2)).\(digits(function, 1))"
    }

    /// True if every part is in its range.
    public var isValid: Bool {
        0...0xFFFF ~= domain && 0...0xFF ~= bus && 0...0x1F ~= slot && 0...7 ~= function
    }
}
