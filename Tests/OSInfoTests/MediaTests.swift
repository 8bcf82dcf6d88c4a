import OSInfo
import Testing

/// Real images, made here with labels as distributions give them.
@Suite struct MediaTests {
    /// A label, what it is expected to become, and whether the database itself knows it.
    struct Label: Sendable, CustomTestStringConvertible {
        var volume: String
        var system: String?
        var architecture: String?
        var closeness: Match.Closeness?
        var publisher = ""
        var testDescription: String { volume }

        init(
            _ volume: String, _ system: String?, _ architecture: String?, _ closeness: Match.Closeness?,
            publisher: String = ""
        ) {
            self.volume = volume
            self.system = system
            self.architecture = architecture
            self.closeness = closeness
            self.publisher = publisher
        }
    }

    static let labels: [Label] = [
        .init("Debian 11.5.0 amd64 n", "debian11", "x86_64", .exact),
        .init("Debian 11.5.0 arm64 n", "debian11", "aarch64", .exact),
        .init("Ubuntu-Server 22.04 LTS amd64", "ubuntu22.04", "x86_64", .exact),
        .init("Fedora-S-dvd-x86_64-37", "fedora37", "x86_64", .exact),
        .init("alpine-std 3.17.0 x86_64", "alpinelinux3.17", "x86_64", .exact),
        .init("Debian 12.5.0 amd64 n", "debian11", "x86_64", .relative),
        .init("Debian 13.0.0 arm64 1", "debian11", "aarch64", .relative),
        .init("d-live 12.5.0 gn amd64", "debian11", "x86_64", .relative),
        .init("Ubuntu-Server 24.04 LTS amd64", "ubuntu22.04", "x86_64", .relative),
        .init("Ubuntu 25.10 amd64", "ubuntu22.04", "x86_64", .relative),
        .init("Fedora-S-dvd-x86_64-41", "fedora37", "x86_64", .relative),
        .init("Fedora-WS-Live-40-1-14", "fedora37", nil, .relative),
        .init("RHEL-9-4-0-BaseOS-x86_64", "rhel9.0", "x86_64", .relative),
        .init("AlmaLinux-10-0-x86_64-dvd", "almalinux9", "x86_64", .relative),
        .init("Rocky-10-0-x86_64-dvd", "rocky9.0", "x86_64", .relative),
        .init("CentOS-Stream-10-BaseOS-x86_64", "centos-stream9", "x86_64", .relative),
        .init("openSUSE-Leap-15.6-DVD-x86_64", "opensuse15.4", "x86_64", .relative),
        .init("SLE-15-SP6-Full-x86_64", "sle15sp3", "x86_64", .relative),
        .init("alpine-virt 3.20.0 x86_64", "alpinelinux3.17", "x86_64", .relative),
        .init("14_1_RELEASE_AMD64_CD", "freebsd13.1", nil, .relative, publisher: "THE FREEBSD PROJECT."),
        .init("OpenBSD/amd64   7.5 Install CD", "openbsd7.0", "x86_64", .relative),
        .init("Linux Mint 21.3 Cinnamon 64-bit", "ubuntu22.04", nil, .relative),
        .init("PVE", "debian11", nil, .relative),
        .init("SSS_X64FREE_EN-US_DV9", "win2k22", "x86_64", .ambiguous, publisher: "MICROSOFT CORPORATION"),
        .init("CPBA_X64FRE_EN-US_DV5", "win11", "x86_64", .ambiguous, publisher: "MICROSOFT CORPORATION"),
        .init("CPBA_X86FRE_EN-US_DV5", "win10", "i686", .relative, publisher: "MICROSOFT CORPORATION"),
        .init("virtio-win-0.1.240", nil, nil, nil), .init("BACKUP", nil, nil, nil),
    ]

    @Test(Image.isPossible, Machine.isDebian12, arguments: labels) func labelsNameSystems(_ label: Label) async throws {
        let image = try await Image.made(volume: label.volume, publisher: label.publisher)
        let detection = try await OSDatabase.standard.detect(path: image.path)
        #expect(detection.kind == .media)
        #expect(detection.volume?.volumeID == label.volume)
        #expect(detection.match?.system.shortID == label.system, "\(detection.reason)")
        if let closeness = label.closeness { #expect(detection.match?.closeness == closeness) }
        if let architecture = label.architecture { #expect(detection.architecture == architecture) }
        #expect(detection.match?.closeness == .exact || detection.match?.reason != nil || label.system == nil)
        #expect(detection.reason.contains(label.volume))
        #expect(detection.isBootable == false)
    }

    /// Labels that do not tell systems apart: all of them are said, whether the database has the label or not.
    @Test(
        Image.isPossible, Machine.isDebian12,
        arguments: [
            ("CCCOMA_X64FRE_EN-US_DV9", ["win11", "win10"], "Microsoft Windows 11 or 10"),
            ("CPBA_X64FRE_EN-US_DV5", ["win11", "win10"], "Microsoft Windows 11 or 10"),
            (
                "SSS_X64FREE_EN-US_DV9", ["win2k22", "win2k19", "win2k16"],
                "Microsoft Windows Server 2022, 2019 or 2016"
            ),
            ("CESN_X64FREV_EN-US_DV5", ["win10"], "Microsoft Windows 10"),
        ])
    func everySystemThatFitsIsSaid(_ label: String, _ systems: [String], _ name: String) async throws {
        let image = try await Image.made(volume: label, publisher: "MICROSOFT CORPORATION")
        let match = try #require(try await OSDatabase.standard.detect(path: image.path).match)
        #expect(match.systems.map(\.shortID) == systems)
        #expect(match.name == name)
        #expect((match.closeness == .ambiguous) == (systems.count > 1))
        if systems.count > 1 { for system in systems { #expect(match.reason?.contains(system) == true) } }
    }

    @Test(Image.isPossible) func aKnownMediumBringsItsDetails() async throws {
        let image = try await Image.made(volume: "Debian 11.5.0 amd64 n")
        let detection = try await OSDatabase.standard.identify(mediaPath: image.path)
        let media = try #require(detection.media)
        #expect(media.isInstaller)
        #expect(!media.isLive)
        #expect(media.installerReboots == 1)
        #expect(detection.kernel == "install.amd/vmlinuz")
        #expect(detection.initrd == "install.amd/initrd.gz")
        #expect(detection.variants == ["universal-netinst"])
    }

    @Test(Image.isPossible) func fieldsAndBootRecordAreRead() async throws {
        let image = try await Image.made(
            volume: "LABEL", publisher: "A PUBLISHER", preparer: "A PREPARER", application: "AN APPLICATION",
            system: "A SYSTEM", set: "A SET", isBootable: true)
        let volume = try #require(try await OSDatabase.standard.detect(path: image.path).volume)
        #expect(volume.volumeID == "LABEL")
        #expect(volume.publisherID == "A PUBLISHER")
        #expect(volume.preparerID == "A PREPARER")
        #expect(volume.applicationID == "AN APPLICATION")
        #expect(volume.systemID == "A SYSTEM")
        #expect(volume.volumeSetID == "A SET")
        #expect(volume.isBootable)
        #expect(!volume.hasUDF)
        #expect((volume.size ?? 0) > 32768 && (volume.size ?? 0) % 2048 == 0)
    }

    /// A volume on another host is read through a closure, in at most three pieces.
    @Test(Image.isPossible) func bytesMayComeFromAnywhere() async throws {
        let image = try await Image.made(volume: "Debian 12.5.0 amd64 n")
        let bytes = try image.bytes()
        let asked = Counter()
        let detection = try await OSDatabase.standard.identify(media: "pool/debian.iso") { offset, length in
            await asked.add(length)
            let start = min(Int(offset), bytes.count)
            return Array(bytes[start..<min(start + length, bytes.count)])
        }
        #expect(detection.match?.name == "Debian 12.5.0")
        #expect(await asked.calls == 1)
        #expect(await asked.sum <= 65536)
    }

    @Test func whatTheReaderThrowsIsThrown() async {
        struct Lost: Error {}
        await #expect(throws: Lost.self) {
            try await OSDatabase.standard.identify(media: "x") { _, _ in throw Lost() }
        }
    }
}

private actor Counter {
    var calls = 0
    var sum = 0
    func add(_ length: Int) {
        calls += 1
        sum += length
    }
}
