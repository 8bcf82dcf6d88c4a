import FleetModel
import Terminal
import Testing

@testable import Console

/// What holds for every page.
@Suite struct PageTests {
    @Test func everyPageIsItself() {
        let ids = PageTable.entries.map(\.page.id)
        #expect(Set(ids).count == ids.count)
        for (page, opener) in PageTable.entries {
            guard let opener else { continue }
            var world = World()
            _ = world.state.run(opener)
            #expect(world.state.page.id == page.id, "\(opener.name)")
        }
    }

    @Test(arguments: [(20, 4), (40, 10), (80, 24), (240, 60)])
    func everyPageIsDrawnInEverySize(columns: Int, rows: Int) {
        for (page, _) in PageTable.entries {
            // Of a host that is there, and of one that never was.
            for hosts in 0...1 {
                var world = World(columns: columns, rows: rows, hosts: hosts)
                world.state.open(page)
                _ = world.state.update(.resized(columns: columns, rows: rows))
                #expect(world.lines.count == rows, "\(page.id.name)")
                for key in ["down", "pgdn", "end", "home", "tab", "/", "esc"] { world.press(key) }
                #expect(world.lines.count == rows, "\(page.id.name)")
            }
        }
    }

    @Test func anOpenPageIsGoneBackTo() {
        var world = World()
        world.press("t", "e", "t")
        #expect(world.state.pages.map(\.id.name) == ["fleet", "tasks"])
    }

    @Test func whatWasSentForComesBackToThePageThatAsked() {
        var world = World()
        world.press("c")
        let line = ScreenPage.id(World.guest(0, 0), .serial)
        #expect(world.state.page.id == line)
        world.press("ctrl-\\", "v")
        // The answer to the page below goes there; what is asked for by a page that was left goes nowhere.
        _ = world.state.update(.keysLost(World.guest(0, 0), .serial, "the line is gone"))
        _ = world.state.update(.keysLost(World.guest(0, 4), .serial, "another line is gone"))
        let cuts = world.state.pages.compactMap { ($0 as? ScreenPage)?.cut }
        #expect(cuts == ["the line is gone"] && (world.state.page as? ScreenPage)?.cut == nil)
    }

    @Test func aHostsPageTellsHowTheWayThereIs() {
        var world = World()
        world.state.open(HostPage(host: HostID(0)))
        #expect(!world.shows("calls a second"))
        var host = World.host(0, guests: 3)
        host.link = LinkFacts(roundTrip: 83, callsPerSecond: 2.5)
        world.receive(host)
        #expect(world.shows("an answer usually takes 83 ms") && world.shows("2.5 calls a second"))
    }

    @Test func addressesOfAllGuestsAreFound() {
        var world = World(columns: 120)
        var host = World.host(0, guests: 3)
        for (index, address) in ["10.0.0.1", "10.0.0.22", "10.0.0.3"].enumerated() {
            var details = GuestDetails()
            details.addresses = [address]
            host.guests[index].details = Sampled(details, at: world.state.now)
        }
        world.receive(host)
        world.press("A")
        #expect(world.state.interest.needs == .details)
        world.press("/")
        world.type("0.22")
        world.press("enter")
        #expect(world.shows("guest01") && !world.shows("10.0.0.3"))
        // Commands go to the guest that has it.
        world.press("s")
        #expect(world.effects.contains(.perform(.start, World.guest(0, 1), name: "guest01")))
    }
}
