import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing

/// What the user chose stays as it is.
@Suite struct WishTests {
    private static func full() -> Wish {
        var wish = Wish(name: "mine", source: .iso(Scenario.iso))
        wish.description = "a & b"
        wish.memory = 3 << 20
        wish.cpus = 6
        wish.topology = CPUTopology(sockets: 1, dies: 1, cores: 3, threads: 2)
        wish.cpuModel = "Nehalem"
        var disk = DiskWish.new(bytes: 7 << 30)
        disk.format = "raw"
        disk.bus = "scsi"
        disk.target = "sdx"
        disk.cache = "writeback"
        disk.discard = "ignore"
        disk.serial = "S1"
        disk.pool = "default"
        disk.volumeName = "other.img"
        wish.disks = [disk]
        wish.networks = [
            NetworkWish(link: .user, model: "rtl8139", macAddress: "52:54:00:aa:bb:cc"),
            NetworkWish(link: .direct("eth0")),
        ]
        wish.virtualisation = "qemu"
        wish.architecture = "x86_64"
        wish.guestType = "hvm"
        wish.machine = "pc"
        wish.firmware = .uefi
        wish.graphics = .spice
        wish.video = "vga"
        wish.sound = "none"
        wish.tpm = true
        wish.watchdog = "i6300esb"
        wish.autostart = true
        return wish
    }

    @Test func everythingIsKept() throws {
        let wish = Self.full()
        let design = try Designer.design(wish, facts: TestHost.kvmX86.facts(for: wish))
        let domain = design.domain
        #expect(domain.name == "mine")
        #expect(domain.description == "a & b")
        #expect(domain.memory == 3 << 20)
        #expect(domain.vcpus == 6)
        #expect([domain.cpu.sockets, domain.cpu.dies, domain.cpu.cores, domain.cpu.threads] == [1, 1, 3, 2])
        #expect(domain.cpu.mode == .custom)
        #expect(domain.cpu.model == "Nehalem")
        #expect(domain.type == .qemu)
        #expect(domain.os.architecture == "x86_64")
        #expect(domain.os.machine == "pc")
        #expect(domain.os.firmware == .efi)
        let disk = try #require(domain.devices.disks.first)
        #expect(disk.bus == .scsi)
        #expect(disk.target == "sdx")
        #expect(disk.driver.cache == .writeback)
        #expect(disk.driver.discard == .ignore)
        #expect(disk.driver.format == .raw)
        #expect(disk.serial == "S1")
        #expect(disk.source.file == "/var/lib/libvirt/images/other.img")
        let interfaces = domain.devices.interfaces
        #expect(interfaces.map(\.type) == [.user, .direct])
        #expect(interfaces.first?.model == .rtl8139)
        #expect(interfaces.first?.mac == "52:54:00:aa:bb:cc")
        #expect(interfaces.last?.device == "eth0")
        #expect(domain.devices.graphics.map(\.type) == [.spice])
        #expect(domain.devices.videos.map(\.model) == [.vga])
        #expect(domain.devices.sounds.isEmpty)
        #expect(domain.devices.tpms.map(\.model) == [.crb])
        #expect(domain.devices.watchdogs.map(\.model) == [.i6300esb])
        #expect(design.autostart)
        #expect(design.volumes.map(\.capacity) == [7 << 30])
        #expect(design.volumes.map(\.allocation) == [7 << 30])
        #expect(try TestSchema.problems(of: design) == [])
    }

    @Test func everyChoiceIsWrittenDownAsTheUsers() throws {
        let wish = Self.full()
        let decisions = try Designer.design(wish, facts: TestHost.kvmX86.facts(for: wish)).decisions
        let chosen = Dictionary(grouping: decisions.filter { $0.rule == "wish" }, by: \.subject).mapValues {
            $0[0].value
        }
        #expect(chosen["name"] == "mine")
        #expect(chosen["memory"] == "3 GiB")
        #expect(chosen["machine"] == "pc")
        #expect(chosen["disk 1: bus"] == "scsi")
        #expect(chosen["interface 1: model"] == "rtl8139")
        #expect(chosen["firmware"] == "efi")
        // No rule speaks about what the user has chosen.
        for decision in decisions where decision.rule != "wish" {
            #expect(chosen[decision.subject] == nil, "\(decision.subject) by \(decision.rule)")
        }
    }

    @Test func theSameWishGivesTheSameDesign() async throws {
        #expect(try await Scenario.windows.design() == Scenario.windows.design())
    }

    @Test func theSettledWishGivesTheSameGuest() async throws {
        for scenario in [Scenario.linux, .windows, .arm, .mainframe] {
            let facts = try await scenario.allFacts()
            let design = try Designer.design(scenario.wish, facts: facts)
            let again = try Designer.design(design.settled, facts: facts)
            #expect(again.domain == design.domain)
            #expect(again.install == design.install)
            #expect(again.volumes == design.volumes)
        }
    }
}
