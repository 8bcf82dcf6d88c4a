import FleetModel
import LibvirtDesigner
import Terminal
import Testing
import XMLTree

@testable import Console

/// Lists on pages, by their keys.
@Suite struct ListPageTests {
    @Test func everyListFiltersSortsAndIsCopied() {
        var world = World(columns: 120)
        for text in ["one started", "two crashed", "three started"] { world.happen(text) }
        world.press("e", "/")
        #expect(world.lines.last?.contains("Tab: host:  guest:  kind:") == true, "what can be searched is said")
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
        var world = World.onHardware(columns: 120)
        #expect(world.shows("DEVICE") && world.shows("vda"))
        world.press("/")
        world.type("about:default")
        world.press("enter")
        #expect(!world.shows("vda") && world.shows("network default"))
    }

    @Test func guestsAreMarkedByTheirAddresses() {
        var world = World()
        var host = World.host(0, guests: 5)
        for (index, addresses) in [(0, ["10.0.0.1", "10.0.0.2"]), (4, ["10.0.0.3"])] {
            var details = GuestDetails()
            details.addresses = addresses
            host.guests[index].details = Sampled(details, at: world.state.now)
        }
        world.receive(host)
        world.press("A", "*")
        #expect(world.lines[0].contains("3 marked"))
        world.press("X")
        #expect(world.shows("Force off 2 guests?"), "a guest with two addresses is one guest")
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

    @Test func devicesOfOneNameAreSeveral() throws {
        let devices = String(repeating: "<controller type='usb'/>", count: 3)
        let document = try Element(parsing: "<domain><name>twins</name><devices>\(devices)</devices></domain>")
        let rows = HardwareRow.rows(of: GuestDocuments(running: nil, defined: document), folded: [])
        #expect(rows.count { $0.place != nil && $0.place != .guest } == 3)
        #expect(Set(rows.map(\.id)).count == rows.count)
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
