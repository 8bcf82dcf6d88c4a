import DesignerSupport
import LibvirtConfig
import LibvirtDesigner
import Testing

/// What the designer is told, and what it asks for.
@Suite struct FactsTests {
    private struct Counter: RandomNumberGenerator {
        var value: UInt64 = 0
        mutating func next() -> UInt64 {
            value &+= 0x0123_4567_89AB_CDEF
            return value
        }
    }

    @Test func freshAddressesComeFromTheGeneratorAlone() {
        var (first, second) = (Counter(), Counter())
        let addresses = MACAddresses.fresh(5, driver: .qemu, using: &first)
        #expect(addresses == MACAddresses.fresh(5, driver: .qemu, using: &second))
        #expect(Set(addresses).count == 5)
        #expect(addresses.allSatisfy { $0.hasPrefix("52:54:00:") && MACAddresses.isUsable($0) })
        #expect(MACAddresses.fresh(1, driver: .xen, using: &first)[0].hasPrefix("00:16:3e:"))
        #expect(MACAddresses.fresh(-1, driver: .qemu, using: &first) == [])
    }

    @Test(
        arguments: [
            ("52:54:00:12:34:56", true), ("52:54:00:12:34:5G", false), ("53:54:00:12:34:56", false), ("", false),
            ("52:54:00:12:34", false), ("52:54:00:12:34:56:78", false), ("5254:00:12:34:56", false),
            ("+2:54:00:12:34:56", false),
        ])
    func addressesThatACardCanHave(text: String, isUsable: Bool) {
        #expect(MACAddresses.isUsable(text) == isUsable)
    }

    @Test func theQuestionIsAboutTheGuestThatIsMeant() async throws {
        func question(_ scenario: Scenario) async throws -> [String?] {
            let asked = try Designer.question(scenario.wish, facts: await scenario.allFacts())
            return [asked.virtualisation, asked.architecture, asked.machine, asked.emulator]
        }
        #expect(try await question(.linux) == ["kvm", "x86_64", "q35", "/usr/bin/qemu-system-x86_64"])
        #expect(try await question(.old) == ["kvm", "x86_64", "pc", "/usr/bin/qemu-system-x86_64"])
        #expect(try await question(.riscv()) == ["qemu", "riscv64", "virt", "/usr/bin/qemu-system-riscv64"])
        #expect(try await question(.container) == ["lxc", "x86_64", nil, "/usr/lib/libvirt/libvirt_lxc"])
    }

    @Test func anExistingGuestIsAskedAboutAsItIs() throws {
        let domain = try DomainConfig(
            parsing: """
                <domain type='kvm'><os><type arch='x86_64' machine='pc-q35-9.2'>hvm</type></os>
                <devices><emulator>/usr/bin/qemu-system-x86_64</emulator></devices></domain>
                """)
        let asked = Designer.question(for: domain)
        #expect(asked.machine == "pc-q35-9.2")
        #expect(asked.virtualisation == "kvm")
        #expect(asked.emulator == "/usr/bin/qemu-system-x86_64")
    }

    @Test func evidenceSaysWhereItComesFrom() async throws {
        let decisions = try await Scenario.linux.design().decisions
        func source(_ rule: String) -> String? { decisions.first { $0.rule == rule }?.source.description }
        #expect(source("disk.bus.virtio") == "osinfo: debian11 supports virtio-block")
        #expect(source("graphics.vnc") == "domcapabilities: vnc is offered")
        #expect(source("architecture.host") == "capabilities: the host is x86_64")
        #expect(source("clock.utc") == "good practice")
        let wished = try await Scenario { $0.wish.memory = 1 << 20 }.design().decisions.first { $0.rule == "wish" }
        #expect(wished?.source.description == "your choice")
    }
}
