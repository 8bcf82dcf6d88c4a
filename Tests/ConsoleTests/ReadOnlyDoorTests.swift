import FleetModel
import Terminal
import Testing

@testable import Console

/// The rule of safety that verbs ask decides in the console as well.
@Suite struct ReadOnlyDoorTests {
    @Test func aReadOnlyHostReachesTheRule() throws {
        var world = World()
        var host = World.host(0, guests: 5)
        host.isReadOnly = true
        world.receive(host)
        let target = try #require(world.state.targets.first)
        guard case .refused(let why) = Confirmation(.destroy, on: [target]).decision else {
            Issue.record("the rule does not hear that the host is read-only")
            return
        }
        world.press("X")
        #expect(world.state.layers.isEmpty && world.state.notice?.text == SafeText(why))
    }
}
