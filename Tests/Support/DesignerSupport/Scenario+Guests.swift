package import LibvirtDesigner

/// Guests that many tests want.
extension Scenario {
    package static let linux = Scenario()
    package static let windows = Scenario("win10")
    package static let unknown = Scenario(nil)
    package static let old = Scenario("winxp")
    package static let dos = Scenario("msdos6.22")
    package static let arm = Scenario(on: .kvmARM)
    package static let mainframe = Scenario(on: .kvmS390)
    package static let power = Scenario(on: .kvmPPC)
    package static let emulated = Scenario(on: .lab)
    package static let container = Scenario(
        nil, on: .lxc, source: .container(directory: "/srv/root", command: "/bin/sh"))
    package static let xen = Scenario(on: .xen)
    package static let paravirtual = Scenario(on: .xen, source: .image(.existing(image))) { $0.wish.guestType = "xen" }
    package static let test = Scenario(nil, on: .test)
    package static let spice = Scenario { $0.wish.graphics = .spice }
    package static let headless = Scenario { $0.wish.graphics = GraphicsWish.none }
    package static let uefi = Scenario { $0.wish.firmware = .uefi }
    package static let imported = Scenario(source: .image(.existing(image)))

    package static func riscv() -> Scenario { Scenario(on: .lab) { $0.wish.architecture = "riscv64" } }

    /// FreeBSD's hypervisor: the x86 host with another word.
    package static func bhyve() -> Scenario {
        Scenario {
            $0.hostEdits = [("type='kvm'", "type='bhyve'"), ("type='qemu'", "type='bhyve'")]
            $0.offerEdits = [("<domain>kvm", "<domain>bhyve")]
        }
    }

    /// A guest whose one disk is a device of the host.
    package static func blockDevice() -> Scenario {
        let device = StorageLocation.path("/dev/vg/guest")
        return Scenario(source: .image(.existing(device))) {
            $0.facts = { $0.storage[device] = StorageFacts(kind: .block, format: "raw") }
        }
    }

    /// A disk, or another device with a disk's rules, on its own.
    package static func disk(_ device: DiskWish.Device, _ system: String? = "debian11", on host: TestHost = .kvmX86)
        -> Scenario
    {
        Scenario(system, on: host, source: .blank) { $0.wish.disks = [DiskWish(location: image, device: device)] }
    }
}
