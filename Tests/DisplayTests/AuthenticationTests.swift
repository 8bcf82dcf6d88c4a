import RFBSupport
import RemoteDisplay
import Screen
import Synchronization
import Testing

/// Displays that ask before they let anybody in.
@Suite(.timeLimit(.minutes(15))) struct AuthenticationTests {
    /// A server that wants VNC's password; it takes any answer or none.
    private static func server(accepts: Bool) -> ScriptedServer {
        let start: [ScriptedServer.Step] = [
            .send(RFBBytes.version), .take(12), .send([1, 2]), .take(1), .send([UInt8](repeating: 7, count: 16)),
            .take(16),
        ]
        guard accepts else { return ScriptedServer(start + [.send([0, 0, 0, 1, 0, 0, 0, 2, 110, 111]), .silence]) }
        return ScriptedServer(
            start + [
                .send([0, 0, 0, 0]), .take(1), .send(RFBBytes.serverInit(width: 64, height: 48)), .requests(1),
                .send(RFBBytes.update([RFBBytes.fill(0, 0, 64, 48, 5)])), .silence,
            ])
    }

    @Test func passwordIsAskedFor() async throws {
        let asked = Mutex<[DisplayQuestion]>([])
        let source = try VNCSource(Self.server(accepts: true), way: .socket(path: "/x")) { question in
            asked.withLock { $0.append(question) }
            return DisplayAnswer(password: "geheim")
        }
        let frame = try await source.frame("the picture") { _ in true }
        #expect(frame[0, 0] == 5)
        #expect(asked.withLock { $0 } == [DisplayQuestion(.password, guest: "guest", way: .socket(path: "/x"))])
    }

    @Test func wrongPassword() async throws {
        let source = try VNCSource(Self.server(accepts: false)) { _ in DisplayAnswer(password: "wrong") }
        #expect(try await source.end().kind == .refused)
    }

    @Test func noAnswer() async throws {
        let source = try VNCSource(Self.server(accepts: true)) { _ in nil }
        #expect(try await source.end().kind == .unanswered)
    }

    @Test func nobodyToAsk() async throws {
        let source = try VNCSource(Self.server(accepts: true))
        #expect(try await source.end().kind == .unanswered)
    }

    /// The user thinks for longer than a display may be silent.
    @Test func aSlowAnswerIsAnAnswer() async throws {
        let source = try VNCSource(Self.server(accepts: true), patience: 6000) { _ in
            try? await Task.sleep(for: .milliseconds(8000))
            return DisplayAnswer(password: "geheim")
        }
        let frame = try await source.frame("the picture") { _ in true }
        #expect(frame.width == 64)
    }

    @Test func closingWhileAsked() async throws {
        let (opened, opening) = AsyncStream<Void>.makeStream()
        let source = try VNCSource(Self.server(accepts: true)) { _ in
            opening.yield()
            try? await Task.sleep(for: .seconds(600))
            return nil
        }
        for await _ in opened { break }
        source.close()
        #expect(try await source.end().description == "The screen was closed.")
    }
}
