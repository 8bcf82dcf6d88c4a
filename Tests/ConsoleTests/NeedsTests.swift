import FleetModel
import Terminal
import Testing

@testable import Console

/// A filter, an order and a grouping speak of all guests, or say of how many.
@Suite struct NeedsTests {
    @Test func aFilterAsksForAllGuestsAndSaysOfHowManyItSpeaks() {
        var world = World(rows: 24, guests: 100)
        #expect(world.state.interest.needs.isEmpty && !world.shows("known"), "idle means idle")
        world.press("/")
        world.type("os:freebsd")
        #expect(world.state.interest.needs == .details)
        #expect(world.shows("0 match") && world.shows("0 of 100 known"))
        var host = World.host(0, guests: 100)
        var details = GuestDetails()
        details.operatingSystem = "FreeBSD 13.1"
        for place in host.guests.indices where place != 99 { host.guests[place].known = .details }
        host.guests[70].details = Sampled(details, at: world.state.now)
        world.receive(host)
        #expect(world.shows("1 match") && world.shows("99 of 100 known") && world.shows("guest70"))
        host.guests[99].known = .details
        world.receive(host)
        #expect(world.shows("1 match") && !world.shows("known"))
        world.press("enter", "t")
        #expect(world.state.interest.needs.isEmpty, "no list is shown")
        world.press("esc", "esc")
        #expect(world.state.interest.needs.isEmpty)
    }

    @Test func anOrderNeedsItsColumnOfAllGuests() throws {
        var world = World()
        world.state.preferences.sort = try #require(Column(named: "disk"))
        world.receive(World.host(0, guests: 5))
        #expect(world.state.interest.needs == .disks)
        // Those that are off have nothing to be measured.
        #expect(world.shows("2 of 5 known"))
    }

    @Test func anUnknownTagIsNoMissingTag() {
        var world = World()
        world.state.preferences.grouping = .tag
        world.receive(World.host(0, guests: 5))
        #expect(world.state.interest.needs == .details)
        #expect(world.state.fleet.rows.first == .group("(not known yet)", count: 5))
        var host = World.host(0, guests: 5)
        for place in host.guests.indices { host.guests[place].known = .details }
        world.receive(host)
        #expect(world.state.fleet.rows.first == .group("(no tag)", count: 5))
    }

    @Test func memoryIsTheGuestsOwnWordOrIsMarkedAsTheHosts() {
        var world = World(columns: 120, guests: 1)
        var host = World.host(0, guests: 1)
        host.guests[0].statistics.memory = Sampled(
            MemoryUsage(
                currentKiB: 2 << 20, usedKiB: 48_128, reportedAt: world.state.now.advanced(bySeconds: -8),
                residentKiB: 2 << 20), at: world.state.now)
        world.receive(host)
        #expect(world.shows("47 MiB/2 GiB") && !world.shows("~"))
        #expect(world.shows("used  8 s ago"))
        host.guests[0].statistics.memory = Sampled(
            MemoryUsage(currentKiB: 2 << 20, residentKiB: 2 << 20), at: world.state.now)
        world.receive(host)
        #expect(world.shows("~2/2 GiB") && world.shows("on the host"))
    }
}
