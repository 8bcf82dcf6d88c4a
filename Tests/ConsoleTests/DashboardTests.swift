import FleetModel
import Terminal
import Testing

@testable import Console

@Suite("A guest's dashboard")
struct DashboardTests {
    private static let guest = World.guest(0, 0)

    /// The page of a running guest whose processor was busy for 20 seconds until now, and before that a minute ago.
    private func page(columns: Int, rows: Int) -> World {
        var world = World(columns: columns, rows: rows, guests: 1)
        var host = World.host(0, guests: 1)
        var trends = GuestTrends()
        let now = world.state.now
        for ago in Array(60...80).reversed() + Array(0...20).reversed() {
            var statistics = GuestStatistics()
            let at = now.advanced(bySeconds: -Double(ago))
            statistics.cpu = Sampled(CPUUsage(percent: ago == 70 ? 90 : 40), at: at)
            var network = NetworkUsage(name: "vnet0")
            (network.receiveRate, network.sendRate) = (150_000, 50_000)
            statistics.networks = Sampled([network], at: at)
            trends.add(statistics, since: at.advanced(bySeconds: -1), longestSpan: 5, keepsDevices: true)
            host.guests[0].statistics = statistics
        }
        host.trends[Self.guest.uuid] = trends
        var details = GuestDetails()
        (details.addresses, details.addressSource) = (["192.0.2.7"], "lease")
        host.guests[0].details = Sampled(details, at: now)
        world.receive(host)
        world.press("enter")
        return world
    }

    @Test("from 120 columns on it has facts, screen and graphs beside each other", arguments: [(120, 40), (160, 45)])
    func wide(_ columns: Int, _ rows: Int) throws {
        let world = page(columns: columns, rows: rows)
        for heading in ["Reach", "Load", "Network", "Definition", " screen"] { #expect(world.shows(heading)) }
        #expect(world.shows("address 192.0.2.7  by lease"))
        #expect(world.shows("cpu  40%  mean 41%  max 90%"))
        #expect(world.shows("net  rx 150 kB/s"))
        #expect(world.shows("200 kB/s"), "the scale's top is a round number")
        #expect(world.shows("memory  not known"))
        #expect(world.lines.contains { $0.contains("-4m") && $0.hasSuffix("now") })
        let title = try #require(world.lines.first { $0.contains("5 min") })
        #expect(title.contains("[ ]") && title.contains("1 h") && title.contains("24 h"))
    }

    @Test("what was not measured is blank in its graph")
    func gap() throws {
        let lines = page(columns: 120, rows: 40).lines
        let title = try #require(lines.firstIndex { $0.contains("cpu  40%") })
        // The lowest line of the area: 80 to 60 seconds ago and 20 to 0, of 300 seconds.
        let base = lines[title..<lines.count].first { $0.contains(" 0% ") } ?? ""
        let area = base.drop { $0 != "%" }.dropFirst().prefix(50)
        let runs = area.split(separator: " ")
        #expect(runs.count == 2, "\(base)")
    }

    @Test("it has the guest's screen followed, and its commands go to the guest")
    func screen() {
        var world = page(columns: 120, rows: 40)
        let wish = world.effects.compactMap { if case .showScreen(let wish) = $0 { wish } else { nil } }.last
        #expect(wish?.guest == Self.guest && wish?.isLive == false)
        world.press("X")
        #expect(world.shows("Force off guest00 on kvm1?"))
    }

    @Test("keys change how far the graphs look back, and no further than a day")
    func ranges() {
        var world = page(columns: 120, rows: 40)
        world.press("]")
        #expect(world.shows("-50m"))
        world.press("]", "]")
        #expect(world.shows("-20h"))
        world.press("[", "[", "[")
        #expect(world.shows("-4m"))
    }

    @Test("below 120 columns parts are shown one at a time", arguments: [(119, 40), (80, 24), (40, 10)])
    func narrow(_ columns: Int, _ rows: Int) {
        var world = page(columns: columns, rows: rows)
        #expect(!world.shows("Definition"))
        let wishes: [ScreenWish?] = world.effects.compactMap {
            if case .showScreen(let wish) = $0 { .some(wish) } else { nil }
        }
        #expect(wishes.last.flatMap(\.self) == nil)
        world.press("tab")
        #expect(world.shows("cpu  40%"))
    }
}
