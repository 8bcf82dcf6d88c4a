import FleetModel
import Glibc
import Testing

@testable import Settings

@Suite struct SavingTests {
    static let file = """
        # My machines
        theme = "nord"   # love it
        future = 1

        # the big one
        [[connections]]
        name = "kvm1"   # rack 4
        uri = "qemu+ssh://kvm1/system"
        colour = "red"

        # the small one
        [[connections]]
        uri = "qemu:///session"
        interval = 2.0

        [keys]
        # nothing yet

        """

    private func save(_ text: String, _ change: (inout [ConnectionSettings]) -> Void) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path + "/config.toml"
        folder.write(text, to: "config.toml")
        var connections = Settings.load(from: path).settings.connections
        change(&connections)
        try Settings.save(connections: connections, to: path)
        #expect(Settings.load(from: path).settings.connections == connections)
        return folder.read("config.toml") ?? ""
    }

    @Test func nothingChanged() throws { #expect(try save(Self.file) { _ in } == Self.file) }

    @Test func oneValueChanges() throws {
        let text = try save(Self.file) { $0[0].name = "kvm one" }
        #expect(text == Self.file.replacing("\"kvm1\"", with: "\"kvm one\""))
        let address = try save(Self.file) { $0[0].uri = "x\"\\\u{1}" }
        #expect(address == Self.file.replacing("\"qemu+ssh://kvm1/system\"", with: #""x\"\\\u0001""#))
    }

    @Test func aValueComes() throws {
        let text = try save(Self.file) { $0[1].isProtected = true }
        #expect(text == Self.file.replacing("interval = 2.0\n", with: "interval = 2.0\nprotected = true\n"))
    }

    @Test func aValueGoes() throws {
        let text = try save(Self.file) { $0[0].name = nil }
        #expect(text == Self.file.replacing("name = \"kvm1\"   # rack 4\n", with: ""))
    }

    @Test func oneGoes() throws {
        let text = try save(Self.file) { $0.removeFirst() }
        #expect(!text.contains("kvm1"))
        #expect(text.contains("# the small one\n[[connections]]\nuri = \"qemu:///session\""))
        #expect(text.hasPrefix("# My machines\ntheme = \"nord\"   # love it\nfuture = 1\n\n"))
        #expect(text.hasSuffix("[keys]\n# nothing yet\n"))
    }

    @Test func allGo() throws {
        let text = try save(Self.file) { $0 = [] }
        #expect(!text.contains("connections"))
        #expect(text.contains("[keys]"))
    }

    @Test func oneComes() throws {
        let text = try save(Self.file) { $0.append(ConnectionSettings(name: "new", uri: "test:///default")) }
        let block = "[[connections]]\nname = \"new\"\nuri = \"test:///default\"\n\n[keys]"
        #expect(text == Self.file.replacing("[keys]", with: block))
    }

    @Test func orderChanges() throws {
        let text = try save(Self.file) { $0.swapAt(0, 1) }
        #expect(text.contains("# the big one\n[[connections]]\nname = \"kvm1\"   # rack 4"))
    }

    @Test(arguments: [
        "", "# only words", "theme = \"x\"", "[keys]\na = \"b\"\n", "connections = []\nmouse = true",
        "connections = [\n  { uri = \"a:///\" }, # first\n  { uri = \"b:///\", interval = 3 },\n]\n[keys]\n",
        "[[connections]]\nuri = 5\n[[connections]]\nuri = \"a:///\"\n",
        "[[connections]]\r\nuri = \"a:///\"\r\n[keys]\r\n",
        "[[ connections ]]\n\"uri\" = 'a:///'\n[connections.extra]\nx = 1\n",
        "theme = \"\"\"\n[[connections]]\n\"\"\"\n",
    ]) func oneComesToAnyFile(_ text: String) throws {
        let saved = try save(text) { $0.append(ConnectionSettings(name: "new", uri: "test:///default", interval: 5)) }
        for word in ["only words", "[keys]", "mouse = true", "x = 1"] where text.contains(word) {
            #expect(saved.contains(word))
        }
    }

    @Test func aBrokenFileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        folder.write("broken = [", to: "config.toml")
        #expect(throws: SettingsProblem.self) {
            try Settings.save(connections: [ConnectionSettings(uri: "x")], to: folder.path + "/config.toml")
        }
        #expect(folder.read("config.toml") == "broken = [")
    }

    @Test func filesArePrivateAndLinksStay() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a/b/config.toml"
        try Settings.save(connections: [ConnectionSettings(uri: "x:///")], to: path)
        #expect(folder.mode("a/b/config.toml") == 0o600)
        #expect(folder.mode("a/b") == 0o700)
        symlink(path, folder.path + "/link.toml")
        try Settings.save(.text("nord"), for: .theme, to: folder.path + "/link.toml")
        #expect(Settings.load(from: path).settings.theme == "nord")
        #expect(Settings.load(from: path).settings.connections.count == 1)
    }

    @Test func singleValues() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/config.toml"
        folder.write(Self.file, to: "config.toml")
        try Settings.save(.text("dark"), for: .theme, to: path)
        #expect(folder.read("config.toml") == Self.file.replacing("\"nord\"", with: "\"dark\""))
        try Settings.save(.list(["name", "cpu"]), for: .columns, to: path)
        #expect(Settings.load(from: path).settings.columns == ["name", "cpu"])
        try Settings.save(nil, for: .columns, to: path)
        #expect(folder.read("config.toml") == Self.file.replacing("\"nord\"", with: "\"dark\""))
        folder.write("# words\n\n[keys]\n", to: "config.toml")
        try Settings.save(.text("cpu"), for: .sort, to: path)
        #expect(Settings.load(from: path).settings.sort == "cpu")
    }
}

@Suite struct LogFileTests {
    @Test func rotates() throws {
        let folder = try TemporaryFolder()
        let log = LogFile(path: folder.path + "/state/log", limit: 1024)
        for number in 0..<100 { log.write("line \(number) " + String(repeating: "x", count: 40)) }
        let text = try #require(folder.read("state/log"))
        #expect(text.utf8.count <= 1024)
        #expect(text.hasSuffix("line 99 " + String(repeating: "x", count: 40) + "\n"))
        #expect((folder.read("state/log.1")?.utf8.count ?? 0) > 900)
        #expect(folder.mode("state/log") == 0o600)
    }

    @Test func controlsAreEscaped() throws {
        let folder = try TemporaryFolder()
        LogFile(path: folder.path + "/log").write("a\u{1b}[2J\nb\u{202e}")
        #expect(folder.read("log") == "a\\u{1b}[2J\\u{a}b\\u{202e}\n")
    }
}
