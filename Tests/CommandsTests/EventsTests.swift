import FleetModel
import Foundation
import Settings
import Testing

@testable import Commands

@Suite struct EventsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    private func timeLine(_ entries: [TimeLineEntry] = []) -> TimeLine {
        let line = TimeLine(path: folder.path + "/timeline")
        for entry in entries { line.add(entry) }
        return line
    }

    private let some = [
        TimeLineEntry(time: 1_699_990_000, kind: .event, host: "kvm1", uri: "a:///", guest: "web01", text: "started"),
        TimeLineEntry(
            time: 1_699_999_990, kind: .action, severity: .warning, host: "kvm1", uri: "a:///",
            text: "save \u{1b}[1mdb: no room",
            user: "ann", seconds: 65),
    ]

    @Test func whatIsKept() async {
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = World(World.pair, timeLine: timeLine(some))
        #expect(await world.run("events") == 0)
        #expect(
            world.results == """
                TIME                  SEVERITY     HOST  GUEST  USER  WHAT
                2023-11-14T19:26:40Z  information  kvm1  web01  -     started
                2023-11-14T22:13:10Z  warning      kvm1  -      ann   save ‹1B›[1mdb: no room (1:05)

                """)
        let recent = World(World.pair, timeLine: timeLine())
        #expect(await recent.run("events", "--since", "1m", "--fail-on", "warning", "--format", "json") == 2)
        #expect(recent.results.contains("\"text\":\"save \\u001b[1mdb: no room\"") && !recent.results.contains("web01"))
    }

    @Test func followed() async {
        defer { try? FileManager.default.removeItem(at: folder) }
        let event = EventRecord(
            time: 1_700_000_000, host: HostID(0), hostName: "kvm1", guestName: "web01", text: "crashed",
            severity: .critical)
        let world = World(World.pair, updates: [.host(World.pair[0]), .event(event)], timeLine: timeLine(some))
        #expect(await world.run("events", "--follow", "-c", "a:///", "--fail-on", "critical") == 2)
        #expect(world.results == "2023-11-14T22:13:20Z kvm1 web01 critical: crashed\n")
    }

    /// What was done is written down with what does the same; what was refused was not done.
    @Test func verbsLeaveALine() async {
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = timeLine()
        let world = World(World.pair, settledURI: "qemu:///system", timeLine: line)
        #expect(await world.run("start", "web01", "-c", "a:///") == 0)
        #expect(await world.run("destroy", "web01", "-c", "a:///") == 1)
        let entries = line.entries()
        #expect(entries.map(\.text) == ["start web01: done"])
        #expect(entries.first?.command == "virsh -c qemu:///system start web01")
        #expect(entries.first?.kind == .action)
    }

    @Test(arguments: [["--since", "soon"], ["--fail-on", "loud"], ["--filter", "colour:red"]])
    func whatCannotBeRead(_ arguments: [String]) async {
        let world = World(World.pair)
        #expect(await world.run(["events"] + arguments) == 1)
        #expect(!world.errors.isEmpty)
    }
}
