import LibvirtDesigner
import OSInfo

/// For a rule, a guest where it decides, with what it decides, and one where it stays silent.
struct RulePair: Sendable {
    let rule: String
    let fires: Scenario
    let value: String
    let stays: Scenario

    init(_ rule: String, _ fires: Scenario, _ value: String, not stays: Scenario) {
        self.rule = rule
        self.fires = fires
        self.value = value
        self.stays = stays
    }

    static let all: [RulePair] = guest + resources + machine + windows + storage + network + screen + devices
}

extension Scenario {
    static let linux = Scenario()
    static let windows = Scenario("win10")
    static let unknown = Scenario(nil)
    static let old = Scenario("winxp")
    static let dos = Scenario("msdos6.22")
    static let arm = Scenario(on: .kvmARM)
    static let mainframe = Scenario(on: .kvmS390)
    static let power = Scenario(on: .kvmPPC)
    static let emulated = Scenario(on: .lab)
    static let container = Scenario(nil, on: .lxc, source: .container(directory: "/srv/root", command: "/bin/sh"))
    static let xen = Scenario(on: .xen)
    static let paravirtual = Scenario(on: .xen, source: .image(.existing(image))) { $0.wish.guestType = "xen" }
    static let test = Scenario(nil, on: .test)
    static let spice = Scenario { $0.wish.graphics = .spice }
    static let headless = Scenario { $0.wish.graphics = GraphicsWish.none }
    static let uefi = Scenario { $0.wish.firmware = .uefi }
    static let imported = Scenario(source: .image(.existing(image)))

    static func riscv() -> Scenario { Scenario(on: .lab) { $0.wish.architecture = "riscv64" } }

    /// FreeBSD's hypervisor: the x86 host with another word.
    static func bhyve() -> Scenario {
        Scenario {
            $0.hostEdits = [("type='kvm'", "type='bhyve'"), ("type='qemu'", "type='bhyve'")]
            $0.offerEdits = [("<domain>kvm", "<domain>bhyve")]
        }
    }

    /// A guest whose one disk is a device of the host.
    static func blockDevice() -> Scenario {
        let device = StorageLocation.path("/dev/vg/guest")
        return Scenario(source: .image(.existing(device))) {
            $0.facts = { $0.storage[device] = StorageFacts(kind: .block, format: "raw") }
        }
    }

    /// A disk, or another device with a disk's rules, on its own.
    static func disk(_ device: DiskWish.Device, _ system: String? = "debian11", on host: TestHost = .kvmX86) -> Scenario
    {
        Scenario(system, on: host, source: .blank) { $0.wish.disks = [DiskWish(location: image, device: device)] }
    }
}
