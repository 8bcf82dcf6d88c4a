import FleetModel
import Terminal
import Testing

@testable import Console

/// Keys go where they were meant, whatever comes up by itself.
@Suite struct FocusTests {
    private static func request(_ id: Int, host: Int, display: GuestID? = nil) -> CredentialsRequest {
        CredentialsRequest(
            id: id, host: HostID(host), hostName: "kvm\(host + 1)",
            questions: [.init(prompt: "Password", isEchoed: true)], display: display)
    }

    private func answers(_ world: World) -> [Effect] {
        world.effects.filter { if case .answer = $0 { true } else { false } }
    }

    @Test func aSecondFormWaitsForTheFirst() {
        var world = World(hosts: 2)
        world.receive(.credentials(Self.request(1, host: 0)))
        world.look()
        world.type("sec")
        world.receive(.credentials(Self.request(2, host: 1)))
        #expect(world.shows("kvm1 asks") && world.shows("1 more waits") && world.shows("1 question waits"))
        world.type("ret")
        world.press("enter")
        #expect(answers(world) == [.answer(1, ["secret"])])
        #expect(world.shows("kvm2 asks"))
        // Typed on without looking: it was not meant for the second host.
        world.type("ls")
        world.press("enter")
        #expect(answers(world).count == 1)
        world.look()
        world.type("other")
        world.press("enter")
        #expect(answers(world) == [.answer(1, ["secret"]), .answer(2, ["other"])])
        #expect(world.state.layers.isEmpty)
    }

    @Test(arguments: ["/", ":", "X", "o", "f1", "n"])
    func aFormWaitsForWhateverHasTheKeys(opening key: String) {
        var world = World()
        world.press(key)
        let depth = world.state.layers.count
        world.receive(.credentials(Self.request(1, host: 0)))
        #expect(world.state.layers.count == depth && world.shows("1 question waits"))
        world.press("esc")
        #expect(world.shows("kvm1 asks"))
        #expect(answers(world).isEmpty)
    }

    @Test func keysInFlightConfirmNothing() {
        var world = World()
        world.receive(.credentials(Self.request(1, host: 0)))
        world.press("down", "enter", "s")
        #expect(answers(world).isEmpty && world.shows("Just came up"))
        world.look()
        #expect(!world.shows("Just came up"))
        world.press("esc")
        #expect(answers(world) == [.answer(1, nil)])
    }

    @Test func whoTypesOnWithoutLookingIsWaitedForButNotForEver() {
        var world = World()
        world.receive(.credentials(Self.request(1, host: 0)))
        for _ in 0..<20 {
            world.state.now = world.state.now.advanced(bySeconds: 0.2)
            world.type("x")
        }
        #expect(!world.shows("xxxxxxxxxxxxxxx") && world.shows("xxxxxx"))
    }

    @Test func leavingAScreenKeepsAFormThatWaits() {
        var world = World()
        world.press("v")
        _ = world.state.update(.screen(ScreenPageTests.feed(World.guest(0, 0), ScreenPageTests.text(["login:"]))))
        world.receive(.credentials(Self.request(1, host: 0)))
        world.type("root")
        #expect(world.state.layers.isEmpty, "keys go to the guest")
        #expect(world.shows("1 question waits"))
        world.press("ctrl-\\")
        #expect(world.shows("kvm1 asks"))
        world.look()
        world.type("sec")
        world.press("ctrl-]")
        #expect(world.state.page is FleetPage && world.shows("kvm1 asks"))
        world.look()
        world.type("ret")
        world.press("enter")
        #expect(answers(world) == [.answer(1, ["secret"])])
    }

    @Test func aDisplaysQuestionBelongsToItsPage() {
        var world = World(columns: 160, rows: 45)
        let guest = World.guest(0, 0)
        world.receive(.credentials(Self.request(-1, host: 0, display: guest)))
        #expect(world.state.layers.isEmpty, "a preview asks nobody")
        world.press("v")
        #expect(world.state.layers.count == 1)
        world.look()
        world.press("ctrl-]")
        #expect(answers(world).isEmpty, "its preview is still there")
        world.press("down")
        #expect(answers(world) == [.answer(-1, nil)])
    }

    @Test func aHostThatIsRemovedOrGivenUpAsksNothingAnyMore() {
        var world = World(hosts: 2)
        world.receive(.credentials(Self.request(1, host: 0)))
        world.receive(.credentials(Self.request(2, host: 1)))
        world.look()
        world.type("sec")
        world.receive(.withdrawn(1))
        #expect(world.shows("kvm2 asks") && answers(world).isEmpty)
        world.type("ret")
        world.receive(.removed(HostID(1)))
        #expect(world.state.layers.isEmpty && answers(world) == [.answer(2, nil)])
    }

    @Test func aPageThatGoesAwayTakesNoKeysWithIt() {
        var world = World(hosts: 2)
        world.press("end", "enter")
        world.receive(.removed(HostID(1)))
        #expect(world.state.page is FleetPage)
        world.press("X")
        #expect(world.state.layers.isEmpty)
        world.look()
        world.press("X")
        #expect(world.state.layers.count == 1)
    }

    @Test func aGuestThatVanishesIsNotReplacedUnderTheKey() {
        var world = World()
        world.press("down")
        world.effects = []
        var host = World.host(0, guests: 5)
        host.guests.remove(at: 1)
        host.guests[1].state = .shutOff
        world.receive(host)
        world.press("s")
        #expect(!world.effects.contains { if case .perform = $0 { true } else { false } })
        world.look()
        world.press("s")
        #expect(world.effects.contains(.perform(.start, World.guest(0, 2), name: "guest02")))
    }

    private func acts(_ world: World) -> Bool {
        world.effects.contains { if case .perform = $0 { true } else { false } }
    }

    /// The world with its guests under their states, the selection on the head of those that are crashed.
    private func grouped() -> World {
        var world = World()
        world.press("f3", "home", "down", "enter")
        let head = world.state.fleet.rows.firstIndex { $0.anchor == .group("crashed") } ?? 0
        world.press("home")
        for _ in 0..<head { world.press("down") }
        world.effects = []
        return world
    }

    private func recovered(to state: GuestState) -> HostSnapshot {
        var host = World.host(0, guests: 5)
        for index in host.guests.indices where host.guests[index].state == .crashed {
            host.guests[index].state = state
        }
        return host
    }

    @Test func keysForAHeadGoToNoGuestThatTakesItsLine() {
        var world = grouped()
        #expect(world.state.fleet.selection == .group("crashed"))
        world.receive(recovered(to: .shutOff))
        guard case .guest = world.state.fleet.selection else {
            Issue.record("no guest has taken its line: \(world.lines)")
            return
        }
        world.press("s", "p", "P")
        #expect(!acts(world) && world.shows("moved by itself"))
        world.look()
        world.press("s", "p", "P")
        #expect(acts(world))
    }

    @Test func keysForAHeadWithFoldedGuestsGoToNoneOfThem() {
        var world = grouped()
        // The guest was chosen, then all was folded.
        world.press("down", "-")
        #expect(world.state.fleet.selection == .group("crashed"))
        world.effects = []
        // Its new group is not folded.
        world.receive(recovered(to: .suspended))
        #expect(world.state.fleet.selection == .guest(World.guest(0, 3)))
        world.press("s", "p", "P")
        #expect(!acts(world))
        world.look()
        world.press("s", "p", "P")
        #expect(acts(world))
    }

    /// Whoever types at the start, or while a filter finds nothing yet, means the guest that comes.
    @Test func keysForTheGuestThatComesAreNotSwallowed() {
        var world = World(hosts: 0)
        world.receive(World.host(0, guests: 0))
        #expect(world.state.fleet.selection == .host(HostID(0)))
        world.receive(World.host(0, guests: 5))
        world.press("p")
        #expect(acts(world), "at the start")

        world = World()
        world.press("down", "/")
        world.type("name:late")
        world.press("enter")
        #expect(world.state.fleet.selection == .host(HostID(0)))
        world.effects = []
        var host = World.host(0, guests: 5)
        host.guests[0].name = "late"
        world.receive(host)
        #expect(world.state.fleet.selection == .guest(World.guest(0, 0)))
        world.press("p")
        #expect(acts(world), "in the filter")
    }

    @Test func aCommandOfThePaletteGoesToWhatWasSelected() {
        var world = World()
        world.press("down", ":")
        world.type("start")
        var host = World.host(0, guests: 5)
        host.guests.remove(at: 1)
        world.receive(host)
        world.look()
        world.press("enter")
        #expect(!world.effects.contains { if case .perform = $0 { true } else { false } })
        #expect(world.shows("look, and choose again"))
    }
}
