import FleetModel
import Terminal
import Testing

@testable import Console

@Suite struct ListTests {
    @Test func theFirstListOfAHostIsDrawnAtOnce() {
        let world = World()
        let known = World.host(0, guests: 5)
        var new = World.host(7, guests: 5)
        #expect(!world.state.isAwaited(.fleet(.host(known))) && world.state.isAwaited(.fleet(.host(new))))
        new.isListed = false
        #expect(!world.state.isAwaited(.fleet(.host(new))))
    }

    @Test func selectionFollowsTheGuestNotTheRow() {
        var world = World()
        world.press("down", "down")
        #expect(world.state.fleet.selection == .guest(World.guest(0, 2)))
        var host = World.host(0, guests: 5)
        host.guests.removeFirst()
        world.receive(host)
        #expect(world.state.fleet.selection == .guest(World.guest(0, 2)))
        #expect(world.state.fleet.line == 2)
    }

    @Test func aVanishedGuestGivesTheSelectionToItsNeighbour() {
        var world = World()
        world.press("down")
        var host = World.host(0, guests: 5)
        host.guests.remove(at: 1)
        world.receive(host)
        #expect(world.state.fleet.selection == .guest(World.guest(0, 2)))
    }

    @Test func aLostHostKeepsTheSelection() {
        var world = World()
        world.press("down")
        let failure = Failure(what: "kvm1", why: "connection reset")
        world.receive(
            World.host(0, guests: 5, connection: .reconnecting(attempt: 1, next: world.state.now, reason: failure)))
        #expect(world.state.fleet.selection == .guest(World.guest(0, 1)))
        #expect(world.shows("reconnecting"))
        #expect(world.shows("connection reset"))
    }

    @Test func hostsStandInTheOrderTheyWereAdded() {
        var world = World(hosts: 0)
        for number in [2, 0, 1] { world.receive(World.host(number, guests: 1)) }
        #expect(world.state.hostOrder == [HostID(0), HostID(1), HostID(2)])
    }

    @Test func foldingHidesGuestsAndUnfoldingShowsThem() {
        var world = World()
        world.press("left", "left")
        #expect(world.state.fleet.rows == [.host(HostID(0))])
        #expect(!world.shows("guest00"))
        world.press("right")
        #expect(world.shows("guest00"))
    }

    @Test func filterNarrowsTheListAndEscTakesItBack() {
        var world = World()
        world.press("/")
        world.type("state:paused")
        #expect(world.shows("guest02"))
        #expect(!world.shows("guest00"))
        world.press("enter")
        #expect(world.state.layers.isEmpty)
        #expect(world.state.fleet.matching == 1)
        world.press("esc")
        #expect(world.shows("guest00"))
    }

    @Test func anIncompleteFilterKeepsTheLastGoodList() {
        var world = World()
        world.press("/")
        world.type("guest02")
        world.type(" cpu>")
        #expect(world.shows("guest02"))
        #expect(!world.shows("guest00"))
    }

    @Test func sortingByStatePutsTheCrashedFirst() {
        var world = World()
        world.press("o")
        world.type("state")
        world.press("enter")
        #expect(world.state.preferences.sort == .state)
        #expect(world.state.fleet.rows[1] == .guest(World.guest(0, 3), index: 3))
        world.press("O")
        #expect(world.state.fleet.rows[1] == .guest(World.guest(0, 1), index: 1))
    }

    @Test func groupingByStateMakesAHeadForEach() {
        var world = World()
        world.press("f3", "down", "enter")
        #expect(world.state.preferences.grouping == .state)
        #expect(world.state.fleet.rows.first == .group("crashed", count: 1))
    }

    @Test func interestIsWhatIsVisible() {
        var world = World(rows: 24, guests: 100)
        #expect(world.state.interest.visible.count < 30)
        #expect(world.state.interest.visible.contains(World.guest(0, 0)))
        world.press("end")
        #expect(world.state.interest.visible.contains(World.guest(0, 99)))
        #expect(!world.state.interest.visible.contains(World.guest(0, 0)))
        world.press("t")
        #expect(world.state.interest.visible.isEmpty)
    }

    @Test(arguments: [(1, 1), (20, 5), (40, 10), (79, 23), (80, 24), (132, 43), (300, 100)])
    func everyPageDrawsInEverySize(columns: Int, rows: Int) {
        for page in ["", "enter", "t", "e", "C", "f1", ":", "/", "f2", "f3", "o", "X", "f6"] {
            var world = World(columns: columns, rows: rows, guests: 30, hosts: 2)
            if !page.isEmpty { world.press(page) }
            for tab in 0..<4 {
                let canvas = world.state.draw().canvas
                #expect(canvas.width == columns && canvas.height == rows)
                if tab < 3 { world.press("tab") }
            }
        }
    }
}
