import DesignerSupport
import LabSupport
import Libvirt
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Testing
import XMLTree

/// libvirt itself takes what is designed from what it says about the lab.
@Suite("Designed guests", .requiresLab, .timeLimit(.minutes(10)))
struct DesignedGuestsTests {
    private static let disk = StorageLocation.path("/srv/disk.qcow2")

    private func facts(_ connection: Connection) async throws -> Facts {
        var facts = Facts(driver: .qemu)
        facts.capabilities = try CapabilitiesConfig(parsing: await connection.capabilitiesXML())
        facts.kvmWorks = false
        facts.networks = [NetworkFacts(name: "default")]
        facts.pools = [PoolFacts(name: "default", path: "/var/lib/libvirt/images", available: 1 << 40)]
        return facts
    }

    /// Designs a guest from the hypervisor's own answer, and has both of its documents defined.
    private func define(_ wish: Wish, _ facts: Facts, on connection: Connection) async throws {
        var facts = facts
        let question = try Designer.question(wish, facts: facts)
        facts.domainCapabilities = try DomainCapabilitiesConfig(
            parsing: await connection.domainCapabilitiesXML(
                emulator: question.emulator, architecture: question.architecture, machine: question.machine,
                virtualization: question.virtualisation))
        let design = try Designer.design(wish, facts: facts)
        for document in [design.install, design.domain].compactMap({ $0 }) {
            do {
                let domain = try await connection.define(document.xml, .validate)
                try await domain.undefine(.nvram)
            } catch {
                Issue.record("\(design.name): \(error)\n\(document.xml)")
            }
        }
    }

    @Test("of every reviewed system, from a disc and from a disk", arguments: TestSystems.reviewed)
    func systems(name: String) async throws {
        let lab = try await Lab.shared()
        let connection = try await Connection.open(lab.uri)
        var facts = try await facts(connection)
        facts.system = try await TestSystems.system(name)
        for source in [InstallSource.iso(.path("/srv/install.iso")), .image(.existing(Self.disk))] {
            try await define(Wish(name: "designed-\(name)", source: source), facts, on: connection)
        }
        await connection.close()
    }

    @Test("of every kind of display, firmware and architecture")
    func kinds() async throws {
        let lab = try await Lab.shared()
        let connection = try await Connection.open(lab.uri)
        var facts = try await facts(connection)
        facts.system = try await TestSystems.system("debian11")
        var wishes: [Wish] = []
        func add(_ source: InstallSource = .iso(.path("/srv/install.iso")), _ change: (inout Wish) -> Void) {
            var wish = Wish(name: "designed-\(wishes.count)", source: source)
            change(&wish)
            wishes.append(wish)
        }
        add { $0.graphics = .spice }
        add { $0.graphics = GraphicsWish.none }
        add { $0.firmware = .uefi }
        add { $0.firmware = .secureBoot }
        add { $0.machine = "pc" }
        add { $0.watchdog = "i6300esb" }
        add { $0.topology = CPUTopology(sockets: 1, cores: 2) }
        add(.network) { _ in }
        add(.kernel(KernelBoot(kernel: .path("/boot/linux"), arguments: "quiet"))) { _ in }
        add(.tree(url: "http://example.org/debian", boot: nil, arguments: "")) { _ in }
        add(.cloudImage(.existing(Self.disk))) { $0.cloudInit = CloudInitWish(user: "admin") }
        let offered = Set(facts.capabilities?.element.all("guest/arch").compactMap { $0.attribute("name") } ?? [])
        for architecture in ["aarch64", "armv7l", "i686", "ppc64", "ppc64le", "riscv64", "s390x"]
        where offered.contains(architecture) {
            add { $0.architecture = architecture }
            add(.image(.existing(Self.disk))) { $0.architecture = architecture }
        }
        for wish in wishes { try await define(wish, facts, on: connection) }
        await connection.close()
    }
}
