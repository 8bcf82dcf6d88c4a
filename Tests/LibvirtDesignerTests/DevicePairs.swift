import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing

/// For a rule about devices that are added, a device where it decides and one where it stays silent.
struct DevicePair: Sendable, CustomTestStringConvertible {
    let rule: String
    let fires: DeviceScenario
    let value: String
    let stays: DeviceScenario
    var testDescription: String { rule }

    init(_ rule: String, _ fires: DeviceScenario, _ value: String, not stays: DeviceScenario) {
        self.rule = rule
        self.fires = fires
        self.value = value
        self.stays = stays
    }

    private static let folder = DeviceWish.folder(path: "/srv/share", tag: nil)
    private static let disk = DeviceWish.disk(.new())
    private static let stick = DeviceWish.usb(vendor: 0x46F4, product: 1, place: nil)
    private static let card = DeviceWish.pci(PCIAddress(bus: 3, slot: 0))
    private static let noVirtioFS = Scenario { $0.offerEdits = [("<value>virtiofs</value>", "")] }

    /// Puts every device of a guest on a port of its own, more of them than there are ports.
    private static func fillPorts(_ domain: inout DomainConfig) {
        for bus in 1...14 {
            var device = RNGConfig()
            device.address.type = .pci
            device.address.bus = bus
            domain.devices.append(device)
        }
    }

    static let all: [DevicePair] = [
        DevicePair("folder.driver.virtiofs", DeviceScenario(folder), "virtiofs", not: DeviceScenario(disk)),
        DevicePair("folder.driver.9p", DeviceScenario(folder, to: noVirtioFS), "path", not: DeviceScenario(folder)),
        DevicePair(
            "folder.tag.name", DeviceScenario(folder), "share", not: DeviceScenario(.folder(path: "/a", tag: "b"))),
        DevicePair(
            "folder.tag.path", DeviceScenario(folder, to: .container), "/srv/share", not: DeviceScenario(folder)),
        DevicePair(
            "folder.memory.shared", DeviceScenario(folder), "memfd, shared",
            not: DeviceScenario(folder) { $0.memoryBacking.access = .shared }),
        DevicePair("pci-device.driver.managed", DeviceScenario(card), "managed", not: DeviceScenario(stick)),
        DevicePair("usb-device.startup.optional", DeviceScenario(stick), "optional", not: DeviceScenario(card)),
        DevicePair(
            "sound-card.ich9", DeviceScenario(.sound(model: nil)), "ich9", not: DeviceScenario(.sound(model: "ac97"))),
        DevicePair(
            "sound-card.ich6", DeviceScenario(.sound(model: nil), to: .old), "ich6",
            not: DeviceScenario(.sound(model: nil))),
        DevicePair(
            "watchdog-card.diag288", DeviceScenario(.watchdog(model: nil), to: .mainframe), "diag288",
            not: DeviceScenario(.watchdog(model: nil))),
        DevicePair(
            "watchdog-card.i6300esb", DeviceScenario(.watchdog(model: nil)), "i6300esb",
            not: DeviceScenario(.watchdog(model: "ib700"))),
        DevicePair("disk.bus.others", DeviceScenario(disk, to: .old), "ide", not: DeviceScenario(disk)),
        DevicePair(
            "network.model.others", DeviceScenario(.network(.init()), to: .old), "e1000",
            not: DeviceScenario(.network(.init()))),
        DevicePair("port.new", DeviceScenario(disk, fillPorts), "one more", not: DeviceScenario(disk)),
        DevicePair("plug.now", DeviceScenario(disk), "now", not: DeviceScenario(disk, fillPorts)),
        DevicePair(
            "plug.next-start", DeviceScenario(.sound(model: nil)), "at its next start", not: DeviceScenario(disk)),
    ]
}
