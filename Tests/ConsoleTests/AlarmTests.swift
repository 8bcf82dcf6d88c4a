import FleetModel
import Terminal
import Testing

@testable import Console

@Suite struct AlarmTests {
    @Test func aThresholdIsMarkedToldAndNeeded() throws {
        var world = World()
        world.state.alarms = AlarmBook([
            AlarmRule(try Threshold.parse("guest.state==paused"), severity: .critical),
            AlarmRule(try Threshold.parse("guest.cpu_percent>90"), hold: 5),
        ])
        #expect(world.state.interest.needs.contains(.processor))
        world.look()
        let alerts = world.effects.compactMap { if case .alert(let entry) = $0 { entry } else { nil } }
        #expect(alerts.map(\.guest) == ["guest02"] && alerts.first?.kind == .threshold)
        #expect(alerts.first?.text == "paused (guest.state==paused)" && alerts.first?.host == "kvm1")
        #expect(world.lines.last?.contains("guest02: paused") == true)
        let row = try #require(world.lines.firstIndex { $0.contains(" guest02 ") })
        let x = try #require(world.lines[row].ranges(of: "guest02").first).lowerBound
        let column = world.lines[row].distance(from: world.lines[row].startIndex, to: x)
        #expect(world.state.draw().canvas[Point(column, row)]?.pen.role == .critical)
        var host = World.host(0, guests: 5)
        host.guests[2].state = .running
        world.receive(host)
        world.effects = []
        world.look()
        #expect(
            world.effects.contains {
                if case .record(let entry) = $0 { entry.text.hasPrefix("is over") } else { false }
            })
    }
}
