import FilesSupport
import FleetModel
import Glibc
import Libvirt
import Settings
import Synchronization
import Testing

@testable import Commands

/// create, clone and delete on libvirt's test world: each test has guests of its own in it.
struct BuildingTests {
    private func world() -> World { World([], environment: ["LC_ALL": "C.UTF-8"]) }

    @Test func aGuestIsMadeClonedAndDeleted() async throws {
        // The test world ends with its last connection.
        let held = try await Connection.open("test:///default")
        let world = world()
        let made = await world.run("create", "-c", "test:///default", "--name", "first", "--pxe", "--no-start")
        #expect(made == 0, "\(world.errors)")
        #expect(world.results.hasPrefix("created first ("))
        #expect(await world.run("clone", "-c", "test:///default", "first", "--name", "second") == 0)
        #expect(world.results.hasSuffix("cloned first as second\n"))
        for name in ["first", "second"] {
            #expect(await world.run("delete", "-c", "test:///default", name, "--storage", "--yes") == 0)
            #expect(world.results.contains("definition: \(name) goes\n"))
            #expect(world.results.hasSuffix("\ndeleted \(name)\n"))
            #expect(world.results.contains("hda: \(name).qcow2 in pool default-pool goes"))
        }
        await held.close()
    }

    @Test func whatWasMadeAndDeletedIsInTheTimeLine() async throws {
        let held = try await Connection.open("test:///default")
        let folder = try TemporaryFolder()
        let line = TimeLine(path: folder.path + "/timeline", keepsTestWorlds: true)
        let world = World([], environment: ["LC_ALL": "C.UTF-8"], timeLine: line)
        let test = "test:///default"
        _ = await world.run("create", "-c", test, "--name", "noted", "--pxe", "--no-start")
        _ = await world.run("clone", "-c", test, "noted", "--name", "copied")
        for name in ["noted", "copied"] { _ = await world.run("delete", "-c", test, name, "--yes") }
        let entries = line.entries()
        #expect(
            entries.map(\.text) == [
                "create the guest noted: done", "clone the guest noted as copied: done", "delete the guest noted: done",
                "delete the guest copied: done",
            ])
        #expect(entries.map(\.guest) == ["noted", "copied", "noted", "copied"])
        #expect(entries[0].uuid != nil && entries[0].uuid == entries[2].uuid && entries[1].uuid == entries[3].uuid)
        #expect(entries[2].command?.hasPrefix("virsh -c test:///default undefine noted") == true)
        await held.close()
    }

    @Test func deletingWantsAYes() async throws {
        let held = try await Connection.open("test:///default")
        let world = world()
        _ = await world.run("create", "-c", "test:///default", "--name", "careful", "--pxe", "--no-start")
        #expect(await world.run("delete", "-c", "test:///default", "careful") == 1)
        #expect(world.results.contains("hda: careful.qcow2 in pool default-pool stays: volumes are kept\n"))
        #expect(
            world.errors.hasSuffix(
                """
                virt-tui: delete the guest careful: nothing was done, as nobody can be asked here whether it is meant
                repeat it with --yes

                """))
        let asked = World([], typed: "y")
        #expect(await asked.run("delete", "-c", "test:///default", "careful", "--storage") == 0)
        #expect(asked.record.withLock { $0.questions } == ["Delete careful on default? [y/N] "])
        #expect(
            asked.results.hasSuffix("\nhda: careful.qcow2 in pool default-pool goes (0 bytes)\ndeleted careful\n"),
            "\(asked.results)")
        await held.close()
    }

    @Test func aRunningGuestIsNeitherDeletedNorCloned() async {
        let world = world()
        #expect(await world.run("delete", "-c", "test:///default", "test", "--yes") == 1)
        #expect(world.errors.contains("test is still running"))
        #expect(await world.run("clone", "-c", "test:///default", "test") == 1)
        #expect(world.errors.contains("shut it down first: `virt-tui shutdown test`"))
        #expect(await world.run("delete", "-c", "test:///default", "nobody", "--yes") == 1)
        #expect(world.errors.contains("there is no guest nobody\n`virt-tui list` shows the guests"))
    }

    @Test func whatACopySharesIsSaidBeforeAnythingIsDone() async throws {
        let held = try await Connection.open("test:///default")
        let domain = try await held.define(
            """
            <domain type='test'><name>sharer</name><memory>65536</memory><os><type>hvm</type></os><devices>\
            <disk type='file'><source file='/nowhere/sharer.img'/><target dev='vda'/></disk><shmem name='glass'/>\
            </devices></domain>
            """)
        let world = world()
        let command = ["clone", "-c", "test:///default", "sharer"]
        #expect(await world.run(command + ["--dry-run"]) == 0)
        #expect(world.results.hasSuffix(" - Both guests share the memory glass\n"))
        // There is no such disk, so that the copying fails.
        #expect(await world.run(command) == 1)
        #expect(world.errors.hasPrefix("Both guests share the memory glass\n"))
        #expect(await world.run(command + ["--share", "vdb"]) == 1)
        #expect(world.errors.contains("sharer has nothing called vdb to share\nit can be asked for vda\n"))
        try await domain.undefine()
        await held.close()
    }

    @Test func previewsPrintAndMakeNothing() async {
        let world = world()
        let common = ["create", "-c", "test:///default", "--name", "seen", "--pxe", "--os", "debian12"]
        #expect(await world.run(common + ["--dry-run"]) == 0)
        #expect(world.results.hasPrefix("1. Make the volume seen.qcow2 in pool default-pool"))
        #expect(await world.run(common + ["--print-xml"]) == 0)
        #expect(world.results.contains("<name>seen</name>"))
        #expect(await world.run(common + ["--explain"]) == 0)
        #expect(world.results.contains("operating system: Debian 12"))
        #expect(world.results.contains("(disk.size."))
        #expect(await world.run("delete", "-c", "test:///default", "seen", "--yes") == 1)
    }

    @Test(
        arguments: [
            (["--pxe", "--iso", "/a"], "one source"), ([], "say where the system comes from"),
            (["--pxe", "--initrd", "/a"], "--initrd needs --kernel"), (["--pxe", "--cmdline", "x"], "--cmdline needs"),
            (["--pxe", "--init", "/a"], "--init needs --container"),
            (["--pxe", "--cloud-user", "a"], "need --cloud-image"),
            (["--cloud-image", "/a", "--user-data", "/a", "--ssh-key", "/a"], "--user-data says everything itself"),
            (["--pxe", "--disk", "none", "--disk", "1"], "excludes other disks"),
            (["--pxe", "--disk", "big"], "neither a size in GiB nor a path"),
            (["--iso", "vol=nothing"], "write it as vol=POOL/VOLUME"),
            (["--pxe", "--timeout", "0"], "--timeout takes seconds"),
            (["--cloud-image", "/a", "--ssh-key", "/no/key"], "/no/key: No such file"),
            (["--cloud-image", "/a", "--user-data", "/etc/hostname"], "its first line says not what it is"),
            (["--pxe", "--name", "test"], "has a guest “test” already"),
            (["--pxe", "--os", "qqqqqqqq", "--name", ""], "needs a name"),
        ] as [([String], String)])
    func whatCannotBeIsSaid(arguments: [String], words: String) async {
        let world = world()
        #expect(await world.run(["create", "-c", "test:///default"] + arguments) == 1)
        #expect(world.errors.contains(words), "\(world.errors)")
        #expect(world.results.isEmpty)
    }

    @Test func privateKeysAreNotTaken() async throws {
        var name = Array("/tmp/virt-tui-key.XXXXXX".utf8CString)
        let file = mkstemp(&name)
        try #require(file >= 0)
        let text = "-----BEGIN OPENSSH PRIVATE KEY-----\n"
        _ = text.withCString { write(file, $0, text.utf8.count) }
        close(file)
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        let world = world()
        let code = await world.run(
            "create", "-c", "test:///default", "--name", "key", "--cloud-image", "/a", "--ssh-key", path)
        #expect(code == 1)
        #expect(world.errors.contains("is a private key"))
        #expect(world.errors.contains("\(path).pub"))
    }

    @Test func readOnlyHoldsForVerbsToo() async {
        let world = World([])
        #expect(await world.run("create", "-c", "test:///default", "--read-only", "--name", "never", "--pxe") == 1)
        #expect(world.errors.contains("may only look"), "\(world.errors)")
        #expect(await world.run("list", "--demo") == 1)
        #expect(world.errors.contains("--demo is the console's own"), "\(world.errors)")
    }

    @Test func aReadOnlyConnectionChangesNothing() async throws {
        var settings = "[[connections]]\nname = \"look\"\nuri = \"test:///default\"\nread_only = true\n"
        settings += "autoconnect = true\n"
        let folder = "/tmp/virt-tui-readonly-\(getpid())"
        mkdir(folder, 0o700)
        mkdir("\(folder)/virt-tui", 0o700)
        let path = "\(folder)/virt-tui/config.toml"
        if let file = fopen(path, "we") {
            fputs(settings, file)
            fclose(file)
        }
        defer {
            unlink(path)
            rmdir("\(folder)/virt-tui")
            rmdir(folder)
        }
        let world = World([], environment: ["XDG_CONFIG_HOME": folder])
        #expect(await world.run("create", "-c", "look", "--name", "never", "--pxe") == 1)
        #expect(world.errors.contains("may only look"), "\(world.errors)")
        let held = try await Connection.open("test:///default")
        #expect(await world.run("create", "-c", "test:///default", "--name", "kept", "--pxe", "--no-start") == 0)
        #expect(await world.run("delete", "-c", "look", "kept", "--yes") == 1)
        #expect(world.results.hasPrefix("created kept") && world.results.contains("\ndefinition: kept goes\n"))
        #expect(world.errors.contains("delete kept: look is open read-only"), "\(world.errors)")
        #expect(await world.run("delete", "-c", "test:///default", "kept", "--storage", "--yes") == 0)
        await held.close()
    }
}
