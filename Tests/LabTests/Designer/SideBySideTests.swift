import DesignerSupport
import Foundation
import LabSupport
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Testing

/// What is designed here beside what Debian's virt-install designs for the same systems and the same host: every
/// difference stands in virt-install.txt with the rule that wants it. `UPDATE_GOLDENS=1` writes the file again.
@Suite(
    "Side by side with virt-install",
    .enabled(if: access("/usr/bin/virt-install", X_OK) == 0, "there is no /usr/bin/virt-install: install virtinst"))
struct SideBySideTests {
    private static let systems = [
        "debian11", "debian9", "ubuntu22.04", "ubuntu14.04", "fedora36", "centos7.0", "rhel9.1", "rhel6.10",
        "opensuse15.4", "sle15sp4", "alpinelinux3.16", "archlinux", "freebsd13.1", "openbsd7.0", "netbsd9.0", "win11",
        "win10", "win7", "winxp", "win2k22",
    ]

    private static let golden: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (parts + ["virt-install.txt"]).joined(separator: "/")
    }()

    /// virt-install, asked about the host whose documents are shipped with the tests.
    private func reference(_ system: String, machine: String) throws -> DomainConfig {
        let board = machine.contains("q35") ? "q35" : "pc"
        return try virtInstall(
            [
                "--connect", uri(board), "--name", "guest", "--osinfo", system, "--cdrom",
                TestHost.path(of: "kvm-x86.host"), "--disk", "/var/lib/libvirt/images/guest.qcow2,size=20", "--memory",
                "2048", "--network", "network=default",
            ])
    }

    /// A host of virt-install's own making, from the documents of ours.
    private func uri(_ board: String) -> String {
        "__virtinst_test__test:///default,fakeuri=qemu:///system,caps=\(TestHost.path(of: "kvm-x86.host"))"
            + ",domcaps=\(TestHost.path(of: "kvm-x86.x86_64-\(board)"))"
    }

    /// The first document that virt-install makes of some options.
    private func virtInstall(_ options: [String]) throws -> DomainConfig {
        // Its log and its cache go where nobody looks, and go away again.
        let home = FileManager.default.temporaryDirectory.appending(path: "virt-install-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let text = try ChildProcess.run(
            "/usr/bin/env",
            ["HOME=\(home)", "XDG_CACHE_HOME=\(home)", "/usr/bin/virt-install"] + options
                + ["--print-xml", "1", "--dry-run"])
        let start = try #require(text.firstRange(of: "<domain")?.lowerBound, "virt-install said: \(text)")
        let end = try #require(text.firstRange(of: "</domain>")?.upperBound)
        return try DomainConfig(parsing: String(text[start..<end]))
    }

    private struct Difference {
        let facet: String
        let theirs: String
        let ours: String
        let rule: String
    }

    private func differences(_ system: String) async throws -> [Difference] {
        let design = try await Scenario(system) { $0.wish.name = "guest" }.design()
        let ours = design.install ?? design.domain
        let theirs = try reference(system, machine: ours.os.machine ?? "")
        return try GuestFacets.all.compactMap { facet in
            let (left, right) = (facet.read(theirs), facet.read(ours))
            guard left != right else { return nil }
            let decision = facet.questions.lazy.compactMap { question in
                design.decisions.first { $0.rule == question || $0.rule.hasPrefix(question + ".") }
            }.first
            let rule = try #require(decision?.rule, "no rule wants \(facet.name) of \(system): \(left) → \(right)")
            return Difference(facet: facet.name, theirs: left, ours: right, rule: rule)
        }
    }

    @Test("every difference is one that a rule wants")
    func table() async throws {
        var text = "# What virt-install 4.1 and virt-tui design differently, on a KVM host, from a disc.\n"
        text += "# facet: virt-install → virt-tui (rule): systems\n\n"
        var order: [String] = []
        var systems: [String: [String]] = [:]
        for system in Self.systems {
            for difference in try await differences(system) {
                let line =
                    "\(difference.facet): \(difference.theirs) → \(difference.ours) (\(difference.rule))"
                if systems[line] == nil { order.append(line) }
                systems[line, default: []].append(system)
            }
        }
        for line in order.sorted() {
            let names = systems[line] ?? []
            text +=
                "\(line)\n    \(names.count == Self.systems.count ? "every system" : names.joined(separator: " "))\n"
        }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            return try text.write(toFile: Self.golden, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOfFile: Self.golden, encoding: .utf8)
        #expect(
            golden == text, "virt-install.txt is not what comes out now: look at the difference, and write it again")
    }

    private static let disc = StorageLocation.path(TestHost.path(of: "kvm-x86.host"))

    /// Guests whose command is run; what virt-install then makes must agree in everything that the command says.
    private static let commands: [(name: String, scenario: Scenario)] = [
        ("debian11", Scenario(source: .iso(disc))),
        ("win11", Scenario("win11", source: .iso(disc))),
        ("winxp", Scenario("winxp", source: .iso(disc))),
        ("SPICE", Scenario(source: .iso(disc)) { $0.wish.graphics = .spice }),
        ("no display", Scenario(source: .iso(disc)) { $0.wish.graphics = GraphicsWish.none }),
        ("secure boot", Scenario(source: .iso(disc)) { $0.wish.firmware = .secureBoot }),
        (
            "import", Scenario(source: .image(.existing(disc))) { $0.wish.networks = [NetworkWish(link: .user)] }
        ),
        ("network", Scenario(source: .network)),
        (
            "topology",
            Scenario(source: .iso(disc)) {
                $0.wish.name = "one,two"
                $0.wish.cpus = 8
                $0.wish.topology = CPUTopology(threads: 2)
                $0.wish.watchdog = "i6300esb"
            }
        ),
    ]

    @Test("the equivalent command makes the same guest", arguments: commands.map(\.name))
    func command(name: String) async throws {
        let scenario = try #require(Self.commands.first { $0.name == name }?.scenario)
        let facts = try await scenario.allFacts()
        let design = try Designer.design(scenario.wish, facts: facts)
        let ours = design.install ?? design.domain
        let board = (ours.os.machine ?? "").contains("q35") ? "q35" : "pc"
        let command = VirtInstallCommand(design, facts: facts, connection: uri(board))
        let theirs = try virtInstall(Array(command.arguments.dropFirst()))
        #expect(theirs.name == ours.name)
        #expect(theirs.memory == ours.memory)
        #expect(theirs.vcpus == ours.vcpus)
        #expect(theirs.cpu.cores == ours.cpu.cores)
        #expect(theirs.devices.interfaces.map(\.mac) == ours.devices.interfaces.map(\.mac))
        #expect(
            theirs.devices.disks.map { $0.source.file ?? "" }.sorted()
                == ours.devices.disks.map { $0.source.file ?? "" }.sorted())
        let facets = [
            "machine", "firmware", "cpu", "clock", "timers", "power", "disk", "disc", "network", "display", "video",
            "input", "usb", "pci", "balloon", "rng", "tpm", "watchdog",
        ]
        for facet in GuestFacets.all where facets.contains(facet.name) {
            #expect(facet.read(theirs) == facet.read(ours), "\(facet.name) by \(command)")
        }
    }

    @Test("a shell reads the command as it is meant", arguments: commands.map(\.name))
    func quoting(name: String) async throws {
        let scenario = try #require(Self.commands.first { $0.name == name }?.scenario)
        let facts = try await scenario.allFacts()
        let command = VirtInstallCommand(try Designer.design(scenario.wish, facts: facts), facts: facts)
        let words = try ChildProcess.run("/bin/sh", ["-c", "printf '%s\\n' \(command)"])
        #expect(words.split(separator: "\n").map(String.init) == command.arguments)
    }
}
