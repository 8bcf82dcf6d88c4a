import FilesSupport
import FleetModel
import Glibc
import Settings
import Testing

/// Saved choices for new guests, on disk.
@Suite struct PresetTests {
    @Test func whatIsSavedIsReadAgain() throws {
        let folder = try TemporaryFolder()
        let presets = [
            GuestPreset(name: "db", values: [.memory: "8192", .disk: "40", .network: "bridge=br0", .boot: "uefi"]),
            GuestPreset(name: "web", values: [.os: "debian12", .user: "odd \"name\"", .virtualisation: "qemu"]),
        ]
        for preset in presets { try Presets.save(preset, folder: "\(folder.path)/presets") }
        let (read, problems) = Presets.read(folder: "\(folder.path)/presets")
        #expect(read == presets)
        #expect(problems.isEmpty)
        #expect(try Presets.preset(named: "db", folder: "\(folder.path)/presets") == presets[0])
    }

    @Test func whatIsWrongIsSaidWithItsPlace() throws {
        let folder = try TemporaryFolder()
        folder.write("memory = 2048\ncolour = 1\n", to: "odd.toml")
        folder.write("vcpus = 2\n", to: "fine.toml")
        let (read, problems) = Presets.read(folder: folder.path)
        #expect(read == [GuestPreset(name: "fine", values: [.vcpus: "2"])])
        #expect(problems.map(\.line) == [2])
        #expect(problems.first?.description.contains("\"colour\" is no part of a preset") == true)
        let missing = #expect(throws: SettingsProblem.self) {
            try Presets.preset(named: "none", folder: folder.path)
        }
        #expect(missing?.message == "there is none: known are fine, odd")
    }

    @Test(arguments: ["", ".", "..", "../up", "a/b", "a b", "\u{E4}", String(repeating: "a", count: 65)])
    func namesStayWithinTheFolder(name: String) { #expect(!GuestPreset.isName(name)) }
}
