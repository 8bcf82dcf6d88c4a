import DesignerSupport
import LibvirtDesigner
import OSInfo

extension RulePair {
    private static func networks(_ change: @escaping @Sendable (inout Facts) -> Void) -> Scenario {
        Scenario { $0.facts = change }
    }

    private static func drives(_ ids: String...) -> Scenario {
        Scenario("winxp") { scenario in
            scenario.entry = { $0.devices = ids.map { Device(id: "http://pcisig.com/pci/\($0)") } }
        }
    }

    static let network: [RulePair] = [
        RulePair("interfaces.one", .linux, "1", not: Scenario { $0.wish.networks = [] }),
        RulePair("network.link.user", networks { $0.isPrivileged = false }, "user networking", not: .linux),
        RulePair("network.link.bridge", networks { $0.defaultRouteBridge = "br0" }, "bridge br0", not: .linux),
        RulePair("network.link.default", .linux, "network default", not: networks { $0.networks = [] }),
        RulePair(
            "network.link.active",
            networks { $0.networks = [NetworkFacts(name: "a", isActive: false), NetworkFacts(name: "b")] }, "network b",
            not: .linux),
        RulePair("network.link.user-fallback", networks { $0.networks = [] }, "user networking", not: .linux),
        RulePair(
            "network.link.default-assumed", Scenario(nil, on: .test) { $0.facts = { $0.networks = [] } },
            "network default", not: .linux),
        RulePair("network.model.virtio", .linux, "virtio", not: .windows),
        RulePair("network.model.e1000e", .windows, "e1000e", not: .linux),
        RulePair("network.model.e1000", drives("8086/100e"), "e1000", not: .linux),
        RulePair("network.model.rtl8139", drives("10ec/8139", "1022/2000"), "rtl8139", not: .linux),
        RulePair("network.model.ne2k_pci", drives("10ec/8029"), "ne2k_pci", not: .linux),
        RulePair("network.model.pcnet", drives("1022/2000"), "pcnet", not: .linux),
        RulePair("network.model.virt", Scenario(nil, on: .kvmARM), "virtio", not: .arm),
        RulePair("network.model.e1000-assumed", drives(), "e1000", not: .linux),
        RulePair(
            "network.mac.fresh", networks { $0.macAddresses = ["52:54:00:00:00:01"] }, "52:54:00:00:00:02",
            not: networks { $0.freshMACs = [] }),
        RulePair("network.boot.network", Scenario(source: .network), "1", not: .linux),
    ]

    static let screen: [RulePair] = [
        RulePair("graphics.container", .container, "none", not: .linux),
        RulePair("graphics.architecture", .mainframe, "none", not: .linux),
        RulePair("graphics.vnc", .linux, "vnc", not: .spice),
        RulePair(
            "graphics.spice", Scenario { $0.offerEdits = [("<value>vnc</value>", "")] }, "spice", not: .linux),
        RulePair(
            "graphics.none",
            Scenario { $0.offerEdits = [("<value>vnc</value>", ""), ("<value>spice</value>", "")] }, "none", not: .linux
        ),
        RulePair("video.no-display", .headless, "none", not: .linux),
        RulePair("video.xen", .paravirtual, "xen", not: .linux),
        RulePair("video.virtio", .linux, "virtio", not: .windows),
        RulePair("video.qxl", Scenario("win10") { $0.wish.graphics = .spice }, "qxl", not: .windows),
        RulePair("video.ramfb", Scenario(nil, on: .kvmARM), "ramfb", not: .linux),
        RulePair("video.bochs", Scenario("win11"), "bochs", not: .windows),
        RulePair("video.vga", .windows, "vga", not: .linux),
        RulePair("pointer.no-display", .headless, "none", not: .linux),
        RulePair("pointer.virtio", mainframeScreen, "tablet on virtio", not: .linux),
        RulePair("pointer.tablet", .linux, "tablet on usb", not: .headless),
        RulePair("keyboard.no-display", .headless, "none", not: .linux),
        RulePair("keyboard.virtio", mainframeScreen, "keyboard on virtio", not: .linux),
        RulePair("keyboard.usb", .arm, "keyboard on usb", not: .linux),
        RulePair("sound.ich9", .spice, "ich9", not: .linux),
        RulePair("sound.ich6", Scenario("winxp") { $0.wish.graphics = .spice }, "ich6", not: .spice),
        RulePair("sound.none", .linux, "none", not: .spice),
    ]

    private static let mainframeScreen = Scenario("fedora36", on: .kvmS390) { $0.wish.graphics = .vnc }

    static let devices: [RulePair] = [
        RulePair("console.sclp", .mainframe, "sclp", not: .linux),
        RulePair("console.xen", .paravirtual, "xen", not: .linux),
        RulePair("console.lxc", .container, "lxc", not: .linux),
        RulePair("console.nmdm", .bhyve(), "nmdm", not: .linux),
        RulePair("console.serial", .linux, "serial", not: .mainframe),
        RulePair("channel.agent.virtio-serial", .linux, "on", not: .windows),
        RulePair("channel.spice.display", .spice, "on", not: .linux),
        RulePair("usb.none", .mainframe, "none", not: .linux),
        RulePair("usb.xhci", .linux, "qemu-xhci", not: .old),
        RulePair("usb.ehci", .old, "ich9-ehci1", not: .linux),
        RulePair("usb.xhci-virt", .arm, "qemu-xhci", not: .linux),
        RulePair("redirections.spice", .spice, "2", not: .linux),
        RulePair("scsi.virtio", .disk(.lun), "virtio-scsi", not: .linux),
        RulePair("root-ports.fourteen", .linux, "14", not: .old),
        RulePair("balloon.virtio", .linux, "virtio", not: .windows),
        RulePair("rng.virtio", .linux, "/dev/urandom", not: .windows),
    ]
}
