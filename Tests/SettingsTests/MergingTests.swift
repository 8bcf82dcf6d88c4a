import FilesSupport
import FleetModel
import Glibc
import Testing

@testable import Settings

/// What a person or another console wrote while this one ran stays.
@Suite(.timeLimit(.minutes(1))) struct MergingTests {
    let folder: TemporaryFolder
    private var path: String { folder.path + "/config.toml" }

    init() throws { folder = try TemporaryFolder() }

    private func connection(_ name: String, _ uri: String = "test:///default") -> ConnectionSettings {
        ConnectionSettings(name: name, uri: uri)
    }

    private func names() -> [String?] { Settings.load(from: path).settings.connections.map(\.name) }

    @Test func aConnectionAddedByHandSurvives() throws {
        try Settings.save([.add(connection("a"))], to: path)
        folder.write(
            (folder.read("config.toml") ?? "") + "\n# mine\n[[connections]]\nname = \"hand\"\n", to: "config.toml")
        try Settings.save([.add(connection("b"))], to: path)
        #expect(names() == ["a", "hand", "b"])
        try Settings.save([.remove(connection("a"))], to: path)
        #expect(names() == ["hand", "b"])
        #expect(folder.read("config.toml")?.contains("# mine\n[[connections]]") == true)
    }

    @Test func twoConsolesDoNotUndoEachOther() throws {
        try Settings.save([.add(connection("a")), .add(connection("b"))], to: path)
        // Both read it now.
        try Settings.save([.remove(connection("a")), .set(.theme, .text("nord"))], to: path)
        var b = connection("b")
        b.isProtected = true
        try Settings.save([.replace(connection("b"), with: b), .set(.sort, .text("cpu"))], to: path)
        let settings = Settings.load(from: path).settings
        #expect(settings.connections == [b])
        #expect(settings.theme == "nord" && settings.sort == "cpu")
    }

    @Test func onlyWhatWasChangedHereIsWritten() throws {
        folder.write("[[connections]]\nname = \"a\"\nuri = \"qemu+ssh://new/system\"\n", to: "config.toml")
        var changed = connection("a", "qemu+ssh://old/system")
        changed.interval = 5
        try Settings.save([.replace(connection("a", "qemu+ssh://old/system"), with: changed)], to: path)
        let result = try #require(Settings.load(from: path).settings.connections.first)
        #expect(result.uri == "qemu+ssh://new/system" && result.interval == 5)
    }

    /// Each value of a connection in turn.
    @Test(arguments: ConnectionField.allCases) func everyValueIsTakenOver(_ field: ConnectionField) throws {
        let unusual = ConnectionSettings(
            name: "b", uri: "test:///b", autoconnect: false, isReadOnly: true, isProtected: true, interval: 7,
            memoryReports: true)
        // How logins are shared is the policy's, made-up loads are the demo's: neither is saved.
        let saved = Mirror(reflecting: unusual).children.filter { !["sharedLogin", "hasDemoLoads"].contains($0.label) }
        #expect(saved.count == ConnectionField.allCases.count)
        let old = connection("a")
        try Settings.save([.add(old)], to: path)
        var new = old
        field.copy(from: unusual, to: &new)
        #expect(new != old)
        try Settings.save([.replace(old, with: new)], to: path)
        #expect(Settings.load(from: path).settings.connections == [new])
    }

    @Test func whatAnotherRemovedAndThisChangedComesBack() throws {
        folder.write("", to: "config.toml")
        var changed = connection("a")
        changed.isReadOnly = true
        try Settings.save([.replace(connection("a"), with: changed)], to: path)
        #expect(Settings.load(from: path).settings.connections == [changed])
        try Settings.save([.remove(connection("gone"))], to: path)
        try Settings.save([.add(changed)], to: path)
        #expect(Settings.load(from: path).settings.connections == [changed])
    }

    @Test func manyWritersAtOnceLoseNothing() async throws {
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<12 {
                group.addTask {
                    try Settings.save([.add(ConnectionSettings(name: "c\(number)", uri: "test:///default"))], to: path)
                }
            }
            try await group.waitForAll()
        }
        #expect(Set(names()) == Set((0..<12).map { "c\($0)" }))
        #expect(folder.mode("config.toml") == 0o600)
    }

    @Test func aPresetKeepsWhatAPersonWroteIntoItsFile() throws {
        folder.write("# for tests\nmemory = 1024 # small\n", to: "small.toml")
        try Presets.save(GuestPreset(name: "small", values: [.memory: "2048", .vcpus: "2"]), folder: folder.path)
        #expect(folder.read("small.toml") == "# for tests\nmemory = \"2048\" # small\nvcpus = \"2\"\n")
        folder.write("memory = [", to: "small.toml")
        #expect(throws: SettingsProblem.self) {
            try Presets.save(GuestPreset(name: "small", values: [.memory: "2048"]), folder: folder.path)
        }
        #expect(folder.read("small.toml") == "memory = [")
    }
}
