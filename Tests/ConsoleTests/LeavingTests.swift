import FleetModel
import Terminal
import Testing

@testable import Console

/// `q` loses nothing that is under way.
@Suite struct LeavingTests {
    private func task(
        _ id: Int, _ title: String, _ fate: TaskSnapshot.Fate, _ world: World, end: TaskSnapshot.State? = nil
    ) -> FleetUpdate {
        var task = TaskSnapshot(
            id: id, title: title, host: HostID(0), startedAt: world.state.now, isCancellable: true, fate: fate)
        if let end { task.state = end }
        return .task(task)
    }

    /// A console with one task of each fate.
    private func world() -> World {
        var world = World(rows: 30)
        world.receive(task(1, "create web", .isTakenBack, world))
        world.receive(task(2, "save db", .goesOn, world))
        world.receive(task(3, "install mail", .isTakenUp, world))
        world.receive(task(4, "start far", .isDropped, world))
        world.effects = []
        return world
    }

    @Test func leavesAtOnceWhereNothingIsUnderWay() {
        var world = World()
        world.receive(task(1, "save db", .goesOn, world, end: .succeeded(nil)))
        world.press("q")
        #expect(world.effects.contains(.quit) && world.state.farewell.isEmpty)
    }

    @Test func asksAndSaysWhatBecomesOfEach() {
        var world = world()
        world.press("q")
        for text in [
            "create web on kvm1", "is cancelled and taken back first", "save db on kvm1", "goes on by itself",
            "install mail", "taken up when virt-tui runs again", "start far", "has not begun",
        ] {
            #expect(world.shows(text), "\(text)")
        }
        world.press("q", "enter")
        #expect(world.actions.isEmpty && world.state.layers.isEmpty, "neither a second q nor Enter leaves")
    }

    @Test func takesBackFirstAndThenLeaves() {
        var world = world()
        world.press("q", "y")
        #expect(world.actions == [.cancelTask(1)])
        world.receive(
            task(1, "create web", .isTakenBack, world, end: .running(progress: nil, detail: "taking back web.qcow2")))
        #expect(world.shows("taking back web.qcow2") && !world.effects.contains(.quit))
        world.receive(task(1, "create web", .isTakenBack, world, end: .cancelled("Taken back: web.qcow2.")))
        #expect(world.effects.contains(.quit))
        #expect(
            world.state.farewell.map(\.string) == [
                "create web on kvm1: cancelled. Taken back: web.qcow2.", "save db on kvm1: goes on by itself",
                "install mail on kvm1: is taken up when virt-tui runs again", "start far on kvm1: was not begun",
            ])
    }

    @Test(arguments: ["q", "ctrl-c", nil])
    func theTakingBackHasAnEnd(key: String?) {
        var world = world()
        world.press("q", "y")
        if let key {
            world.press(key)
        } else {
            world.state.now = world.state.now.advanced(bySeconds: 61)
            world.look()
        }
        #expect(world.effects.contains(.quit))
        #expect(world.state.farewell.contains { $0.string.contains("not taken back to the end") })
    }
}
