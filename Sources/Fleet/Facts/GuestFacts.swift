internal import FleetModel
internal import XMLTree

/// What a guest's document tells.
struct GuestFacts: Sendable {
    var details = GuestDetails()
    var title: String?
    var vcpuCount: Int?
    var memoryKiB: UInt64?
    var names = GuestDeviceNames()

    /// Reads a domain document; a part that is missing or odd is left out.
    init(_ domain: Element) {
        title = domain.child("title")?.text.nonEmpty
        details.description = domain.child("description")?.text.nonEmpty
        details.virtualisation = domain.attribute("type")
        let kind = domain.path("os/type")
        details.machine =
            [kind?.attribute("machine"), kind?.attribute("arch")].compactMap(\.self)
            .joined(separator: " ").nonEmpty
        let os = domain.child("os")
        let isUEFI = os?.attribute("firmware") == "efi" || os?.child("loader")?.attribute("type") == "pflash"
        details.firmware = details.virtualisation == "lxc" ? nil : (isUEFI ? "UEFI" : "BIOS")
        if let vcpu = domain.child("vcpu") {
            // No host's sum of such numbers is too large for a word.
            vcpuCount = Int32(vcpu.attribute("current") ?? vcpu.text.trimmed).map { max(0, Int($0)) }
        }
        memoryKiB = (domain.child("currentMemory") ?? domain.child("memory")).flatMap(Self.kibibytes)
        readMetadata(domain)
        readDevices(domain)
    }

    private mutating func readMetadata(_ domain: Element) {
        for element in domain.child("metadata")?.elements ?? [] {
            switch element.name {
            case "libosinfo":
                // The id is a URL whose last two parts name the system: http://debian.org/debian/12.
                let id = element.child("os")?.attribute("id") ?? ""
                details.operatingSystem = id.split(separator: "/").suffix(2).joined(separator: " ").nonEmpty
            case "tags":
                details.tags += element.children("tag").compactMap { $0.text.trimmed.nonEmpty }
            default: break
            }
        }
    }

    private mutating func readDevices(_ domain: Element) {
        for device in domain.child("devices")?.elements ?? [] {
            let target = device.child("target")?.attribute("dev")
            let source = device.child("source")
            switch device.name {
            case "disk":
                if let target { names.disks.append(target) }
            case "interface":
                if let target { names.interfaces.append(target) }
                if let network = source?.attribute("network") ?? source?.attribute("bridge") {
                    details.networks.append(network)
                }
            case "memballoon":
                guard device.attribute("model") != "none" else { break }
                details.memoryPeriod = device.child("stats")?.attribute("period").flatMap { Int($0) } ?? 0
            case "channel":
                if device.child("target")?.attribute("name") == "org.qemu.guest_agent.0" {
                    details.agentConnected = device.child("target")?.attribute("state") == "connected"
                }
            default: break
            }
            details.devices.append(DeviceSummary.device(device))
        }
    }

    /// Reads a domain document's text; nil when it is none.
    init?(reading text: String) {
        guard let document = try? Element(parsing: text) else { return nil }
        self.init(document)
    }

    /// A size in libvirt's units; nil when it is none or too large for 64 bits.
    static func kibibytes(_ element: Element) -> UInt64? {
        guard let value = UInt64(element.text.trimmed) else { return nil }
        let factor: (UInt64, UInt64)
        switch element.attribute("unit") ?? "KiB" {
        case "b", "bytes": factor = (1, 1024)
        case "KB": factor = (1000, 1024)
        case "k", "KiB": factor = (1, 1)
        case "MB": factor = (1_000_000, 1024)
        case "M", "MiB": factor = (1024, 1)
        case "GB": factor = (1_000_000_000, 1024)
        case "G", "GiB": factor = (1 << 20, 1)
        case "T", "TiB": factor = (1 << 30, 1)
        default: return nil
        }
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: factor.0)
        return isTooLarge ? nil : product / factor.1
    }
}

extension String {
    /// Nil for nothing.
    var nonEmpty: String? { isEmpty ? nil : self }

    /// Without white space around it.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
