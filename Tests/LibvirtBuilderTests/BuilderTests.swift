import Libvirt
import Testing

@testable import LibvirtBuilder

@Suite("A plan")
struct BuilderTests {
    @Test("runs its steps in order, tells how far it is, and leaves what it made")
    func success() async throws {
        let connection = try await World.open()
        let volume = World.volume("order.img")
        let plan = Plan(
            purpose: "create the guest order",
            steps: [
                MakeVolume(volume, xml: World.volumeXML("order.img"), detail: "1 GiB"),
                DefineDomain("order", xml: World.domainXML("order")), StartDomain("order"),
                SetAutostart("order", true),
            ])
        let recorder = Recorder()
        let report = try await Builder.run(plan, on: connection, progress: recorder.progress)
        #expect(recorder.all.map(\.phase) == Array(repeating: [.running, .done], count: 4).flatMap { $0 })
        #expect(recorder.all.map(\.step) == [1, 1, 2, 2, 3, 3, 4, 4])
        #expect(recorder.all.first?.title == "Make the volume order.img in pool default-pool (1 GiB)")
        let guest = try await connection.domain(named: "order")
        #expect(report.guest == guest.uuid)
        #expect(try await guest.state().state == .running)
        #expect(try await guest.autostart())
        #expect(try await World.hasVolume("order.img", connection))
        try await guest.destroy()
        try await guest.undefine()
        try await volume.delete(on: connection)
    }

    @Test("that fails takes back what it made, the last thing first, and says so")
    func undo() async throws {
        let connection = try await World.open()
        let plan = Plan(
            purpose: "create the guest undo",
            steps: [
                MakeVolume(World.volume("undo.img"), xml: World.volumeXML("undo.img"), detail: "1 GiB"),
                DefineDomain("undo", xml: World.domainXML("undo")), StartDomain("undo"), TestStep.failing(),
                MakeVolume(World.volume("never.img"), xml: World.volumeXML("never.img"), detail: "1 GiB"),
            ])
        let failure = try #require(await self.failure(of: plan, on: connection))
        #expect(failure.step == "Fail")
        #expect(failure.description == "create the guest undo: fail: the test wants it")
        #expect(
            failure.undone == [
                "the running guest undo", "the definition of the guest undo",
                "the volume undo.img in pool default-pool",
            ])
        #expect(failure.kept.isEmpty)
        #expect(try await !World.hasVolume("undo.img", connection))
        #expect(try await !World.hasVolume("never.img", connection))
        #expect(try await !World.hasGuest("undo", connection))
    }

    @Test("says what it could not take back, and goes on with the rest")
    func leftovers() async throws {
        let connection = try await World.open()
        let stuck = TestStep(title: "Stick") { build throws(StepFailure) in
            build.made(
                Trace("the stuck thing", remedy: "a hammer") { _ throws(LibvirtError) in
                    throw LibvirtError(code: .operationFailed, message: "it is stuck", call: "test")
                })
        }
        let volume = World.volume("leftover.img")
        let plan = Plan(
            purpose: "try",
            steps: [
                MakeVolume(volume, xml: World.volumeXML("leftover.img"), detail: "1 GiB"), stuck, TestStep.failing(),
            ])
        let failure = try #require(await self.failure(of: plan, on: connection))
        #expect(failure.undone == ["the volume leftover.img in pool default-pool"])
        #expect(failure.kept.map(\.what) == ["the stuck thing"])
        #expect(failure.aftermath.contains("Still there: the stuck thing (it is stuck); a hammer removes it."))
    }

    @Test("keeps what a guest may still use that it could not take back")
    func guestThatStays() async throws {
        let connection = try await World.open()
        let guest = TestStep(title: "Start") { build throws(StepFailure) in
            build.made(
                Trace("the running guest web", remedy: "a hammer", usesEarlier: true) { _ throws(LibvirtError) in
                    throw LibvirtError(code: .operationFailed, message: "it is stuck", call: "test")
                })
        }
        let volume = World.volume("needed.img")
        let plan = Plan(
            purpose: "try",
            steps: [
                MakeVolume(volume, xml: World.volumeXML("needed.img"), detail: "1 GiB"), guest, TestStep.failing(),
            ])
        let failure = try #require(await self.failure(of: plan, on: connection))
        #expect(failure.undone.isEmpty)
        #expect(failure.kept.map(\.reason) == ["it is stuck", "the running guest web may use it"])
        #expect(try await World.hasVolume("needed.img", connection))
        try await volume.delete(on: connection)
    }

    @Test("that is cancelled between steps takes everything back although its task is cancelled")
    func cancelled() async throws {
        let connection = try await World.open()
        let (tasks, told) = AsyncStream<Task<BuildFailure?, Never>>.makeStream()
        let cancel = TestStep(title: "Cancel") { _ in
            for await task in tasks {
                task.cancel()
                break
            }
        }
        let plan = Plan(
            purpose: "create the guest cancelled",
            steps: [
                MakeVolume(World.volume("cancelled.img"), xml: World.volumeXML("cancelled.img"), detail: "1 GiB"),
                cancel, DefineDomain("cancelled", xml: World.domainXML("cancelled")),
            ])
        // The cancelled task is not this test's own.
        let outcome = Task { await self.failure(of: plan, on: connection) }
        told.yield(outcome)
        let failure = try #require(await outcome.value)
        #expect(failure.isCancellation)
        #expect(failure.undone == ["the volume cancelled.img in pool default-pool"])
        #expect(try await !World.hasVolume("cancelled.img", connection))
        #expect(try await !World.hasGuest("cancelled", connection))
    }

    @Test("does not take back what came before a final step, and does the independent ones all the same")
    func finality() async throws {
        let connection = try await World.open()
        let kept = World.volume("kept.img")
        var failing = TestStep.failing("the disk is stuck")
        failing.isIndependent = true
        let last = TestStep(title: "Last", isFinal: true, isIndependent: true) { _ in }
        let plan = Plan(
            purpose: "delete the guest",
            steps: [
                MakeVolume(kept, xml: World.volumeXML("kept.img"), detail: "1 GiB"),
                TestStep(title: "Point of no return", isFinal: true) { _ in }, failing, last, TestStep.failing("never"),
            ])
        let failure = try #require(await self.failure(of: plan, on: connection))
        #expect(failure.done == ["Point of no return", "Last"])
        #expect(failure.reason == "the disk is stuck")
        #expect(failure.undone.isEmpty)
        #expect(try await World.hasVolume("kept.img", connection))
        try await kept.delete(on: connection)
    }

    @Test("whose connection is gone takes back over a new one")
    func reconnects() async throws {
        let connection = try await World.openShared()
        let cut = TestStep(title: "Cut") { build throws(StepFailure) in
            await build.connection.close()
            throw StepFailure(
                LibvirtError(code: .invalidConn, message: "The connection is closed", call: "virConnectClose"))
        }
        let plan = Plan(
            purpose: "create the guest cut",
            steps: [MakeVolume(World.volume("cut.img"), xml: World.volumeXML("cut.img"), detail: "1 GiB"), cut])
        var failure: BuildFailure?
        do throws(BuildFailure) {
            try await Builder.run(
                plan, on: connection,
                reconnect: { () throws(LibvirtError) in try await World.openShared() })
        } catch { failure = error }
        #expect(try #require(failure).undone == ["the volume cut.img in pool default-pool"])
        #expect(failure?.next?.contains("daemon") == true)
        #expect(try await !World.hasVolume("cut.img", try await World.openShared()))
    }

    @Test("reads as numbered lines with its notes, and marks what cannot be undone")
    func text() {
        let plan = Plan(
            purpose: "delete",
            steps: [StartPool("images"), DeleteVolume(World.volume("a.img"), detail: "2 GiB")],
            notes: ["the volume b.iso stays: it is shared"])
        #expect(
            plan.text == """
                1. Start the pool images
                2. Delete the volume a.img in pool default-pool (2 GiB) (cannot be undone)
                 - the volume b.iso stays: it is shared

                """)
        #expect(plan.isFinal)
    }

    private func failure(of plan: Plan, on connection: Connection) async -> BuildFailure? {
        do throws(BuildFailure) {
            try await Builder.run(plan, on: connection)
            return nil
        } catch { return error }
    }
}
