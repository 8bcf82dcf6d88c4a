import DesignerSupport
import LibvirtDesigner
import OSInfo

extension RulePair {
    static let guest: [RulePair] = [
        RulePair(
            "architecture.medium", Scenario(on: .lab) { $0.facts = { $0.mediumArchitecture = "aarch64" } }, "aarch64",
            not: Scenario(on: .lab) { $0.facts = { $0.mediumArchitecture = "i686" } }),
        RulePair("architecture.host", .linux, "x86_64", not: Scenario { $0.wish.architecture = "i686" }),
        RulePair(
            "architecture.first", Scenario { $0.hostEdits = [("<arch>x86_64</arch>", "<arch>sparc64</arch>")] }, "i686",
            not: .linux),
        RulePair("guest-type.container", .container, "exe", not: .linux),
        RulePair("guest-type.machine", .linux, "hvm", not: .container),
        RulePair(
            "guest-type.first",
            Scenario(on: .xen, source: .image(.existing(Scenario.image))) {
                $0.hostEdits = [("<os_type>hvm<", "<os_type>xenpvh<")]
            }, "xen",
            not: .linux),
        RulePair("virtualisation.kvm", .linux, "kvm", not: Scenario { $0.facts = { $0.kvmWorks = false } }),
        RulePair("virtualisation.kvm-broken", .emulated, "qemu", not: .linux),
        RulePair("virtualisation.emulated", .riscv(), "qemu", not: .emulated),
        RulePair("virtualisation.only", .container, "lxc", not: .linux),
        RulePair(
            "emulator.capabilities", .linux, "/usr/bin/qemu-system-x86_64",
            not: Scenario { $0.hostEdits = [("<emulator>", "<other>"), ("</emulator>", "</other>")] }),
        RulePair("tree-option.known", .tree("rhel9.0"), "inst.repo=http://mirror/a", not: .tree("debian11")),
        RulePair(
            "tree-option.red-hat", .tree("fedora37"), "inst.repo=http://mirror/a",
            not: .tree("fedora37", arguments: "inst.repo=http://other")),
        RulePair("tree-option.suse", .tree("opensuse15.4"), "install=http://mirror/a", not: .tree("fedora37")),
        RulePair("machine.secure-boot", Scenario("winxp") { $0.wish.firmware = .secureBoot }, "q35", not: .linux),
        RulePair("machine.q35", .linux, "q35", not: Scenario("debian7")),
        RulePair("machine.pc", .old, "pc", not: .linux),
        RulePair("machine.virt", .arm, "virt", not: .linux),
        RulePair("machine.pseries", .power, "pseries", not: .linux),
        RulePair("machine.s390-ccw-virtio", .mainframe, "s390-ccw-virtio", not: .linux),
        RulePair("machine.first", .xen, "xenfv", not: .linux),
    ]

    static let resources: [RulePair] = [
        RulePair(
            "name.system", Scenario { $0.facts = { $0.names = ["debian11", "debian11-2"] } }, "debian11-3",
            not: .unknown),
        RulePair("name.container", .container, "container1", not: .linux),
        RulePair("name.generic", Scenario(nil) { $0.facts = { $0.names = ["vm1"] } }, "vm2", not: .linux),
        RulePair(
            "memory.network-install",
            Scenario("rhel8.6", source: .network) {
                $0.entry = { $0.networkInstall = [Resources(memory: 5 << 20)] }
            }, "5 GiB",
            not: Scenario("rhel8.6") { $0.entry = { $0.networkInstall = [Resources(memory: 5 << 20)] } }),
        RulePair("memory.recommended", .linux, "1 GiB", not: .unknown),
        RulePair("memory.twice-minimum", Scenario("win11"), "8 GiB", not: .linux),
        RulePair("memory.old", .dos, "64 MiB", not: .unknown),
        RulePair("memory.container", .container, "1 GiB", not: .unknown),
        RulePair("memory.default", .unknown, "2 GiB", not: .linux),
        RulePair(
            "memory-limit.host", Scenario("win11") { $0.facts = { $0.hostMemory = 6 << 20 } }, "4 GiB", not: .linux),
        RulePair(
            "cpus.topology", Scenario { $0.wish.topology = CPUTopology(sockets: 2, cores: 3) }, "6", not: .linux),
        RulePair(
            "cpus.recommended", Scenario { $0.entry = { $0.recommended = [Resources(cpus: 4)] } }, "4", not: .linux),
        RulePair("cpus.minimum", Scenario("win11"), "2", not: .linux),
        RulePair("cpus.two", .linux, "2", not: Scenario { $0.facts = { $0.hostCPUs = 1 } }),
        RulePair("cpus.one", .dos, "1", not: .linux),
        RulePair("cpu-limit.host", Scenario("win11") { $0.facts = { $0.hostCPUs = 1 } }, "1", not: .linux),
        RulePair(
            "topology.fill",
            Scenario {
                $0.wish.cpus = 8
                $0.wish.topology = CPUTopology(threads: 2)
            }, "4 cores × 2 threads", not: .linux),
    ]
}

extension Scenario {
    /// A system from a web server's install tree.
    fileprivate static func tree(_ system: String, arguments: String = "") -> Scenario {
        Scenario(system, source: .tree(url: "http://mirror/a", boot: nil, arguments: arguments))
    }
}
