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

    /// Pages, overlays, forms and the list itself; nothing that a guest would mind.
    private static let keys = ["j", "k", "\r", "\t", "t", "e", "C", "i", "o", "n", "!", "?", "*", "u", "/web\r"]

    @Test("goes on, leaves when it is told to, and paints only what it means")
    func rounds() async throws {
        let lab = try await Lab.shared()
        let world = "\(lab.directory)/hostile-console.xml"
        try TestWorld.write(guests: 3, to: world)
        let proxy = try LyingProxy(to: lab.socket)
        let uris = ["qemu+unix:///system?socket=\(proxy.path)", "test+unix://\(world)?socket=\(proxy.path)"]
        let first = Self.number("VIRT_TUI_SEED") ?? 1
        let count = Self.number("VIRT_TUI_ROUNDS") ?? 6
        var (most, troubled) = (0, 0)
        for seed in first..<first + count {
            let mutation = Mutex(Mutation(seed: UInt64(seed)))
            proxy.lie { message in mutation.withLock { $0.fate(of: message) } }
            let session = try PtySession(["-c", uris[seed % 2]], columns: 100, rows: 30)
            var screen = try await session.waitFor("virt-tui")
            for step in 0..<12 {
                session.send(Self.keys[(seed &* 31 &+ step &* (seed | 1)) % Self.keys.count])
                // Something else is shown, or nothing is to be seen of it.
                let before = screen.text
                screen = (try? await session.waitUntil("a change", seconds: 1) { $0.text != before }) ?? session.screen
                session.send(.escape)
                if session.exitIfEnded != nil { break }
            }
            most = max(most, session.residentKiB ?? 0)
            // A form takes the letter as text, so it is left first.
            for _ in 0..<4 { session.send(.escape) }
            _ = try? await session.waitUntil("the list", seconds: 2) { $0.contains("NAME") }
            session.send("q")
            let exit = try? await session.exit(seconds: 20)
            var troubles = RawBytes.faults(session.rawBytes)
            if exit != .code(0) {
                troubles.append("ends with \(exit.map { "\($0)" } ?? "nothing")\n\(session.screen.framed)")
            }
            troubled += troubles.isEmpty ? 0 : 1
            for trouble in troubles { Issue.record("seed \(seed): \(trouble)") }
        }
        print("\(count) rounds of the console, \(troubled) troubled, most memory \(most >> 10) MiB")
        #expect(most <= 128 << 10)
    }
}
