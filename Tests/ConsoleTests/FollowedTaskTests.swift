import FleetModel
import Testing

@testable import Console

/// Tasks that wait for a guest, and tasks that were begun together.
@Suite struct FollowedTaskTests {
    private func task(_ id: Int, guest: Int, ignoring: Bool = false, batch: TaskSnapshot.Batch? = nil) -> TaskSnapshot {
        let start = Moment(nanoseconds: 900_000_000_000)
        var asked = AskedGuest(.shutdown, .acpi, patience: 90, at: start)
        if ignoring { _ = asked.look(at: start.advanced(bySeconds: 90)) }
        var task = TaskSnapshot(
            id: id, title: "shut down guest0\(guest)", host: HostID(0), guest: World.guest(0, guest), startedAt: start,
            isCancellable: true)
        (task.guestName, task.asked, task.batch) = ("guest0\(guest)", asked, batch)
        task.state = .running(progress: nil, detail: asked.progress)
        return task
    }

    @Test func aGuestThatIgnoresIsToldOnceAndAnswered() {
        var world = World(columns: 160)
        world.receive(.task(task(1, guest: 0)))
        world.press("t")
        #expect(world.shows("waiting, asked by ACPI"))
        world.press("w")
        #expect(world.lines.last?.contains("Its time is not over yet: x ends the waiting") == true)
        world.receive(.task(task(1, guest: 0, ignoring: true)))
        #expect(
            world.lines.last?.contains("guest00 ignores it: f forces it off, w waits on, v shows its screen") == true)
        #expect(world.shows("ignored for 90 s, asked by ACPI"))
        world.effects = []
        world.press("w")
        #expect(world.actions.contains(.waitOn(task: 1)))
        world.press("f")
        #expect(world.shows("Force off guest00 on kvm1?"))
        world.press("y")
        #expect(world.actions.contains(.perform(.destroy, World.guest(0, 0), name: "guest00")))
        world.press("v")
        #expect(world.effects.contains { if case .showScreen(let wish?) = $0 { wish.isLive } else { false } })
    }

    @Test func itsScreenIsReadAndShown() {
        var world = World(columns: 160)
        world.receive(.task(task(1, guest: 0)))
        world.press("t")
        #expect(world.effects.contains(.sweepScreens([World.guest(0, 0)])))
    }

    @Test func tasksBegunTogetherAreOneLineThatUnfolds() {
        var world = World(columns: 120)
        let batch = TaskSnapshot.Batch(id: 1, title: "shut down 3 guests")
        for number in 0..<3 {
            world.receive(.task(task(number + 1, guest: number, ignoring: number == 2, batch: batch)))
        }
        var done = task(1, guest: 0, batch: batch)
        (done.state, done.endedAt) = (.succeeded(nil), done.startedAt)
        world.receive(.task(done))
        world.press("t")
        #expect(world.shows("+ shut down 3 guests") && world.shows("1 at work, 1 ignored, 1 done"))
        #expect(!world.shows("shut down guest00"))
        world.press("enter")
        #expect(world.shows("- shut down 3 guests") && world.shows("  shut down guest02"))
        // An order has no heads.
        world.press("o")
        world.press("T", "enter")
        #expect(!world.shows("shut down 3 guests") && world.shows("shut down guest01"), "\(world.lines)")
        world.press("o", "home", "enter", "home")
        world.effects = []
        world.press("x")
        #expect(world.actions == [.cancelTask(2), .cancelTask(3)])
        world.press("w")
        #expect(world.actions.last == .waitOn(task: 3))
    }

    @Test func manyGuestsAreOneEffect() {
        var world = World()
        world.press("*", "p")
        world.press("y")
        let effects = world.actions.filter { if case .performOnAll(.suspend, _) = $0 { true } else { false } }
        #expect(effects.count == 1)
    }
}
