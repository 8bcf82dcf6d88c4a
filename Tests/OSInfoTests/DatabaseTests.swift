import OSInfo
import Testing

/// What is read of each entry, from a small database that is written here.
@Suite struct DatabaseTests {
    private static let entries: [String: String] = [
        "device/example.org/dev-1.xml": """
        <device id="http://example.org/dev/1"><name>net-one</name><class>net</class><bus-type>pci</bus-type>
          <vendor-id>1af4</vendor-id><product-id>1041</product-id></device>
        """,
        "device/example.org/dev-2.xml": """
        <device id="http://example.org/dev/2"><name>disk-two</name><class>block</class><bus-type>usb</bus-type></device>
        """,
        "os/example.org/base-1.xml": """
        <os id="http://example.org/base/1"><short-id>base1</short-id><name>Base 1</name>
          <firmware arch="x86_64" type="bios"/>
          <devices><device id="http://example.org/dev/1"/></devices>
          <resources arch="all"><minimum><ram>1048576</ram></minimum></resources></os>
        """,
        "os/example.org/my-2.1.xml": """
        <os id="http://example.org/my/2.1"><short-id>my2.1</short-id><short-id>mytwo</short-id><name>My 2.1</name>
          <version>2.1</version><vendor>Me</vendor><family>linux</family><distro>my</distro><codename>Blue Moon</codename>
          <release-date>2020-02-29</release-date><eol-date>2030-01-31</eol-date>
          <release-status>rolling</release-status><kernel-url-argument>method</kernel-url-argument>
          <clones id="http://example.org/base/1"/>
          <firmware arch="x86_64" type="efi"/><firmware arch="aarch64" type="bios" supported="false"/>
          <devices><device id="http://example.org/dev/2"><driver>mydisk</driver></device></devices>
          <resources arch="all"><minimum><n-cpus>1</n-cpus><cpu>1000000000</cpu><ram>536870912</ram>
            <storage>2147483648</storage></minimum>
            <recommended><ram>1073741824</ram></recommended><maximum><n-cpus>64</n-cpus></maximum>
            <network-install><ram>2147483648</ram></network-install></resources>
          <resources arch="x86_64"><minimum><ram>1073741824</ram></minimum></resources>
          <variant id="server"><name>My Server</name></variant>
          <media arch="x86_64" live="true" installer="false" installer-reboots="3" eject-after-install="false">
            <variant id="server"/><url>http://example.org/my.iso</url>
            <iso><volume-id>MY_\\d+</volume-id></iso><kernel>boot/k</kernel><initrd>boot/i</initrd></media>
          <tree arch="x86_64"><url>http://example.org/tree</url>
            <treeinfo><family>My</family><version>2.1</version><arch>x86_64</arch></treeinfo></tree>
          <image arch="aarch64" format="qcow2" cloud-init="true"><url>http://example.org/my.qcow2</url></image>
        </os>
        """,
    ]

    private func folder() throws -> Folder {
        let folder = try Folder()
        for (file, entry) in Self.entries {
            try folder.write("<libosinfo version=\"0.0.1\">\n\(entry)\n</libosinfo>\n", to: file)
        }
        try folder.write("20300102\n", to: "VERSION")
        return folder
    }

    @Test func everyFieldOfAnEntryIsRead() async throws {
        let folder = try folder()
        let catalogue = try await OSDatabase(source: .folder(folder.path)).catalogue()
        #expect(catalogue.version == "20300102")
        #expect(catalogue.systems.count == 2)
        let system = try #require(catalogue.system("MYTWO"))
        #expect(system.id == "http://example.org/my/2.1")
        #expect(system.shortIDs == ["my2.1", "mytwo"])
        #expect(system.shortID == "my2.1")
        #expect(system.name == "My 2.1")
        #expect(system.version == "2.1")
        #expect(system.vendor == "Me")
        #expect(system.family == .linux)
        #expect(system.distribution == "my")
        #expect(system.codename == "Blue Moon")
        #expect(system.releaseDate == CalendarDate("2020-02-29"))
        #expect(system.endOfLife == CalendarDate("2030-01-31"))
        #expect(system.isRolling)
        #expect(system.kernelURLArgument == "method")
        #expect(system.variants == [Variant(id: "server", name: "My Server")])
        #expect(catalogue.find("blue")?.system == system)
    }

    @Test func devicesAndFirmwareAreInherited() async throws {
        let folder = try folder()
        let system = try #require(try await OSDatabase(source: .folder(folder.path)).catalogue().system("my2.1"))
        #expect(
            system.devices == [
                Device(
                    id: "http://example.org/dev/1", name: "net-one", deviceClass: "net", bus: "pci", vendorID: "1af4",
                    productID: "1041"),
                Device(
                    id: "http://example.org/dev/2", name: "disk-two", deviceClass: "block", bus: "usb",
                    driver: "mydisk"),
            ])
        #expect(system.support(for: .efi, architecture: "x86_64") == .supported)
        #expect(system.support(for: .bios, architecture: "x86_64") == .supported)
        #expect(system.support(for: .bios, architecture: "aarch64") == .unsupported)
        #expect(system.support(for: .efi, architecture: "s390x") == .unknown)
    }

    @Test func resourcesHaveTheirUnits() async throws {
        let folder = try folder()
        let system = try #require(try await OSDatabase(source: .folder(folder.path)).catalogue().system("my2.1"))
        #expect(
            system.resources(.minimum, architecture: "x86_64")
                == Resources(
                    architecture: "x86_64", memory: 1 << 20, storage: 2 << 30, cpus: 1, cpuFrequency: 1_000_000_000))
        #expect(system.resources(.minimum, architecture: "ppc64le")?.memory == 1 << 19)
        #expect(system.resources(.recommended, architecture: "x86_64")?.memory == 1 << 20)
        #expect(system.resources(.recommended, architecture: "x86_64")?.storage == nil)
        #expect(system.resources(.maximum, architecture: "x86_64")?.cpus == 64)
        #expect(system.resources(.networkInstall, architecture: "x86_64")?.memory == 2 << 20)
    }

    @Test func mediaTreesAndImagesAreRead() async throws {
        let folder = try folder()
        let database = OSDatabase(source: .folder(folder.path))
        let system = try #require(try await database.catalogue().system("my2.1"))
        let media = try #require(system.media.first)
        #expect(media.architecture == "x86_64")
        #expect(media.isLive)
        #expect(!media.isInstaller)
        #expect(media.installerReboots == 3)
        #expect(!media.ejectsAfterInstall)
        #expect(media.takesInstallScript)
        #expect(media.url == "http://example.org/my.iso")
        #expect(media.volumeID == "MY_\\d+")
        #expect(media.kernel == "boot/k")
        #expect(media.initrd == "boot/i")
        #expect(media.variants == ["server"])
        let tree = try #require(system.trees.first)
        #expect(tree.url == "http://example.org/tree")
        #expect(tree.hasTreeInfo)
        let image = try #require(system.images.first)
        #expect(image.architecture == "aarch64")
        #expect(image.format == "qcow2")
        #expect(image.hasCloudInit)
        #expect(system.hasCloudImages)
        let detection = try await database.identify(VolumeDescriptor(volumeID: "MY_42"))
        #expect(detection.match?.system == system)
        #expect(detection.media?.isLive == true)
        #expect(try await database.identify(VolumeDescriptor(volumeID: "OTHER")).match == nil)
    }

    @Test func aDatabaseThatCannotBeLoadedSaysSoEachTime() async throws {
        let empty = try Folder()
        for source in [empty.path, "/proc/nonexistent"] {
            let database = OSDatabase(source: .folder(source))
            for _ in 0..<2 {
                let error = await #expect(throws: OSInfoError.self) { try await database.catalogue() }
                #expect(error?.kind == .database)
                #expect(error?.description.hasSuffix("install the package osinfo-db") == true)
            }
        }
    }

    @Test(arguments: [
        "", "<", "<libosinfo", "<html/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><libosinfo>&b;</libosinfo>", "\0",
    ])
    func brokenEntriesDoNotTakeTheOthersAway(_ text: String) async throws {
        let folder = try folder()
        try folder.write(text, to: "os/example.org/broken.xml")
        let database = OSDatabase(source: .folder(folder.path))
        do throws(OSInfoError) {
            let catalogue = try await database.catalogue()
            #expect(catalogue.system("my2.1") != nil)
        } catch {
            #expect(error.kind == .database)
            #expect(error.description.hasSuffix("or install the package osinfo-db"))
        }
    }

    @Test func theMachinesDatabaseIsWhole() async throws {
        let catalogue = try await Machine.catalogue()
        #expect(catalogue.systems.count > 500)
        let debian = try #require(catalogue.system("debian11"))
        #expect(debian.supports(device: "http://pcisig.com/pci/1af4/1041"))
        #expect(debian.supports(device: "http://qemu.org/chipset/x86/q35"))
        #expect(debian.resources(.minimum, architecture: "x86_64")?.memory == 1 << 20)
        let eleven = try #require(catalogue.system("win11"))
        #expect(eleven.support(for: .bios, architecture: "x86_64") == .unsupported)
        #expect(eleven.support(for: .efi, architecture: "x86_64") == .supported)
        #expect(eleven.family?.isWindows == true)
        let linux = try #require(catalogue.profile(linux: true, asked: "linux"))
        #expect(linux.system.supports(device: "http://pcisig.com/pci/1af4/1042"))
        #expect(catalogue.system("archlinux")?.isRolling == true)
    }
}
