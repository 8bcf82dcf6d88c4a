internal import LibvirtDesigner

/// A device as `attach` is told of it: its kind, and values by name.
struct DeviceWords: Sendable {
    private let kind: String
    private let words: [String]

    init(_ kind: String, _ words: [String]) {
        self.kind = kind
        self.words = words
    }

    /// What the designer is asked for.
    /// - Throws: what is wrong with the words.
    func wish() throws(GuestChangeError) -> DeviceWish {
        switch kind {
        case "disk", "cdrom", "floppy": return .disk(try disk())
        case "nic", "interface": return .network(try network())
        case "usb": return try usb()
        case "pci": return .pci(try pci())
        case "mdev": return .mediated(uuid: try only("a mediated device's uuid"))
        case "folder":
            let values = try named(["path", "tag"])
            guard let path = values["path"] else {
                throw GuestChangeError("a folder has a path", next: "say folder path=/PATH")
            }
            return .folder(path: path, tag: values["tag"])
        case "display":
            let type = try named(["type"])["type"] ?? "vnc"
            guard let graphics = GraphicsWish(rawValue: type), graphics != .none else {
                throw GuestChangeError("a display's type is vnc or spice, and not \(type)")
            }
            return .graphics(graphics)
        case "sound": return .sound(model: try named(["model"])["model"])
        case "watchdog": return .watchdog(model: try named(["model"])["model"])
        case "tpm": return try plain(.tpm)
        case "rng": return try plain(.rng)
        case "agent": return try plain(.agentChannel)
        case "redirection": return try plain(.usbRedirection)
        default:
            throw GuestChangeError(
                "a guest is given no \(kind)",
                next: "`virt-tui attach --help` lists what there is, and `virt-tui xml --edit` adds the rest")
        }
    }

    /// Sets what the designer has no words for.
    func finish(_ document: inout GuestDocuments.Document) throws(GuestChangeError) {
        guard kind == "disk" || kind == "nic",
            let device = GuestDevice.all(in: document).last(where: {
                $0.identity.kind == (kind == "disk" ? "disk" : "interface")
            })
        else { return }
        for name in kind == "disk" ? ["readonly", "boot"] : ["link", "boot"] {
            guard let value = pair(name) else { continue }
            var edit = GuestEdit(document)
            try edit.set("\(device.identity.notation).\(name)", to: value)
            document = edit.document
        }
    }

    private func pair(_ name: String) -> String? {
        words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    private func named(_ names: [String]) throws(GuestChangeError) -> [String: String] {
        var result: [String: String] = [:]
        for word in words {
            let sides = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, names.contains(sides[0]) else {
                throw GuestChangeError(
                    "a \(kind) has nothing like \(word)",
                    next: "say one of \(names.map { "\($0)=…" }.joined(separator: ", "))")
            }
            result[sides[0]] = sides[1]
        }
        return result
    }

    private func disk() throws(GuestChangeError) -> DiskWish {
        let names = [
            "size", "pool", "name", "format", "path", "vol", "bus", "target", "cache", "discard", "serial", "readonly",
            "boot", "shareable",
        ]
        let values = try named(names)
        var wish = DiskWish(device: DiskWish.Device(rawValue: kind) ?? .disk)
        if let path = values["path"] {
            guard path.hasPrefix("/") else {
                throw GuestChangeError("\(path) is no whole path", next: "begin it with /")
            }
            wish.location = .path(path)
        } else if let volume = values["vol"] {
            let sides = volume.split(separator: "/", maxSplits: 1).map(String.init)
            guard sides.count == 2 else {
                throw GuestChangeError("\(volume) names no volume", next: "write vol=POOL/VOLUME")
            }
            wish.location = .volume(pool: sides[0], name: sides[1])
        }
        if let size = values["size"] {
            guard let bytes = Sizes.bytes(size, unit: "g"), bytes > 0, wish.location == nil else {
                throw GuestChangeError(
                    "size=\(size) is no size of a new disk", next: "say size=20G, without path or vol")
            }
            wish.capacity = bytes
        }
        if kind == "disk", wish.location == nil, wish.capacity == nil {
            throw GuestChangeError("a disk has a size or a place", next: "say size=20G, path=/PATH or vol=POOL/VOLUME")
        }
        wish.pool = values["pool"]
        wish.volumeName = values["name"]
        wish.format = values["format"]
        wish.bus = values["bus"]
        wish.target = values["target"]
        wish.cache = values["cache"]
        wish.discard = values["discard"]
        wish.serial = values["serial"]
        wish.isReadOnly = values["readonly"] == "yes"
        wish.isShareable = values["shareable"] == "yes"
        return wish
    }

    private func network() throws(GuestChangeError) -> NetworkWish {
        let isUser = words.contains("user")
        let values = try DeviceWords(kind, words.filter { $0 != "user" })
            .named(["network", "bridge", "direct", "model", "mac", "link", "boot"])
        var wish = NetworkWish(model: values["model"], macAddress: values["mac"])
        if isUser { wish.link = .user }
        if let name = values["network"] { wish.link = .network(name) }
        if let name = values["bridge"] { wish.link = .bridge(name) }
        if let name = values["direct"] { wish.link = .direct(name) }
        return wish
    }

    private func usb() throws(GuestChangeError) -> DeviceWish {
        let sides = try only("a USB device's numbers, such as 0951:1666").split(separator: ":").map {
            Int($0, radix: 16)
        }
        guard sides.count == 2, let vendor = sides[0], let product = sides[1] else {
            throw GuestChangeError(
                "a USB device goes by maker and product, such as 0951:1666", next: "`lsusb` on the host lists them")
        }
        return .usb(vendor: vendor, product: product, place: nil)
    }

    private func pci() throws(GuestChangeError) -> PCIAddress {
        let text = try only("a PCI address, such as 0000:03:00.0")
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0, radix: 16) }
        guard (3...4).contains(parts.count), let function = parts.last ?? nil, let slot = parts[parts.count - 2],
            let bus = parts[parts.count - 3], let domain = parts.count == 4 ? parts[0] : 0
        else {
            throw GuestChangeError(
                "\(text) is no PCI address, such as 0000:03:00.0", next: "`lspci -D` on the host lists them")
        }
        return PCIAddress(domain: domain, bus: bus, slot: slot, function: function)
    }

    private func only(_ what: String) throws(GuestChangeError) -> String {
        guard words.count == 1, let word = words.first else { throw GuestChangeError("say \(what) after \(kind)") }
        return word
    }

    private func plain(_ wish: DeviceWish) throws(GuestChangeError) -> DeviceWish {
        _ = try named([])
        return wish
    }
}
