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
        let uri =
            "__virtinst_test__test:///default,fakeuri=qemu:///system,caps=\(TestHost.path(of: "kvm-x86.host"))"
            + ",domcaps=\(TestHost.path(of: "kvm-x86.x86_64-\(board)"))"
        // Its log and its cache go where nobody looks.
        let text = try ChildProcess.run(
            "/usr/bin/env",
            [
                "HOME=/nonexistent", "XDG_CACHE_HOME=/nonexistent", "/usr/bin/virt-install", "--connect", uri, "--name",
                "guest", "--osinfo", system, "--cdrom", TestHost.path(of: "kvm-x86.host"), "--disk",
                "/var/lib/libvirt/images/guest.qcow2,size=20", "--network", "network=default", "--print-xml", "1",
                "--dry-run",
            ])
        let start = try #require(text.firstRange(of: "<domain")?.lowerBound, "virt-install said: \(text)")
        return try DomainConfig(parsing: String(text[start...]))
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
}
