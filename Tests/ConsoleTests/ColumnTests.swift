import FleetModel
import Terminal
import Testing

@testable import Console

/// The columns of the list of guests.
@Suite struct ColumnTests {
    /// One record a fact: where a column's name is a fact's, or stands for facts, these order it.
    @Test func columnsOrderByFacts() {
        let own = Column.all.filter { ViewColumn(named: $0.name)?.order == nil }.map(\.name)
        #expect(Set(own) == ["iops", "packets", "drops", "screen"])
        for column in Column.all where column.name != "screen" { #expect(column.order != nil, "\(column.name)") }
        #expect(Column(named: "disk")?.needs == .disks && Column(named: "tags")?.needs == .details)
    }

    @Test func whatIsNotKnownComesLastBothWays() {
        var world = World()
        var host = World.host(0, guests: 3)
        for (index, percent) in [(0, 10.0), (2, 90.0)] {
            host.guests[index].state = .running
            host.guests[index].statistics.cpu = Sampled(CPUUsage(percent: percent), at: world.state.now)
        }
        world.receive(host)
        world.press("o")
        world.type("CPU")
        world.press("enter")
        let order = { (world: World) in
            world.state.fleet.rows.compactMap { if case .guest(_, let index) = $0 { index } else { nil } }
        }
        #expect(order(world) == [2, 0, 1])
        world.press("O")
        #expect(order(world) == [0, 2, 1])
    }

    /// The bar gives way before the figure is cut.
    @Test(arguments: [80, 120]) func noFigureOfMemoryIsCut(columns: Int) {
        var world = World(columns: columns)
        var host = World.host(0, guests: 2)
        host.guests[0].memoryKiB = 1_900_000
        var usage = MemoryUsage(currentKiB: 1_900_000)
        usage.usedKiB = 917_504
        host.guests[0].statistics.memory = Sampled(usage, at: world.state.now)
        world.receive(host)
        #expect(world.shows("896 MiB/1.8 GiB"), "\(world.lines)")
    }
}
