import Glibc
import LabSupport
import PtySupport
import Testing

/// Debian's installer, driven from its boot to the choice of a mirror by `screen --wait-for` and `type` alone.
///
/// The golden is what `screen` said of each dialog. The guest's network is QEMU's own and closed, so nobody outside is asked.
@Suite("An installer driven by verbs", .requiresLab, .timeLimit(.minutes(30)))
struct InstallerScenario {
    private static let images = "/usr/lib/debian-installer/images/12/amd64/text/debian-installer/amd64"

    /// What to wait for, and the keys that go on from there.
    private static let dialogs: [(text: String, keys: [String])] = [
        ("Select a language", ["enter"]), ("Select your location", ["enter"]), ("Configure the keyboard", ["enter"]),
        ("Name server addresses", ["enter"]), ("Please enter the hostname", ["enter"]), ("Domain name:", ["enter"]),
        ("Debian archive mirror country", []),
    ]

    @Test("from boot to the mirrors, each dialog as the golden has it", .aloneInLab)
    func installer() async throws {
        try #require(
            access("\(Self.images)/linux", R_OK) == 0, "install the package debian-installer-12-netboot-amd64")
        let lab = try await Lab.shared()
        try await lab.virsh("create", RepositoryFile.path("Tests/Lab/guests/installer.xml"))
        var transcript = ""
        do {
            for dialog in Self.dialogs {
                _ = try run(["screen", "-c", lab.uri, "installer", "--wait-for", dialog.text, "--timeout", "900"])
                // The text may be seen before the rest of its dialog.
                let screen = try run(["screen", "-c", lab.uri, "installer", "--timeout", "900"])
                transcript += "=== \(dialog.text)\n\(screen)"
                for key in dialog.keys { _ = try run(["type", "-c", lab.uri, "installer", "--keys", key]) }
            }
        } catch {
            try await lab.virsh("destroy", "installer")
            throw error
        }
        try await lab.virsh("destroy", "installer")
        #expect(transcript == RepositoryFile.text("Tests/PtyTests/Goldens/installer.txt"))
    }

    /// Runs the program and gives back its standard output, in a locale with more than ASCII.
    private func run(_ arguments: [String]) throws -> String {
        try ChildProcess.run("/usr/bin/env", ["LC_ALL=C.UTF-8", PtySession.binary] + arguments)
    }
}
