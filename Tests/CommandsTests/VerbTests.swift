import FleetModel
import Glibc
import Settings
import Synchronization
import Testing

@testable import Commands

@Suite struct VerbTests {
    @Test(arguments: [
        (["start"], GuestAction.start), (["start", "--paused"], .startPaused), (["shutdown"], .shutdown),
        (["reboot"], .reboot), (["reset", "--yes"], .reset), (["destroy", "--yes"], .destroy), (["suspend"], .suspend),
        (["resume"], .resume), (["save"], .save), (["autostart"], .setAutostart(true)),
        (["autostart", "--disable"], .setAutostart(false)),
    ]) func actions(_ verb: [String], _ action: GuestAction) async {
        let world = World(World.pair)
        #expect(await world.run(verb + ["-c", "test:///x", "--", "-web"]) == 0)
        world.record.withLock { record in
            #expect(record.performed.map(\.0) == [action])
            #expect(record.performed.map(\.1) == ["-web"])
            #expect(record.performed.map(\.2.uri) == ["test:///x"])
            #expect(record.surveyed.isEmpty)
        }
        #expect(world.results == "\(action.verb) -web: done\n")
        #expect(world.errors.isEmpty)
    }

    @Test func renaming() async {
        let world = World(World.pair)
        #expect(await world.run("rename", "-c", "test:///x", "web01", "web02") == 0)
        #expect(world.record.withLock { $0.performed.first?.0 } == .rename(to: "web02"))
        #expect(await world.run("rename", "-c", "test:///x", "web01", "a/b") == 1)
    }

    @Test func failuresAreTwoLines() async {
        let world = World(
            [], answer: .failure(Failure(what: "start \u{1b}x", why: "no\nspace", next: "free some", technical: "t")))
        #expect(await world.run("start", "-c", "test:///x", "web") == 1)
        #expect(world.errors == "virt-tui: start ‹1B›x: no‹0A›space\nfree some\n")
        #expect(world.results.isEmpty)
    }

    /// With several hosts nothing is done unless it is plain which guest is meant.
    @Test func amongSeveralHosts() async {
        var second = World.pair[0]
        second.name = "kvm3"
        second.guests = [World.guest("only", 9, .running), World.guest("web01", 10, .running)]
        let both = World([World.pair[0], second])
        #expect(await both.run("start", "-c", "a:///", "-c", "b:///", "only") == 0)
        #expect(both.record.withLock { $0.performed.map(\.2.uri) } == ["b:///"])
        #expect(await both.run("start", "-c", "a:///", "-c", "b:///", "web01") == 1)
        #expect(both.errors.contains("several hosts have it: kvm1.example, kvm3"))
        #expect(await both.run("start", "-c", "a:///", "-c", "b:///", "nobody") == 1)
        let one = World(World.pair)
        #expect(await one.run("start", "-c", "a:///", "-c", "b:///", "web01") == 1)
        #expect(one.errors.contains("kvm2.example did not answer and might have it too"))
        #expect(one.record.withLock { $0.performed.isEmpty })
    }

    /// What is only looked at is not kept back by a host that does not answer.
    @Test func looksAmongSeveralHosts() async {
        var hosts = World.pair
        hosts[0].guests = [World.guest("test", 1, .running, id: 1)]
        let world = World(hosts)
        await world.run("screen", "-c", "test:///default", "-c", "b:///", "--timeout", "1", "test")
        #expect(world.errors.contains("taken from kvm1.example; kvm2.example did not answer"))
        #expect(world.errors.contains("-c test:///default"))
        #expect(!world.errors.contains("might have it too\nname the host"))
    }

    @Test(arguments: ["a\tb", " a", "a ", "a/b", "", "..", "a\u{1}b", "a\u{9B}b", "a\nb"])
    func namesThatNoGuestCanHave(_ name: String) async {
        let world = World(World.pair)
        #expect(await world.run("rename", "-c", "a:///", "web01", name) == 1)
        #expect(world.errors.contains("name") && world.record.withLock { $0.performed.isEmpty })
    }

    @Test func standardInputIsTypedWhole() throws {
        func piped(_ bytes: [UInt8]) throws -> Result<String, Failure> {
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0 && write(ends[1], bytes, bytes.count) == bytes.count)
            close(ends[1])
            defer { close(ends[0]) }
            return Result { () throws(Failure) in try StandardInput.text(from: ends[0], for: "typing") }
        }
        #expect(try piped(Array("pässword\n".utf8)) == .success("pässword\n"))
        for bytes in [[], [0xFF]] as [[UInt8]] {
            #expect(throws: Failure.self) { try piped(bytes).get() }
        }
    }

    @Test func whichConnections() async throws {
        func uris(_ arguments: [String], _ environment: [String: String] = [:]) async -> [String?] {
            let world = World(World.pair, environment: environment)
            await world.run(["status"] + arguments)
            return world.record.withLock { $0.surveyed.first?.map(\.uri) ?? ["not surveyed"] }
        }
        #expect(await uris([]) == [nil])
        #expect(await uris([], ["LIBVIRT_DEFAULT_URI": "test:///env"]) == ["test:///env"])
        #expect(await uris(["-c", "a:///"], ["LIBVIRT_DEFAULT_URI": "test:///env"]) == ["a:///"])
        var template = Array("/tmp/virt-tui-test.XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        let folder = String(cString: made)
        defer {
            unlink("\(folder)/virt-tui/config.toml")
            rmdir("\(folder)/virt-tui")
            rmdir(folder)
        }
        let environment = ["XDG_CONFIG_HOME": folder]
        try Settings.save(
            [
                .add(ConnectionSettings(name: "big", uri: "qemu:///big")),
                .add(ConnectionSettings(name: "late", uri: "qemu:///late", autoconnect: false)),
            ], to: Paths(environment: environment).configurationFile)
        #expect(await uris([], environment) == ["qemu:///big"])
        #expect(await uris(["-c", "late", "-c", "x:///"], environment) == ["qemu:///late", "x:///"])
        let world = World(World.pair, environment: environment)
        #expect(await world.run("start", "-c", "small", "web") == 1)
        #expect(world.errors.contains("this is no URI, no saved connection and no alias of libvirt.conf"))
        #expect(world.errors.contains("saved are big, late"))
    }
}

@Suite struct ProgramTests {
    @Test func noVerbOpensTheConsole() async {
        let world = World([])
        #expect(await world.run("-c", "test:///x", "--read-only") == 7)
        #expect(await world.run() == 7)
        let consoles = world.record.withLock { $0.consoles }
        #expect(
            consoles == [
                ConsoleOptions(connections: [ConnectionSettings(uri: "test:///x")], readOnly: true),
                ConsoleOptions(connections: [ConnectionSettings(name: "local", uri: nil)], isSaved: true),
            ])
    }

    @Test func theDemoIsGoneAfterwards() async throws {
        let world = World([])
        #expect(await world.run("--demo") == 7)
        let options = try #require(world.record.withLock { $0.consoles.first })
        let uri = try #require(options.connections.first?.uri)
        #expect(options.demo)
        #expect(uri.hasPrefix("test:///"))
        #expect(access(String(uri.dropFirst("test://".count)), F_OK) != 0)
        #expect(await world.run("--demo", "-c", "test:///x") == 1)
    }

    @Test func helpAndVersionAreResults() async {
        for arguments in [["--help"], ["help", "status"], ["status", "--help"], ["--version"]] {
            let world = World([])
            #expect(await world.run(arguments) == 0, "\(arguments)")
            #expect(!world.results.isEmpty && world.errors.isEmpty, "\(arguments)")
        }
    }

    @Test(arguments: [["nothing"], ["--colour"], ["start"], ["list", "--format", "nagios"], ["--theme", "pink"]])
    func usageErrorsAreOne(_ arguments: [String]) async {
        let world = World([])
        #expect(await world.run(arguments) == 1)
        #expect(world.results.isEmpty)
        #expect(world.errors.hasPrefix("virt-tui: "), "\(world.errors)")
    }

    @Test func smallVerbs() async {
        let world = World([])
        #expect(await world.run("keys") == 0)
        #expect(world.results.contains("List        s F5  Start the guest  start\n"))
        #expect(await world.run("themes") == 0)
        #expect(await world.run("fonts", "learn", "--script") == 0)
        #expect(world.results.contains("printf '\\033%%G"))
        for shell in ["bash", "zsh", "fish"] {
            let world = World([])
            #expect(await world.run("completion", shell) == 0)
            #expect(world.results.contains("virt-tui"))
        }
    }

    @Test func localesDecideAboutLetters() async {
        #expect(Output.isUTF8(["LANG": "de_DE.UTF-8"]))
        #expect(Output.isUTF8(["LANG": "C", "LC_ALL": "en_US.utf8"]))
        #expect(!Output.isUTF8(["LANG": "de_DE.UTF-8", "LC_ALL": "C"]))
        #expect(!Output.isUTF8([:]))
        #expect(Output.ascii("a‹1B›ä…") == "a<1B>?~")
    }
}
