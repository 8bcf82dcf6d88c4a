import FilesSupport
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

    private static let kvm1 = ConnectionSettings(name: "kvm1", uri: "qemu+ssh://kvm1/system")
    private static let session = ConnectionSettings(uri: "qemu:///session", interval: 2)

    private func save(_ text: String, _ changes: SettingsChange...) throws -> String {
        let folder = try TemporaryFolder()
        folder.write(text, to: "config.toml")
        try Settings.save(changes, to: folder.path + "/config.toml")
        return folder.read("config.toml") ?? ""
    }

    private func replace(
        _ old: ConnectionSettings, _ change: (inout ConnectionSettings) -> Void
    ) -> SettingsChange {
        var new = old
        change(&new)
        return .replace(old, with: new)
    }

    @Test func nothingChanged() throws {
        #expect(try save(Self.file) == Self.file)
        #expect(try save(Self.file, .set(.theme, .text("nord")), replace(Self.kvm1) { _ in }) == Self.file)
    }

    @Test func oneValueChanges() throws {
        let text = try save(Self.file, replace(Self.kvm1) { $0.name = "kvm one" })
        #expect(text == Self.file.replacing("\"kvm1\"", with: "\"kvm one\""))
        let address = try save(Self.file, replace(Self.kvm1) { $0.uri = "x\"\\\u{1}" })
        #expect(address == Self.file.replacing("\"qemu+ssh://kvm1/system\"", with: #""x\"\\\u0001""#))
    }

    @Test func aValueComes() throws {
        let text = try save(Self.file, replace(Self.session) { $0.isProtected = true })
        #expect(text == Self.file.replacing("interval = 2.0\n", with: "interval = 2.0\nprotected = true\n"))
    }

    @Test func aValueGoes() throws {
        let text = try save(Self.file, replace(Self.kvm1) { $0.name = nil })
        #expect(text == Self.file.replacing("name = \"kvm1\"   # rack 4\n", with: ""))
    }

    @Test func oneGoes() throws {
        let text = try save(Self.file, .remove(Self.kvm1))
        #expect(!text.contains("kvm1"))
        #expect(text.contains("# the small one\n[[connections]]\nuri = \"qemu:///session\""))
        #expect(text.hasPrefix("# My machines\ntheme = \"nord\"   # love it\nfuture = 1\n\n"))
        #expect(text.hasSuffix("[keys]\n# nothing yet\n"))
    }

    @Test func allGo() throws {
        let text = try save(Self.file, .remove(Self.kvm1), .remove(Self.session))
        #expect(!text.contains("connections"))
        #expect(text.contains("[keys]"))
    }

    @Test func oneComes() throws {
        let text = try save(Self.file, .add(ConnectionSettings(name: "new", uri: "test:///default")))
        let block = "[[connections]]\nname = \"new\"\nuri = \"test:///default\"\n\n[keys]"
        #expect(text == Self.file.replacing("[keys]", with: block))
    }

    @Test func manyChangesAreOne() throws {
        let text = try save(
            Self.file, .set(.sort, .text("cpu")), .set(.theme, .text("dark")), .remove(Self.session),
            .set(.sort, .text("-cpu")), .add(ConnectionSettings(name: "new", uri: "test:///default")))
        let (settings, _) = try Settings.read(text, file: "config.toml")
        #expect(settings.sort == "-cpu" && settings.theme == "dark")
        #expect(settings.connections.map(\.name) == ["kvm1", "new"])
        #expect(text.contains("\"dark\"   # love it"))
    }

    @Test(arguments: [
        "", "# only words", "theme = \"x\"", "[keys]\na = \"b\"\n", "connections = []\nmouse = true",
        "connections = [\n  { uri = \"a:///\" }, # first\n  { uri = \"b:///\", interval = 3 },\n]\n[keys]\n",
        "[[connections]]\nuri = 5\n[[connections]]\nuri = \"a:///\"\n",
        "[[connections]]\r\nuri = \"a:///\"\r\n[keys]\r\n",
        "[[ connections ]]\n\"uri\" = 'a:///'\n[connections.extra]\nx = 1\n",
        "theme = \"\"\"\n[[connections]]\n\"\"\"\n",
    ]) func oneComesToAnyFile(_ text: String) throws {
        let new = ConnectionSettings(name: "new", uri: "test:///default", interval: 5)
        let saved = try save(text, .add(new))
        #expect(try Settings.read(saved, file: "config.toml").settings.connections.last == new)
        for word in ["only words", "[keys]", "mouse = true", "x = 1"] where text.contains(word) {
            #expect(saved.contains(word))
        }
    }

    /// What would come before a byte order mark would be no TOML.
    @Test(arguments: ["[keys]\n", "# words\n", "mouse = false\n"]) func aValueComesToAMarkedFile(_ text: String) throws
    {
        let saved = try save("\u{FEFF}" + text, .set(.theme, .text("nord")))
        #expect(try Settings.read(saved, file: "config.toml").settings.theme == "nord")
    }

    /// What is set stands there already in another notation: that is told, and not a place in a text that nobody wrote.
    @Test(arguments: ["theme.dark = true\n", "[theme]\n"]) func whatCannotBeChangedSafelyIsSaid(_ text: String) throws {
        let problem = #expect(throws: SettingsProblem.self) { try save(text, .set(.theme, .text("nord"))) }
        #expect(problem?.message.contains("cannot be changed safely: edit it by hand") == true)
    }

    @Test func aBrokenFileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        folder.write("broken = [", to: "config.toml")
        #expect(throws: SettingsProblem.self) {
            try Settings.save([.add(ConnectionSettings(uri: "x"))], to: folder.path + "/config.toml")
        }
        #expect(folder.read("config.toml") == "broken = [")
    }

    @Test func filesArePrivateAndLinksStay() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a/b/config.toml"
        try Settings.save([.add(ConnectionSettings(uri: "x:///"))], to: path)
        #expect(folder.mode("a/b/config.toml") == 0o600)
        #expect(folder.mode("a/b") == 0o700)
        symlink(path, folder.path + "/link.toml")
        chmod(path, 0o640)
        try Settings.save([.set(.theme, .text("nord"))], to: folder.path + "/link.toml")
        #expect(folder.mode("a/b/config.toml") == 0o640)
        #expect(Settings.load(from: path).settings.theme == "nord")
        #expect(Settings.load(from: path).settings.connections.count == 1)
    }

    @Test func singleValues() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/config.toml"
        folder.write(Self.file, to: "config.toml")
        try Settings.save([.set(.theme, .text("dark"))], to: path)
        #expect(folder.read("config.toml") == Self.file.replacing("\"nord\"", with: "\"dark\""))
        try Settings.save([.set(.columns, .list(["name", "cpu"])), .set(.details, .flag(false))], to: path)
        #expect(Settings.load(from: path).settings.columns == ["name", "cpu"])
        #expect(Settings.load(from: path).settings.details == false)
        try Settings.save([.set(.columns, nil), .set(.details, nil)], to: path)
        #expect(folder.read("config.toml") == Self.file.replacing("\"nord\"", with: "\"dark\""))
        folder.write("# words\n\n[keys]\n", to: "config.toml")
        try Settings.save([.set(.sort, .text("cpu"))], to: path)
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

    /// Another process has begun a new log.
    @Test func aLogOfAnotherIsNotTurnedOver() throws {
        let folder = try TemporaryFolder()
        let (first, second) = (
            LogFile(path: folder.path + "/log", limit: 1024), LogFile(path: folder.path + "/log", limit: 1024)
        )
        let line = String(repeating: "x", count: 300)
        second.write("second")
        for _ in 0..<4 { first.write(line) }
        first.write("first")
        for _ in 0..<4 { second.write(line) }
        second.write("end")
        #expect(folder.read("log")?.hasPrefix(line + "\nfirst\n") == true)
    }

    @Test func aFIFOHoldsNothingUp() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.path + "/log", 0o600)
        LogFile(path: folder.path + "/log").write("lost")
    }

    @Test func controlsAreEscaped() throws {
        let folder = try TemporaryFolder()
        LogFile(path: folder.path + "/log").write("a\u{1b}[2J\nb\u{202e}")
        #expect(folder.read("log") == "a\\u{1b}[2J\\u{a}b\\u{202e}\n")
    }
}
