import DesignerSupport
import LibvirtDesigner
import Testing

/// Whatever is wished, there is a guest that libvirt's schema allows, or a sentence.
@Suite struct RandomWishTests {
    /// A generator whose sequence depends on the seed alone, so that a failure can be repeated.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }

        /// One of some values, or nil two times of three.
        mutating func maybe<T>(_ values: [T]) -> T? { Int.random(in: 0..<3, using: &self) == 0 ? one(values) : nil }

        mutating func one<T>(_ values: [T]) -> T { values[Int.random(in: values.indices, using: &self)] }
    }

    private static let numbers: [Int] = [.min, -1, 0, 1, 2, 3, 7, 64, 288, 289, 70_000, .max]
    private static let sizes: [UInt64] = [0, 1, 1024, 1 << 20, 1 << 30, 20 << 30, 1 << 50, .max]
    private static let words = [
        "", "a/b", "ä & <b>", "it's, \"x\"", "\u{1b}[2J", "default", "vda", "x y", String(repeating: "n", count: 300),
    ]
    private static let locations: [StorageLocation] = [
        .path("/srv/a.iso"), .path("relative"), .path(""), .path("/srv/b'c & d.qcow2"),
        .volume(pool: "default", name: "v"),
        .volume(pool: "nowhere", name: ""),
    ]

    private static func disk(_ dice: inout Dice) -> DiskWish {
        var disk = DiskWish(
            location: dice.maybe(locations), capacity: dice.maybe(sizes), device: dice.one(DiskWish.Device.allCases))
        disk.pool = dice.maybe(["default", "vg", "nowhere"])
        disk.volumeName = dice.maybe(words)
        disk.format = dice.maybe(["qcow2", "raw", "vmdk"])
        disk.bus = dice.maybe(["virtio", "scsi", "sata", "ide", "usb"])
        disk.cache = dice.maybe(["none", "writeback"])
        disk.isReadOnly = dice.maybe([true]) ?? false
        disk.origin = dice.maybe([.copy(of: dice.one(locations)), .overlay(of: dice.one(locations))])
        return disk
    }

    private static func source(_ dice: inout Dice) -> InstallSource {
        let boot = KernelBoot(
            kernel: dice.one(locations), initrd: dice.maybe(locations), arguments: dice.one(words),
            isPermanent: dice.maybe([true]) ?? false)
        let image = disk(&dice)
        return dice.one([
            .iso(dice.one(locations)),
            .tree(url: "http://example.org/a&b", boot: dice.maybe([boot]), arguments: "a & b"),
            .kernel(boot), .network, .image(image), .cloudImage(image),
            .container(directory: dice.maybe(words), command: dice.one(words + ["/bin/sh -c true"])), .blank,
        ])
    }

    private static func wish(_ dice: inout Dice) -> Wish {
        var wish = Wish(name: dice.maybe(words), source: source(&dice))
        wish.description = dice.maybe(words)
        wish.memory = dice.maybe(sizes)
        wish.cpus = dice.maybe(numbers)
        wish.topology = dice.maybe([
            CPUTopology(
                sockets: dice.maybe(numbers), dies: dice.maybe(numbers), cores: dice.maybe(numbers),
                threads: dice.maybe(numbers))
        ])
        wish.cpuModel = dice.maybe(["host-passthrough", "host-model", "maximum", "Nehalem"])
        if dice.maybe([true]) ?? false { wish.disks = (0..<dice.one([0, 1, 2, 30])).map { _ in disk(&dice) } }
        wish.networks = dice.maybe([
            [], [NetworkWish(link: .user)],
            [NetworkWish(link: .bridge("br0"), model: "e1000", macAddress: dice.maybe(words))],
            [NetworkWish(), NetworkWish(), NetworkWish(), NetworkWish()],
        ])
        wish.virtualisation = dice.maybe(["kvm", "qemu", "xen", "lxc"])
        wish.architecture = dice.maybe(["x86_64", "i686", "aarch64", "s390x", "riscv64", "ppc64"])
        wish.guestType = dice.maybe(["hvm", "xen", "exe"])
        wish.machine = dice.maybe(["pc", "q35", "virt", "isapc"])
        wish.firmware = dice.maybe(FirmwareWish.allCases)
        wish.graphics = dice.maybe(GraphicsWish.allCases)
        wish.video = dice.maybe(["virtio", "vga", "none"])
        wish.sound = dice.maybe(["ich9", "none"])
        wish.tpm = dice.maybe([true, false])
        wish.watchdog = dice.maybe(["i6300esb"])
        return wish
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>) func neverTraps(seed: UInt64) async throws {
        var dice = Dice(state: seed)
        let system = dice.one([nil, "debian11", "win11", "winxp", "msdos6.22", "freebsd13.1"])
        var scenario = Scenario(system, on: dice.one(TestHost.allCases))
        scenario.wish = Self.wish(&dice)
        let pools = dice.one([
            [], [PoolFacts(name: "default", path: "/p", available: 1 << 30)],
            [PoolFacts(name: "vg", type: "logical", path: "/dev/vg"), PoolFacts(name: "rbd", type: "rbd")],
        ])
        let (memory, cpus) = (dice.maybe(Self.sizes), dice.maybe(Self.numbers))
        scenario.facts = {
            $0.pools = pools
            $0.hostMemory = memory
            $0.hostCPUs = cpus
        }
        do {
            let facts = try await scenario.allFacts()
            let design = try Designer.design(scenario.wish, facts: facts)
            #expect(try TestSchema.problems(of: design) == [], "\(scenario.wish)")
            #expect(!VirtInstallCommand(design, facts: facts).arguments.isEmpty)
        } catch let error as DesignError {
            #expect(error.description.hasSuffix("."), "\(error)")
        }
    }
}
