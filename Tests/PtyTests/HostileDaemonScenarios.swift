import Glibc
import LabSupport
import PtySupport
import RPCSupport
import Synchronization
import Testing

/// The console before daemons that change, delay, cut and lose what they say.
///
/// `VIRT_TUI_ROUNDS` says how many rounds there are, `VIRT_TUI_SEED` with which one they begin.
@Suite("The console before a hostile daemon", .requiresLab, .serialized, .timeLimit(.minutes(600)))
struct HostileDaemonScenarios {
    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

    /// What is shown once something else is, or nothing is to be seen of the key.
    private func change(of screen: PtyScreen, in session: PtySession) async -> PtyScreen {
        let before = screen.text
        return (try? await session.waitUntil("a change", seconds: 1) { $0.text != before }) ?? session.screen
    }

    /// Leaves whatever is open and then the program.
    private func leave(_ session: PtySession) async -> PtySession.Exit? {
        for _ in 0..<10 {
            session.send(.escape)
            _ = await change(of: session.screen, in: session)
            session.send("q")
            if let exit = try? await session.exit(seconds: 2) { return exit }
        }
        return nil
    }

    /// Pages, overlays, forms and the list itself; nothing that a guest would mind.
    private static let keys = ["j", "k", "\r", "\t", "t", "e", "C", "i", "o", "n", "!", "?", "*", "u", "/web\r"]

    /// Consoles that run beside each other: each waits most of the time.
    private static let width = 8

    @Test("goes on, leaves when it is told to, and paints only what it means")
    func rounds() async throws {
        let lab = try await Lab.shared()
        let world = "\(lab.directory)/hostile-console.xml"
        try TestWorld.write(guests: 3, to: world)
        let first = Self.number("VIRT_TUI_SEED") ?? 1
        let count = Self.number("VIRT_TUI_ROUNDS") ?? 4
        var (most, troubled) = (0, 0)
        try await withThrowingTaskGroup(of: [Outcome].self) { group in
            for lane in 0..<min(Self.width, count) {
                group.addTask {
                    let proxy = try LyingProxy(to: lab.socket)
                    let uris = [
                        "qemu+unix:///system?socket=\(proxy.path)", "test+unix://\(world)?socket=\(proxy.path)",
                    ]
                    var outcomes: [Outcome] = []
                    for seed in stride(from: first + lane, to: first + count, by: Self.width) {
                        outcomes.append(try await round(seed, on: uris[seed % 2], behind: proxy))
                    }
                    return outcomes
                }
            }
            for try await outcomes in group {
                most = max(most, outcomes.map(\.memory).max() ?? 0)
                troubled += outcomes.count { !$0.troubles.isEmpty }
            }
        }
        print("\(count) rounds of the console, \(troubled) troubled, most memory \(most >> 10) MiB")
        #expect(most <= 128 << 10)
    }

    /// How a round went.
    private struct Outcome {
        var troubles: [String] = []
        /// KiB.
        var memory = 0
    }

    /// One console, from its start to its end.
    private func round(_ seed: Int, on uri: String, behind proxy: LyingProxy) async throws -> Outcome {
        let mutation = Mutex(Mutation(seed: UInt64(seed)))
        proxy.lie { message in mutation.withLock { $0.fate(of: message) } }
        let session = try PtySession(["-c", uri], columns: 100, rows: 30)
        var screen = try await session.waitFor("virt-tui")
        for step in 0..<8 {
            session.send(Self.keys[(seed &* 31 &+ step &* (seed | 1)) % Self.keys.count])
            screen = await change(of: screen, in: session)
            session.send(.escape)
            // Alone, or it would make one key with the next.
            screen = await change(of: screen, in: session)
            if session.exitIfEnded != nil { break }
        }
        var outcome = Outcome(memory: session.residentKiB ?? 0)
        let exit = await leave(session)
        outcome.troubles = RawBytes.faults(session.rawBytes)
        if exit != .code(0) {
            outcome.troubles.append("ends with \(exit.map { "\($0)" } ?? "nothing")\n\(session.screen.framed)")
        }
        for trouble in outcome.troubles { Issue.record("seed \(seed): \(trouble)") }
        return outcome
    }
}
