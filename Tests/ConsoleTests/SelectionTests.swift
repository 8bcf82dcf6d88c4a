import FleetModel
import Terminal
import Testing

@testable import Console

/// The selection follows what was selected, never its line.
@Suite struct SelectionTests {
    private func world() -> World {
        var world = World(guests: 5, hosts: 2)
        // guest03 of the second host.
        world.press("end", "up")
        return world
    }

    private let chosen = FleetAnchor.guest(World.guest(1, 3))

    @Test func aFilterThatHidesTheGuestGivesItBack() {
        var world = world()
        #expect(world.state.fleet.selection == chosen)
        world.press("/")
        world.type("no such guest")
        #expect(world.state.fleet.selection != chosen)
        world.press("enter", "esc")
        #expect(world.state.fleet.selection == chosen)
        world.press("/")
        world.type("guest01")
        #expect(world.state.fleet.selection == .guest(World.guest(0, 1)), "what is listed can be chosen")
        world.press("esc")
        #expect(world.state.fleet.selection == chosen, "the filter was given up")
        world.press("/")
        world.type("guest01")
        world.press("enter", "esc")
        #expect(world.state.fleet.selection == .guest(World.guest(0, 1)), "it was found: that is the selection now")
    }

    /// Half a word may match nothing for a moment.
    @Test func aFilterSelectsItsFirstMatchHoweverItWasTyped() {
        var world = world()
        world.press("/")
        world.type("state:paused")
        world.press("enter")
        #expect(world.state.fleet.selection == .guest(World.guest(0, 2)))
    }

    @Test func foldingAndUnfoldingComesBackToTheGuest() {
        var world = world()
        world.press("-")
        #expect(world.state.fleet.selection == .host(HostID(1)))
        world.press("+")
        #expect(world.state.fleet.selection == chosen)
    }

    @Test(arguments: [1, 2]) func foldingAllGroupsLeavesItOnTheGuestsHead(grouping: Int) {
        var world = world()
        world.press("f3", "home")
        for _ in 0..<grouping { world.press("down") }
        world.press("enter")
        let head = world.state.fleet.rows[...world.state.fleet.line].last {
            if case .group = $0 { true } else { false }
        }
        world.press("-")
        #expect(head != nil && world.state.fleet.selection == head?.anchor)
        world.press("+")
        #expect(world.state.fleet.selection == chosen)
    }

    @Test func sortingAndGroupingMoveItsLineOnly() {
        var world = world()
        for keys in [
            ["O"], ["o", "end", "enter"], ["f3", "down", "enter"], ["f3", "end", "enter"], ["f3", "home", "enter"],
        ] {
            for key in keys { world.press(key) }
            #expect(world.state.fleet.selection == chosen, "\(keys)")
            #expect(world.state.fleet.rows[world.state.fleet.line].anchor == chosen)
        }
    }

    @Test func aGuestThatIsGoneGivesItToItsNeighbourWhereverThatStands() {
        var world = World(guests: 5)
        world.press("down", "down")
        var host = World.host(0, guests: 5)
        host.guests.remove(at: 2)
        host.guests.reverse()
        world.receive(host)
        #expect(world.state.fleet.selection == .guest(World.guest(0, 3)))
    }

    private func task(_ id: Int, _ world: World) -> FleetUpdate {
        .task(
            TaskSnapshot(
                id: id, title: "task \(id)", host: HostID(0), startedAt: world.state.now, isCancellable: true))
    }

    @Test func aTaskThatBeginsDoesNotTakeTheCancellation() {
        var world = World()
        for id in 1...3 { world.receive(task(id, world)) }
        world.press("t", "down")
        for id in 4...40 { world.receive(task(id, world)) }
        #expect(world.shows("task 2"), "it is still in sight")
        world.effects = []
        world.press("x")
        #expect(world.actions == [.cancelTask(2)])
        // On the first line as well.
        world.press("home")
        world.receive(task(41, world))
        world.effects = []
        world.press("x")
        #expect(world.actions == [.cancelTask(40)])
    }

    @Test func anEventStaysSelectedAndTheNewestIsShownElse() {
        var world = World()
        for number in 1...5 { world.happen("event \(number) happened") }
        world.press("e")
        for number in 6...60 { world.happen("event \(number) happened") }
        #expect(world.shows("event 60 happened"))
        world.press("down")
        for number in 61...100 { world.happen("event \(number) happened") }
        #expect(world.shows("event 59 happened"))
    }

    @Test func aConnectionStaysSelected() {
        var world = World(hosts: 3)
        world.press("C", "down", "down")
        world.receive(.removed(HostID(0)))
        world.press("a")
        #expect(world.effects.contains { if case .updateConnection(HostID(2), _) = $0 { true } else { false } })
    }

    @Test func aSnapshotIsMeantByItsName() {
        var world = World()
        func receive(_ names: [String]) {
            var host = World.host(0, guests: 5)
            var details = GuestDetails()
            details.snapshots = names
            host.guests[0].details = Sampled(details, at: world.state.now)
            world.receive(host)
        }
        receive(["clean", "broken"])
        world.press("enter", "tab", "tab", "tab", "down")
        receive(["before", "clean", "broken"])
        world.press("K")
        #expect(world.shows("Delete snapshot broken of guest00"))
        world.press("n")
        receive(["before", "clean"])
        world.press("K")
        #expect(world.state.layers.isEmpty, "it has just vanished")
    }
}
