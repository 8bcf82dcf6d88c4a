import LibvirtConfig
import XMLTree

/// What two ways to design a guest are compared by: one line of text a facet.
enum GuestFacets {
    /// The facets with the questions that decide them, the one that explains a difference best first.
    static let all: [(name: String, questions: [String], read: @Sendable (DomainConfig) -> String)] = [
        (
            "machine", ["machine"],
            { "\($0.os.machine ?? "-") \($0.os.architecture ?? "-") \($0.type?.rawValue ?? "-")" }
        ),
        (
            "firmware", ["firmware"],
            { $0.os.firmware?.rawValue ?? ($0.os.loader == nil ? "bios" : "file") }
        ),
        ("cpu", ["cpu"], { $0.cpu.mode?.rawValue ?? "-" }),
        ("clock", ["clock"], { $0.clock.offset?.rawValue ?? "-" }),
        ("timers", ["timer.hypervclock", "timer.rtc"], { list($0.clock.element.children("timer").map(summary)) }),
        (
            "features", ["feature.vmport", "graphics"],
            { list($0.features.element.elements.filter { $0.name != "hyperv" }.map(summary)) }
        ),
        ("hyperv", ["hyperv.avic", "hyperv.frequencies"], { list($0.features.hyperV.element.elements.map(summary)) }),
        ("power", ["power.suspend-to-mem"], { list($0.element.all("pm").flatMap(\.elements).map(summary)) }),
        ("disk", ["disk.bus"], { list($0.devices.disks.filter { $0.device == .disk }.map(disk)) }),
        ("disc", ["disk.bus"], { list($0.devices.disks.filter { $0.device == .cdrom }.map(disk)) }),
        ("network", ["network.model"], { list($0.devices.interfaces.map { $0.model?.rawValue ?? "-" }) }),
        ("display", ["graphics"], { list($0.devices.graphics.map { $0.type?.rawValue ?? "-" }) }),
        ("video", ["video"], { list($0.devices.videos.map { $0.model?.rawValue ?? "-" }) }),
        (
            "input", ["pointer"],
            { list($0.devices.inputs.map { "\($0.type?.rawValue ?? "-") \($0.bus?.rawValue ?? "-")" }) }
        ),
        ("sound", ["sound"], { list($0.devices.sounds.map { $0.model?.rawValue ?? "-" }) }),
        ("channels", ["channel.spice", "graphics"], { list($0.devices.channels.map { $0.name ?? "-" }) }),
        ("redirections", ["redirections", "graphics"], { String($0.devices.redirectedDevices.count) }),
        ("usb", ["usb"], { list($0.devices.controllers.filter { $0.type == .usb }.map { $0.model?.rawValue ?? "-" }) }),
        (
            "scsi", ["scsi", "disk.bus"],
            { list($0.devices.controllers.filter { $0.type == .scsi }.map { $0.model?.rawValue ?? "-" }) }
        ),
        ("pci", ["root-ports"], { String($0.devices.controllers.count { $0.model == .pcieRootPort }) }),
        ("console", ["console"], { list(($0.devices.serials.isEmpty && $0.devices.consoles.isEmpty) ? [] : ["yes"]) }),
        ("balloon", ["balloon"], { $0.devices.memoryBalloon?.model?.rawValue ?? "-" }),
        ("rng", ["rng"], { list($0.devices.rngs.map { $0.path ?? "-" }) }),
        (
            "tpm", ["tpm"],
            { list($0.devices.tpms.map { "\($0.model?.rawValue ?? "-") \($0.backend?.rawValue ?? "-")" }) }
        ),
        ("watchdog", ["watchdog"], { list($0.devices.watchdogs.map { $0.model?.rawValue ?? "-" }) }),
    ]

    private static func disk(_ disk: DiskConfig) -> String {
        [
            disk.bus?.rawValue, disk.target, disk.driver.discard.map { "discard=\($0)" },
            disk.driver.cache.map { "cache=\($0)" }, disk.driver.io.map { "io=\($0)" },
        ].compactMap { $0 }.joined(separator: " ")
    }

    private static func summary(_ element: Element) -> String {
        ([element.name] + element.attributes.filter { $0.name != "name" }.map(\.value)
            + [element.attribute("name")].compactMap { $0 }).joined(separator: " ")
    }

    private static func list(_ parts: [String]) -> String {
        parts.isEmpty ? "-" : parts.sorted().joined(separator: ", ")
    }
}
