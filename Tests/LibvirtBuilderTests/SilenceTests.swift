import Libvirt
import Synchronization
import Testing

@testable import LibvirtBuilder

/// A host whose answer to a step is lost while the daemon is well: no wait is without an end.
@Suite("A step without an answer", .timeLimit(.minutes(1)))
struct SilenceTests {
    /// Lets a step go on, however late.
    private final class Gate: Sendable {
        private let passing = AsyncStream<Void>.makeStream()
        let reached = AsyncStream<Void>.makeStream()
        func open() { passing.continuation.finish() }
        /// As a libvirt call, it does not care who is cancelled.
        func pass() async {
            reached.continuation.finish()
            let stream = passing.stream
            await Task.detached { for await _ in stream {} }.value
        }
    }

    /// Comes to its end when the gate opens, and then makes something.
    private struct Silent: Step {
        let title = "Make the volume x"
        var usesEarlier = false
        let gate: Gate
        var made: Trace?

        func run(in build: Build) async throws(StepFailure) {
            await gate.pass()
            if let made { build.made(made) }
        }
    }

    private static func making(_ what: String, _ undone: @escaping @Sendable () -> Void = {}) -> TestStep {
        TestStep(title: "Make \(what)") { build in
            build.made(Trace(what, remedy: "`rm`") { _ throws(LibvirtError) in undone() })
        }
    }

    private func failure(
        of last: Silent, _ patience: Patience, cancelling: Bool = false, canReconnect: Bool = true,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
    ) async throws -> BuildFailure {
        let connection = try await World.open()
        let plan = Plan(purpose: "create the guest web", steps: [Self.making("the volume a"), last])
        let again: @Sendable () async throws(LibvirtError) -> Connection = { () throws(LibvirtError) in
            try await World.openShared()
        }
        let running = Task {
            do throws(BuildFailure) {
                try await Builder.run(
                    plan, on: connection, host: "kvm1", patience: patience,
                    progress: progress,
                    reconnect: canReconnect ? again : nil)
                return BuildFailure?.none
            } catch { return error }
        }
        for await _ in last.gate.reached.stream {}
        if cancelling { running.cancel() }
        let failure = await running.value
        return try #require(failure)
    }

    @Test("is told while it lasts, and given up by itself where nobody could do it")
    func limit() async throws {
        let gate = Gate()
        defer { gate.open() }
        let silences = Mutex<[Int]>([])
        let failure = try await failure(of: Silent(gate: gate), Patience(notice: 0, limit: 0.2)) { progress in
            if progress.step == 2, let silence = progress.silence { silences.withLock { $0.append(silence) } }
        }
        #expect(failure.reason.hasPrefix("kvm1 has not answered for ") && !failure.isCancellation)
        #expect(failure.unanswered == "Make the volume x" && failure.undone == ["the volume a"])
        #expect(
            failure.aftermath == [
                "The host has not answered and may still do this, or have done it: Make the volume x.",
                "Taken back: the volume a.",
            ])
        let told = silences.withLock { $0 }
        #expect(!told.isEmpty && Set(told).count == told.count, "once a second")
    }

    @Test("is given up when it is cancelled; what it makes after that is taken back")
    func cancelling() async throws {
        let (gate, taken) = (Gate(), AsyncStream<Void>.makeStream())
        let late = Trace("the volume x", remedy: "`rm`") { _ throws(LibvirtError) in taken.continuation.yield() }
        let failure = try await failure(of: Silent(gate: gate, made: late), Patience(grace: 0.1), cancelling: true)
        #expect(failure.isCancellation && failure.unanswered != nil && failure.undone == ["the volume a"])
        gate.open()
        for await _ in taken.stream { break }
    }

    @Test("leaves what a guest may be made of, and everything where the host cannot be reached any more")
    func kept() async throws {
        let gate = Gate()
        defer { gate.open() }
        let patience = Patience(limit: 0.1)
        let guest = try await failure(of: Silent(usesEarlier: true, gate: gate), patience)
        #expect(guest.undone.isEmpty && guest.kept.map(\.reason) == ["Make the volume x may use it"])
        let alone = try await failure(of: Silent(gate: gate), patience, canReconnect: false)
        #expect(alone.kept.map(\.reason) == ["no other connection to kvm1 could be opened"])
    }

    @Test("is borne for as long as the bytes take that move without a word")
    func verdicts() {
        let patience = Patience(notice: 20, limit: 600, grace: 3)
        #expect(patience.verdict(silence: 19, cancelled: nil) == .wait)
        #expect(patience.verdict(silence: 20, cancelled: nil) == .say)
        #expect(patience.verdict(silence: 600, cancelled: nil) == .giveUp)
        #expect(patience.verdict(silence: 10, cancelled: 2) == .wait)
        #expect(patience.verdict(silence: 10, cancelled: 3) == .giveUp)
        #expect(patience.verdict(silence: 1, cancelled: 3) == .wait, "bytes are moving")
        #expect(patience.verdict(silence: 25, cancelled: 0) == .giveUp, "it was said before")
        #expect(Patience().verdict(silence: 1e6, cancelled: nil) == .say, "somebody watches")
        let copying = patience.with(silentBytes: 5_000_000_000)
        #expect(copying == Patience(notice: 120, limit: 1600, grace: 63))
    }
}
