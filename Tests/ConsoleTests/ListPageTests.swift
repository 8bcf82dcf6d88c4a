import FleetModel
import Terminal
import Testing

@testable import Console

/// Lists on pages, by their keys.
@Suite struct ListPageTests {
    @Test func everyListFiltersSortsAndIsCopied() {
        var world = World(columns: 120)
        for text in ["one started", "two crashed", "three started"] { world.happen(text) }
        world.press("e", "/")
        world.type("started")
        #expect(world.lines.last?.contains("2 of 3") == true)
        world.press("enter")
        #expect(world.shows("one started") && !world.shows("two crashed") && world.shows("2 of 3"))
        world.press("o")
        #expect(world.shows("Sort by") && world.shows("WHAT"))
        world.press("W", "enter", "Y")
        #expect(
            world.effects.contains {
                if case .copy(let text) = $0 { text.hasPrefix("TIME (UTC)\tHOST") } else { false }
            })
        // The list of guests has its own filter.
        world.press("esc")
        #expect(world.shows("guest00"))
    }

    @Test func aGuestsDevicesAreAList() {
        var world = World(columns: 120)
        var host = World.host(0, guests: 1)
        var details = GuestDetails()
        details.devices = [
            .init(kind: "disk", name: "vda", summary: "/images/one.qcow2"),
            .init(kind: "interface", name: "52:54:00:00:00:01", summary: "network default"),
        ]
        host.guests[0].details = Sampled(details, at: world.state.now)
        world.receive(host)
        world.press("enter", "tab", "tab")
        #expect(world.shows("DEVICE") && world.shows("vda"))
        world.press("/")
        world.type("kind:interface")
        world.press("enter")
        #expect(!world.shows("vda") && world.shows("network default"))
        world.press("y", "m")
        #expect(world.effects.contains(.copy("52:54:00:00:00:01")))
    }

    @Test func markedTasksAreCancelledTogether() {
        var world = World()
        for id in 1...4 {
            world.receive(
                .task(
                    TaskSnapshot(
                        id: id, title: "task \(id)", host: HostID(0), startedAt: world.state.now,
                        isCancellable: id != 3)))
        }
        world.press("t", "*")
        world.effects = []
        world.press("x")
        // The newest first, as they are listed; what cannot be cancelled is left alone.
        #expect(world.actions == [.cancelTask(4), .cancelTask(2), .cancelTask(1)])
        world.effects = []
        world.press("x")
        #expect(world.actions == [.cancelTask(4)], "the marks are gone")
    }

    @Test func devicesOfOneNameAreSeveral() {
        let twins = [GuestDetails.Device](repeating: .init(kind: "controller", name: "sata", summary: ""), count: 3)
        #expect(Set(DeviceRow.rows(of: twins).map(\.id)).count == 3)
    }

    @Test func theStatesReasonIsWholeWhereThereIsRoom() {
        var world = World(columns: 160)
        var host = World.host(0, guests: 3)
        host.guests[1].stateReason = "destroyed"
        world.receive(host)
        #expect(world.shows("shut off (destroyed)"))
        // A long name does not take its room.
        host.guests[0].name = "a-rather-long-name-of-a-guest-that-wants-room"
        world.receive(host)
        #expect(world.shows("shut off (destroyed)"))
    }

    @Test func whereNoGuestIsTheKeysThatMatterStand() {
        var world = World(guests: 0)
        #expect(world.shows("No guest yet.") && world.shows("n  makes one"))
        world.receive(World.host(0, guests: 1))
        #expect(!world.shows("No guest yet.") && world.shows("1 guest "))
        world.press("/")
        world.type("zzz")
        world.press("enter")
        #expect(world.shows("No guest matches. / changes the filter, Esc clears it."))
    }
}
