import LibvirtConfig
import LibvirtDesigner
import Terminal
import XMLTree

extension DeviceFamily {
    /// What it boots from, and with which firmware.
    static let boot = DeviceFamily(
        title: "Boot", group: .boot,
        about: { element in
            let os = DomainConfig(element: element).os
            let firmware =
                os.firmware?.rawValue ?? (os.loaderType == "pflash" ? "efi" : os.kernel == nil ? "" : "kernel")
            return line(firmware, BootOrder.text(of: element), os.machine)
        },
        fields: [
            SheetField(
                name: "boot order", label: "Boot order",
                hint: "Devices by their names with blanks between: vda sda 52:54:00:… , or hd cdrom network.",
                kind: .text,
                get: { BootOrder.text(of: $0) }, set: { BootOrder.write($1, to: &$0) }),
            .flag("boot menu", "Boot menu", \DomainConfig.os.bootMenu, hint: "Asks at start what to boot from."),
            .value(
                "menu timeout", "Menu waits, ms", \DomainConfig.os.bootMenuTimeout, .number(0...65535)
            ).when { DomainConfig(element: $0).os.bootMenu == true },
            .value(
                "kernel", "Kernel", \DomainConfig.os.kernel, .file(endings: []),
                hint: "Boots this file of the host directly."),
            .value("initrd", "Initrd", \DomainConfig.os.initrd, .file(endings: [])).when {
                DomainConfig(element: $0).os.kernel != nil
            },
            .value("kernel arguments", "Arguments", \DomainConfig.os.commandLine).when {
                DomainConfig(element: $0).os.kernel != nil
            },
            .value("machine", "Machine", \DomainConfig.os.machine, hint: "Such as q35; holds from the next start on."),
        ])
}

/// The order in which a guest's devices are booted from: their own numbers, else the kinds that its `<os>` lists.
enum BootOrder {
    /// The names, in their order.
    static func text(of document: Element) -> String {
        let numbered = GuestDevice.all(in: document)
            .compactMap { device in
                number(of: device.element).map { (number: $0, key: device.identity.key) }
            }
            .sorted { $0.number < $1.number }
        guard numbered.isEmpty else { return numbered.map(\.key).joined(separator: " ") }
        return DomainConfig(element: document).os.boot.map(\.rawValue).joined(separator: " ")
    }

    /// Numbers the devices that are named; kinds go into `<os>`. libvirt takes one or the other.
    static func write(_ text: String, to document: inout Element) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let devices = GuestDevice.all(in: document)
        let named = words.compactMap { word in devices.first { $0.identity.key == word } }
        for device in devices where number(of: device.element) != nil || named.contains(where: { $0 == device }) {
            var element = device.element
            let place = named.firstIndex { $0.identity == device.identity }
            Self.number(&element, place.map { $0 + 1 })
            DevicePlace.device(device.identity).write(element, into: &document)
        }
        var domain = DomainConfig(element: document)
        domain.os.boot = named.isEmpty ? words.map { BootDevice(rawValue: $0) } : []
        document = domain.element
    }

    private static func number(of element: Element) -> Int? {
        element.child("boot")?["order"].flatMap { Int($0) }
    }

    /// Every bootable device has its number in the same place.
    private static func number(_ element: inout Element, _ number: Int?) {
        switch element.name {
        case "interface":
            var view = InterfaceConfig(element: element)
            view.bootOrder = number
            element = view.element
        case "hostdev":
            var view = HostDeviceConfig(element: element)
            view.bootOrder = number
            element = view.element
        case "redirdev":
            var view = RedirectedDeviceConfig(element: element)
            view.bootOrder = number
            element = view.element
        default:
            var view = DiskConfig(element: element)
            view.bootOrder = number
            element = view.element
        }
    }
}
