import FleetModel
import Terminal
import Testing

@testable import Console

@Suite("Logging in to a guest from the console")
struct LoginTests {
    private func world(address: String?) -> World {
        var world = World(guests: 1)
        var host = World.host(0, guests: 1)
        var details = GuestDetails()
        details.addresses = [address].compactMap(\.self)
        host.guests[0].details = Sampled(details, at: world.state.now)
        world.receive(host)
        (world.state.login.user, world.state.login.jumpHost) = ("debian", "gate")
        world.press("H")
        return world
    }

    @Test("H runs the user's ssh with the address behind the options")
    func logsIn() {
        #expect(
            world(address: "192.0.2.7").actions.last == .logIn(["-l", "debian", "-J", "gate", "--", "192.0.2.7"]))
    }

    @Test("an address that is none runs nothing and says so", arguments: ["-oProxyCommand=reboot", "a b", nil])
    func refuses(_ address: String?) {
        let world = world(address: address)
        #expect(!world.actions.contains { if case .logIn = $0 { true } else { false } })
        #expect(world.lines.last?.contains("guest00") == true)
    }
}
