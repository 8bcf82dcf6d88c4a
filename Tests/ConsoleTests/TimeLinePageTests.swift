import FleetModel
import Testing

@testable import Console

@Suite struct TimeLinePageTests {
    private let now: Int64 = 1_700_000_000

    private func world(columns: Int = 80, _ entries: [TimeLineEntry], kept: [TimeLineEntry] = []) -> World {
        var world = World(columns: columns)
        _ = world.state.update(.tick(world.state.now, clock: "12:00:00", time: now))
        _ = world.state.update(.happened(entries))
        _ = world.state.update(.kept(kept))
        world.press("e")
        return world
    }

    private func event(_ text: String, age: Int64 = 0, guest: Int = 0) -> TimeLineEntry {
        TimeLineEntry(
            time: now - age, kind: .event, host: "kvm1", uri: "qemu+ssh://kvm1/system", guest: "guest0\(guest)",
            uuid: World.guest(0, guest).uuid, text: text)
    }

    private func action(_ text: String, age: Int64 = 0) -> TimeLineEntry {
        TimeLineEntry(
            time: now - age, kind: .action, severity: .warning, host: "kvm1", uri: "qemu+ssh://kvm1/system",
            guest: "guest01", uuid: World.guest(0, 1).uuid, text: text, user: "ann",
            command: "virsh -c qemu+ssh://kvm1/system start guest01", seconds: 75)
    }

    @Test func theNewestIsFirstAndWhatWasKeptIsBelow() {
        let world = world(
            columns: 160, [event("started"), action("start guest01: no memory")],
            kept: [action("reboot guest01: done", age: 90_000), event("crashed", age: 4000)])
        let rows = world.lines[3...6].map { $0 }
        for (row, word) in zip(rows, ["no memory", "started", "crashed", "reboot"]) {
            #expect(row.contains(word), "\(rows)")
        }
        #expect(rows[0].contains("11-14 22:13:20") && rows[0].contains("1:15") && rows[0].contains("ann"))
        #expect(rows[3].contains("11-13 21:13:20") && rows[3].contains("virsh -c"))
        #expect(world.shows("does the same: virsh -c qemu+ssh://kvm1/system start guest01"))
    }

    @Test func itIsFilteredByTheQueryLanguage() {
        var world = world(
            [action("start guest01: no memory"), event("paused", age: 60), event("started", age: 7200)])
        world.press("/")
        world.type("kind:ev ")
        #expect(world.shows("2 of 3"))
        world.type("since:1h")
        world.press("enter")
        #expect(world.shows("paused") && !world.shows("no memory") && !world.shows(" started"))
        #expect(world.shows("1 of 3"))
    }

    @Test func whatTheFilterCannotReadIsSaid() {
        var world = world([event("started")])
        world.press("/")
        world.type("colour:red")
        #expect(world.lines.last?.contains("no field is called colour") == true)
    }

    @Test func enterOpensTheObjectAndYCopiesTheLine() {
        var world = world([event("started"), action("start guest01: done")])
        world.press("y")
        #expect(world.effects.contains(.copy("virsh -c qemu+ssh://kvm1/system start guest01")))
        world.press("down", "y")
        #expect(world.lines.last?.contains("This was not done from here") == true)
        world.press("enter")
        #expect(world.lines[1].contains("guest00"))
    }

    @Test func aGuestThatMovedIsFoundAndOneThatIsGoneGivesItsHost() {
        var moved = World(hosts: 2)
        _ = moved.state.update(
            .happened([
                TimeLineEntry(time: 0, kind: .event, host: "kvm9", uuid: World.guest(1, 2).uuid, text: "migrated"),
                TimeLineEntry(time: 0, kind: .event, host: "kvm9", text: "gone"),
            ]))
        moved.press("e")
        moved.press("enter")
        #expect(moved.lines.last?.contains("kvm9 is not among the connections") == true)
        moved.press("down", "enter")
        #expect(moved.lines[1].contains("guest02"))
    }

    @Test func itIsBounded() {
        var record = TimeLineRecord()
        for number in 0..<12_000 { record.take([event("\(number)")]) }
        #expect(record.lines.count <= 11_000 && record.lines.last?.entry.text == "11999")
        record.take(kept: [event("old")])
        #expect(record.lines.first?.entry.text != "old")
        #expect(Set(record.lines.map(\.id)).count == record.lines.count)
    }
}
