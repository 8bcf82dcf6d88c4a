import OSInfo
import Testing

/// Names as people write them, against the database of this machine.
@Suite struct FindTests {
    /// What a name is expected to become.
    struct Expectation: Sendable, CustomTestStringConvertible {
        var asked: String
        var system: String
        var closeness: Match.Closeness
        var name: String?
        var testDescription: String { asked }

        init(_ asked: String, _ system: String, _ closeness: Match.Closeness = .exact, _ name: String? = nil) {
            self.asked = asked
            self.system = system
            self.closeness = closeness
            self.name = name
        }
    }

    static let known: [Expectation] = [
        .init("debian11", "debian11"), .init("Debian11", "debian11"), .init(" debian11\n", "debian11"),
        .init("debianbullseye", "debian11"), .init("bullseye", "debian11"), .init("Debian 10", "debian10"),
        .init("http://debian.org/debian/11", "debian11"), .init("debian-9", "debian9"), .init("sid", "debiantesting"),
        .init("ubuntu22.04", "ubuntu22.04"), .init("Ubuntu 18.04", "ubuntu18.04"), .init("jammy", "ubuntu22.04"),
        .init("ubuntu focal", "ubuntu20.04"), .init("ubuntu22.10", "ubuntu22.10"), .init("fedora37", "fedora37"),
        .init("Fedora 36", "fedora36"), .init("fedora-rawhide", "fedora-rawhide"),
        .init("fedora-coreos", "fedora-coreos-stable"), .init("rhel8.7", "rhel8.7"),
        .init("Red Hat Enterprise Linux 9.0", "rhel9.0"), .init("rhel9-unknown", "rhel9-unknown"),
        .init("centos7", "centos7.0"), .init("centos stream 9", "centos-stream9"), .init("centos9", "centos-stream9"),
        .init("rocky9", "rocky9"), .init("AlmaLinux 9", "almalinux9"), .init("ol8.5", "ol8.5"),
        .init("oracle linux 8.5", "ol8.5"), .init("opensuse15.4", "opensuse15.4"), .init("leap 15.4", "opensuse15.4"),
        .init("openSUSE-Leap-15.3", "opensuse15.3"), .init("tumbleweed", "opensusetumbleweed"),
        .init("sles12sp5", "sles12sp5"), .init("sles15sp4", "sle15sp4"), .init("SLE 15 SP2", "sle15sp2"),
        .init("alpine3.17", "alpinelinux3.17"), .init("arch", "archlinux"), .init("Arch Linux", "archlinux"),
        .init("freebsd13.1", "freebsd13.1"), .init("FreeBSD 12.3", "freebsd12.3"), .init("openbsd7.0", "openbsd7.0"),
        .init("win10", "win10"), .init("Windows 11", "win11"), .init("windows xp", "winxp"), .init("win2k", "win2k"),
        .init("windows server 2019", "win2k19"), .init("Windows Server 2012 R2", "win2k12r2"),
        .init("win2022", "win2k22"), .init("nixos-22.05", "nixos-22.05"), .init("solaris11", "solaris11"),
        .init("haikur1beta3", "haikur1beta3"), .init("android-x86-9.0", "android-x86-9.0"),
        .init("ubuntu2204", "ubuntu22.04"), .init("generic", "unknown"), .init("unknown", "unknown"),
        .init("linux", "linux2022"),
        .init("linux2018", "linux2018"),
    ]

    static let newer: [Expectation] = [
        .init("debian12", "debian11", .relative, "Debian 12"), .init("debian13", "debian11", .relative, "Debian 13"),
        .init("debian 12.5", "debian11", .relative, "Debian 12.5"),
        .init("bookworm", "debian11", .relative, "Debian 12"), .init("debian trixie", "debian11", .relative),
        .init("http://debian.org/debian/12", "debian11", .relative, "Debian 12"),
        .init("ubuntu24.04", "ubuntu22.04", .relative, "Ubuntu 24.04"),
        .init("noble", "ubuntu22.04", .relative, "Ubuntu 24.04"),
        .init("ubuntu2404", "ubuntu22.04", .relative, "Ubuntu 24.04"),
        .init("fedora41", "fedora37", .relative, "Fedora Linux 41"),
        .init("fedora-workstation-42", "fedora37", .relative, "Fedora Linux 42"),
        .init("silverblue41", "silverblue37", .relative), .init("rhel10", "rhel9.0", .relative),
        .init("rhel9.4", "rhel9.0", .relative), .init("centos-stream10", "centos-stream9", .relative),
        .init("rocky10", "rocky9.0", .relative), .init("almalinux10", "almalinux9", .relative),
        .init("ol9.3", "ol8.5", .relative), .init("opensuse15.6", "opensuse15.4", .relative, "openSUSE Leap 15.6"),
        .init("opensuse16", "opensuse15.4", .relative), .init("sles15sp6", "sle15sp3", .relative),
        .init("alpine3.20", "alpinelinux3.17", .relative, "Alpine Linux 3.20"),
        .init("freebsd14.1", "freebsd13.1", .relative, "FreeBSD 14.1"), .init("netbsd10", "netbsd9.0", .relative),
        .init("openbsd7.5", "openbsd7.0", .relative), .init("dragonflybsd6.4", "dragonflybsd5.6", .relative),
        .init("win2k25", "win2k22", .relative, "Microsoft Windows Server 2025"),
        .init("windows server 2025", "win2k22", .relative, "Microsoft Windows Server 2025"),
        .init("http://microsoft.com/win/2k25", "win2k22", .relative), .init("win12", "win11", .relative),
        .init("nixos-24.05", "nixos-22.05", .relative, "NixOS 24.05"), .init("mageia9", "mageia8", .relative),
        .init("popos22.04", "popos20.10", .relative), .init("slem5.5", "slem5.2", .relative),
        .init("cirros0.6.2", "cirros0.5.2", .relative), .init("kubuntu24.04", "ubuntu22.04", .relative),
        .init("linuxmint22", "ubuntu22.04", .relative), .init("kali", "debian11", .relative),
        .init("proxmox 8", "debian11", .relative), .init("rhel9", "rhel9.0", .relative),
        .init("ubuntu", "ubuntu22.04", .relative), .init("centos-stream", "centos-stream9", .relative),
        .init("opensuse", "opensuse15.4", .relative), .init("windows", "win11", .relative),
        .init("ubuntu3", "ubuntu4.10", .relative), .init("talos", "linux2022", .generic),
        .init("foolinux7", "linux2022", .generic), .init("xyzzy", "unknown", .generic),
        .init("debain12", "unknown", .generic), .init("ubuntu jelly", "ubuntu22.04", .relative),
    ]

    @Test(arguments: known) func exactly(_ expected: Expectation) async throws {
        let match = try #require(try await Machine.catalogue().find(expected.asked))
        #expect(match.system.shortIDs.contains(expected.system), "\(match.system.shortIDs)")
        #expect(match.closeness == .exact)
        #expect(match.reason == nil)
        #expect(match.asked == expected.asked)
        #expect(match.name == match.system.name)
    }

    @Test(Machine.isDebian12, arguments: newer) func newerThanTheDatabase(_ expected: Expectation) async throws {
        let match = try #require(try await Machine.catalogue().find(expected.asked))
        #expect(match.system.shortID == expected.system)
        #expect(match.closeness == expected.closeness)
        let reason = try #require(match.reason)
        #expect(reason.hasPrefix("osinfo-db 2"))
        #expect(reason.contains(expected.system))
        #expect((match.warning != nil) == (expected.closeness == .generic))
        if let name = expected.name { #expect(match.name == name) }
    }

    @Test func saysWhyInOneSentence() async throws {
        let catalogue = SystemCatalogue(
            systems: [OperatingSystem(id: "http://debian.org/debian/11", shortIDs: ["debian11"], name: "Debian 11")],
            version: "20221130")
        let match = try #require(catalogue.find("debian12"))
        #expect(match.reason == "osinfo-db 20221130 does not know debian12; using its newest known relative debian11")
        #expect(catalogue.find("xyzzy") == nil)
    }

    @Test func suggestsWhatMayHaveBeenMeant() async throws {
        let catalogue = try await Machine.catalogue()
        #expect(catalogue.find("debain11")?.suggestions == ["debian11"])
        #expect(catalogue.find("fedroa37")?.suggestions == ["fedora37"])
        #expect(catalogue.find("xyzzy")?.suggestions == [])
    }

    @Test func everyShortNameAndIDFindsItself() async throws {
        let catalogue = try await Machine.catalogue()
        for system in catalogue.systems {
            for name in system.shortIDs + [system.id] {
                let match = try #require(catalogue.find(name))
                #expect(match.closeness == .exact && match.system.shortIDs.contains(name) || match.system.id == name)
            }
        }
    }

    @Test func everyTitleFindsItsDistribution() async throws {
        let catalogue = try await Machine.catalogue()
        var exact = 0
        let described = catalogue.systems.filter { !$0.shortIDs.isEmpty && !$0.isGeneric }
        for system in described {
            let match = try #require(catalogue.find(system.name))
            #expect(match.closeness != .generic, "\(system.name)")
            if match.system.id == system.id { exact += 1 }
        }
        #expect(exact * 100 > described.count * 90, "\(exact) of \(described.count)")
    }

    @Test(arguments: [
        "", "   ", "\0", "\n\t", "/", "..", "-", "http://", "https://///", "\u{202E}debian", "🐧", "ﷺ",
        "%s%n", "';--", "<os>", "999999999999999999999999", "win2k99999999999999999999", "sp sp sp", "12",
        "-1", "debian-1", "debian999999999.999999999", "....", "debian11\0", "u", "\u{1B}[31mred",
    ]) func hostileNamesNeverFail(_ name: String) async throws {
        let catalogue = try await Machine.catalogue()
        let match = catalogue.find(name)
        #expect((match == nil) == name.allSatisfy(\.isWhitespace))
        _ = catalogue.search(name)
        _ = catalogue.identify(imageName: name)
    }

    @Test func aHugeNameIsCut() async throws {
        let catalogue = try await Machine.catalogue()
        let name = String(repeating: "debian1", count: 100_000)
        let match = try #require(catalogue.find(name))
        #expect(match.system.distribution == "debian")
        #expect((match.reason ?? "").utf8.count < 2000)
        #expect(catalogue.search(name).isEmpty)
    }
}
