import FleetModel
import Foundation
import Settings
import Synchronization
import Testing

@testable import Commands

/// What verbs ask before they do it, and what scripts say instead.
@Suite struct ConsentTests {
    /// A world whose host `prod` is saved as protected, `look` as read-only.
    private func world(
        typed: String? = nil, settledURI: String? = nil, environment: [String: String] = [:],
        _ body: (World) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "consent-\(UUID())").path
        var environment = environment
        environment["XDG_CONFIG_HOME"] = folder
        let file = Paths(environment: environment).configurationFile
        try FileManager.default.createDirectory(
            atPath: String(file.dropLast("/config.toml".count)), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let saved = [
            ConnectionSettings(name: "prod", uri: "qemu+ssh://prod/system", isProtected: true),
            ConnectionSettings(name: "look", uri: "qemu:///look", isReadOnly: true),
        ]
        try Settings.save(saved.map(SettingsChange.add), to: file)
        try await body(World([], environment: environment, typed: typed, settledURI: settledURI))
    }

    private func performed(_ world: World) -> [GuestAction] { world.record.withLock { $0.performed.map(\.0) } }

    private static let elsewhere = ["-c", "test:///x"]

    @Test(arguments: ["reset", "destroy"]) func aScriptSaysYes(_ verb: String) async throws {
        try await world { world in
            #expect(await world.run([verb, "web"] + Self.elsewhere) == 1)
            #expect(world.errors.contains("nothing was done") && world.errors.hasSuffix("\nrepeat it with --yes\n"))
            #expect(performed(world).isEmpty)
            #expect(await world.run([verb, "web", "--yes"] + Self.elsewhere) == 0)
            #expect(await world.run([verb, "web", "--confirm", "web"] + Self.elsewhere) == 0)
            #expect(performed(world).count == 2)
            #expect(await world.run([verb, "web", "--confirm", "db"] + Self.elsewhere) == 1)
            #expect(world.errors.contains("--confirm names db, and this is web"))
            #expect(performed(world).count == 2)
        }
    }

    @Test(arguments: [("y", true), ("YES ", true), ("", false), ("n", false), ("web", false)])
    func aTerminalIsAsked(_ typed: String, _ isDone: Bool) async throws {
        try await world(typed: typed) { world in
            #expect(await world.run(["destroy", "web"] + Self.elsewhere) == (isDone ? 0 : 1))
            #expect(world.record.withLock { $0.questions } == ["Force off web on kvm1? [y/N] "])
            #expect(performed(world) == (isDone ? [.destroy] : []))
            #expect(world.errors.contains("it was not confirmed") == !isDone)
        }
    }

    /// However the host is meant: by its name, its URI, another way to it, the environment, or what libvirt makes of an alias.
    @Test(
        arguments: [
            (["-c", "prod"], nil, [:]), (["-c", "qemu+ssh://prod/system"], nil, [:]),
            (["-c", "qemu+tls://admin@prod/system"], nil, [:]),
            ([], nil, ["LIBVIRT_DEFAULT_URI": "qemu+ssh://prod/system"]),
            (["-c", "qemu:///x"], "qemu+ssh://prod/system", [:]),
        ] as [([String], String?, [String: String])])
    func aProtectedHostIsProtected(
        _ connection: [String], _ settledURI: String?, _ environment: [String: String]
    ) async throws {
        for verb in ["shutdown", "reboot", "save", "reset", "destroy"] {
            try await world(settledURI: settledURI, environment: environment) { world in
                #expect(await world.run([verb, "web"] + connection) == 1)
                #expect(world.errors.hasSuffix("repeat it with --confirm web\n"), "\(world.errors)")
                #expect(performed(world).isEmpty)
                #expect(await world.run([verb, "web", "--confirm", "web"] + connection) == 0)
                #expect(performed(world).count == 1)
            }
        }
        for (typed, isDone) in [("web", true), ("y", false)] {
            try await world(typed: typed, settledURI: settledURI, environment: environment) { world in
                #expect(await world.run(["destroy", "web", "--yes"] + connection) == (isDone ? 0 : 1))
                #expect(world.record.withLock { $0.questions.first?.hasSuffix("type web to do it: ") } == true)
                #expect(performed(world).count == (isDone ? 1 : 0))
            }
        }
    }

    @Test func whatLosesNothingIsNotAskedAbout() async throws {
        try await world { world in
            #expect(await world.run("start", "-c", "prod", "web") == 0)
            #expect(await world.run("shutdown", "-c", "test:///x", "web") == 0)
            #expect(performed(world) == [.start, .shutdown])
        }
    }

    @Test(arguments: [["-c", "look"], ["-c", "test:///x", "--read-only"]])
    func overAReadOnlyConnectionNothingIsAsked(_ connection: [String]) async throws {
        try await world(typed: "y") { world in
            #expect(await world.run(["destroy", "web"] + connection) == 1)
            #expect(world.errors.contains("is open read-only"))
            #expect(world.record.withLock { $0.questions }.isEmpty)
        }
    }

    /// Before the verb and behind it, for hosts from everywhere.
    @Test(arguments: [
        ["--read-only", "start", "-c", "test:///x", "web"], ["start", "-c", "test:///x", "web", "--read-only"],
        ["-c", "prod", "--read-only", "start", "web"],
    ]) func readOnlyGoesIntoTheSettings(_ arguments: [String]) async throws {
        try await world { world in
            #expect(await world.run(arguments) == 0)
            #expect(world.record.withLock { $0.performed.map(\.2.isReadOnly) } == [true])
        }
    }
}
