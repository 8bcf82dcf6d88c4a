import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing

/// What cannot be had is said in a sentence with the next step, and names the part of the wish to change.
@Suite struct ErrorTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let field: DesignError.Field
        /// What the sentence must name.
        let words: String
        let scenario: Scenario
        var testDescription: String { words }

        init(_ field: DesignError.Field, _ words: String, _ scenario: Scenario) {
            self.field = field
            self.words = words
            self.scenario = scenario
        }
    }

    private static func wish(_ change: @escaping (inout Wish) -> Void) -> Scenario { Scenario { change(&$0.wish) } }

    private static func disc(_ kind: StorageFacts.Kind) -> Scenario {
        Scenario { $0.facts = { $0.storage[Scenario.iso] = StorageFacts(kind: kind) } }
    }

    private static func disk(_ change: (inout DiskWish) -> Void) -> Scenario {
        var disk = DiskWish.new()
        change(&disk)
        return Scenario { $0.wish.disks = [disk] }
    }

    static let mistakes: [Mistake] = [
        Mistake(.connection, "may only look", Scenario { $0.facts = { $0.isReadOnly = true } }),
        Mistake(
            .connection, "qemu-system-x86",
            Scenario { $0.hostEdits = [("<guest>", "<ghost>"), ("</guest>", "</ghost>")] }),
        Mistake(.name, "needs a name", wish { $0.name = "" }),
        Mistake(.name, "“/”", wish { $0.name = "a/b" }),
        Mistake(.name, "cannot be called “..”", wish { $0.name = ".." }),
        Mistake(.name, "control characters", wish { $0.name = "a\u{1b}[2J" }),
        Mistake(.name, "blank", wish { $0.name = "a " }),
        Mistake(.name, "control characters", wish { $0.name = "a\tb" }),
        Mistake(.disks, "control characters", disk { $0.volumeName = "a\u{1}b" }),
        Mistake(.disks, "control characters", disk { $0.location = .volume(pool: "images", name: "a\u{1}b") }),
        Mistake(.name, "too long", wish { $0.name = String(repeating: "ä", count: 101) }),
        Mistake(
            .name, "“mine” already",
            Scenario {
                $0.wish.name = "mine"
                $0.facts = { $0.names = ["mine"] }
            }),
        Mistake(.virtualisation, "kvm, qemu", wish { $0.virtualisation = "xen" }),
        Mistake(.architecture, "i686, x86_64", wish { $0.architecture = "aarch64" }),
        Mistake(.source, "lxc:///system", Scenario(source: .container(directory: nil, command: "/bin/sh"))),
        Mistake(
            .source, "absolute path inside it", Scenario(on: .lxc, source: .container(directory: nil, command: "sh"))),
        Mistake(.source, "containers only", Scenario(on: .lxc)),
        Mistake(
            .guestType, "Leave one of them open",
            Scenario(on: .xen) {
                $0.wish.guestType = "hvm"
                $0.hostEdits = [("<os_type>hvm<", "<os_type>xenpvh<")]
            }),
        Mistake(.source, "paravirtual", Scenario(on: .xen) { $0.wish.guestType = "xen" }),
        Mistake(.machine, "It knows", wish { $0.machine = "amiga" }),
        Mistake(
            .machine, "q35",
            wish {
                $0.machine = "pc"
                $0.firmware = .secureBoot
            }),
        Mistake(.memory, "at least 1 MiB", wish { $0.memory = 5 }),
        Mistake(.memory, "Choose at most 64 GiB", wish { $0.memory = 65 << 20 }),
        Mistake(.cpus, "at least one", wish { $0.cpus = 0 }),
        Mistake(.cpus, "288", wish { $0.cpus = 289 }),
        Mistake(.topology, "from 1 on", wish { $0.topology = CPUTopology(cores: 0) }),
        Mistake(.topology, "from 1 on", wish { $0.topology = CPUTopology(sockets: .max, cores: .max) }),
        Mistake(
            .topology, "must be 6",
            wish {
                $0.cpus = 6
                $0.topology = CPUTopology(threads: 4)
            }),
        Mistake(.firmware, "have no BIOS", Scenario(on: .kvmARM) { $0.wish.firmware = .bios }),
        Mistake(
            .firmware, "no UEFI firmware",
            Scenario(on: .lab) {
                $0.wish.architecture = "aarch64"
                $0.wish.firmware = .uefi
            }),
        Mistake(
            .graphics, "no SPICE display",
            Scenario {
                $0.wish.graphics = .spice
                $0.offerEdits = [("<value>spice</value>", "")]
            }),
        Mistake(.video, "“voodoo”", wish { $0.video = "voodoo" }),
        Mistake(
            .tpm, "swtpm",
            Scenario {
                $0.wish.tpm = true
                $0.offerEdits = [("<tpm supported='yes'>", "<tpm supported='no'>")]
            }),
        Mistake(.networks, "52:54:00:12:34:56", wish { $0.networks = [NetworkWish(macAddress: "53:54:00:00:00:00")] }),
        Mistake(.networks, "52:54:00:12:34:56", wish { $0.networks = [NetworkWish(macAddress: "zz")] }),
        Mistake(
            .networks, "already",
            Scenario {
                $0.wish.networks = [NetworkWish(macAddress: "52:54:00:00:00:AA")]
                $0.facts = { $0.macAddresses = ["52:54:00:00:00:aa"] }
            }),
        Mistake(.networks, "It has: default", wish { $0.networks = [NetworkWish(link: .network("lan"))] }),
        Mistake(.source, "There is no /srv/install.iso", disc(.missing)),
        Mistake(.source, "is a folder", disc(.directory)),
        Mistake(.source, "may not be read", disc(.unreadable)),
        Mistake(.source, "absolute path", Scenario(source: .iso(.path("install.iso")))),
        Mistake(.source, "no pool “isos”", Scenario(source: .iso(.volume(pool: "isos", name: "a.iso")))),
        Mistake(
            .source, "is inactive",
            Scenario(source: .iso(.volume(pool: "isos", name: "a.iso"))) {
                $0.facts = { $0.pools.append(PoolFacts(name: "isos", isActive: false)) }
            }),
        Mistake(
            .source, "disk of web already",
            Scenario(source: .image(.existing(Scenario.image))) {
                $0.facts = { $0.storage[Scenario.image] = StorageFacts(kind: .file, users: ["web"]) }
            }),
        Mistake(
            .source, "There is no /srv/linux",
            Scenario(source: .kernel(KernelBoot(kernel: .path("/srv/linux")))) {
                $0.facts = { $0.storage[.path("/srv/linux")] = StorageFacts(kind: .missing) }
            }),
        Mistake(
            .source, "pool of type dir",
            Scenario(source: .tree(url: "http://example.org", boot: nil, arguments: "")) {
                $0.facts = { $0.pools = [PoolFacts(name: "default", type: "logical")] }
            }),
        Mistake(
            .source, "has no path",
            Scenario(source: .kernel(KernelBoot(kernel: .volume(pool: "rbd", name: "linux")))) {
                $0.facts = { $0.pools.append(PoolFacts(name: "rbd", type: "rbd")) }
            }),
        Mistake(.source, "give both", Scenario(source: .iso(.volume(pool: "default", name: "")))),
        Mistake(.disks, "needs its path", disk { $0.device = .lun }),
        Mistake(.disks, "no pool “ssd”", disk { $0.pool = "ssd" }),
        Mistake(.disks, "too small", disk { $0.capacity = 1000 }),
        Mistake(
            .disks, "left, too little",
            disk {
                $0.capacity = 2 << 40
                $0.format = "raw"
            }),
        Mistake(
            .disks, "has a volume “a.img” already",
            Scenario {
                var disk = DiskWish.new()
                disk.volumeName = "a.img"
                $0.wish.disks = [disk]
                $0.facts = { $0.pools = [PoolFacts(name: "default", path: "/p", volumes: ["a.img"])] }
            }),
        Mistake(
            .disks, "called vda",
            Scenario {
                var disk = DiskWish.new()
                disk.target = "vda"
                $0.wish.disks = [disk, disk]
            }),
    ]

    @Test(arguments: mistakes) func saysWhatToDo(mistake: Mistake) async throws {
        let error = await #expect(throws: DesignError.self) { try await mistake.scenario.design() }
        let text = error?.description ?? ""
        #expect(error?.field == mistake.field, "\(text)")
        #expect(text.contains(mistake.words), "\(text)")
        #expect(text.hasSuffix("."), "\(text)")
    }

    @Test func everyPartOfTheWishThatCanBeWrongIsTested() {
        let tested = Set(Self.mistakes.map(\.field))
        #expect(Set(DesignError.Field.allCases).subtracting(tested) == [])
    }

    @Test func aFullPoolIsAWarningForADiskThatGrows() async throws {
        let design = try await Scenario {
            $0.facts = { $0.pools = [PoolFacts(name: "default", path: "/p", available: 1 << 30)] }
        }.design()
        #expect(design.warnings.contains { $0.contains("can grow to 20 GiB") && $0.contains("1 GiB left") })
    }

    @Test func moreCPUsThanTheHostHasAreAWarning() async throws {
        let many = try await Scenario { $0.wish.cpus = 17 }.design()
        #expect(many.warnings.contains { $0.contains("17 virtual CPUs on a host with 16 CPUs") })
        #expect(many.domain.vcpus == 17)
        #expect(try await Scenario { $0.wish.cpus = 16 }.design().warnings.isEmpty)
    }

    @Test func anUnknownSystemIsSaidAndStillGetsAGuest() async throws {
        let design = try await Scenario.unknown.design()
        #expect(design.warnings.contains { $0.contains("operating system is not known") })
        #expect(try await Scenario.linux.design().warnings.isEmpty)
    }

    @Test func aRelativeOfTheSystemIsSaid() async throws {
        let note = "The database does not know debian13: debian11 is its newest relative."
        let design = try await Scenario { $0.facts = { $0.systemNote = note } }.design()
        #expect(design.warnings == [note])
    }

    @Test func anAnswerAboutAnotherMachineIsNotBelieved() async throws {
        let other = try await Scenario.old.allFacts().domainCapabilities
        let design = try await Scenario { $0.facts = { $0.domainCapabilities = other } }.design()
        #expect(design.warnings.contains { $0.contains("another guest (pc-i440fx") })
        #expect(design.domain.os.machine == "q35")
    }
}
