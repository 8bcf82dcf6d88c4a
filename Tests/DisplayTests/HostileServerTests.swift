import RFBSupport
import RemoteDisplay
import Testing

/// Servers that mean no good cost a message, never the console: every script comes to an end by itself, with a
/// sentence, and the helper stays within its memory.
@Suite struct HostileServerTests {
    /// What a helper may have resident: 256 MiB in KiB.
    private static let memoryLimit = 256 << 10

    private struct Outcome: Sendable {
        let name: String
        let problem: String?
        let memory: Int
    }

    @Test func thereAreEnoughScripts() {
        let names = HostileScript.all.map(\.name)
        #expect(names.count >= 300)
        #expect(Set(names).count == names.count)
    }

    @Test(.timeLimit(.minutes(20))) func everyScriptEndsWithASentence() async throws {
        try await expectNoProblems(HostileScript.all)
    }

    /// A recorded session, cut at every byte and then closed.
    @Test(.timeLimit(.minutes(20))) func aSessionCutAtEveryByte() async throws {
        let deflater = Deflater()
        let packed = deflater.compress([1, 0x33, 0x22, 0x11])
        let session =
            RFBBytes.update([
                RFBBytes.fill(0, 0, 4, 4, 0x123456),
                RFBBytes.rectangle(0, 0, 8, 8, RFBBytes.Encoding.copyRect, [0, 4, 0, 4]),
                RFBBytes.rectangle(0, 0, 16, 16, RFBBytes.Encoding.hextile, [2, 1, 2, 3, 0]),
                RFBBytes.rectangle(
                    8, 8, 16, 16, RFBBytes.Encoding.zrle, RFBBytes.number(UInt32(packed.count)) + packed),
                RFBBytes.rectangle(0, 0, 64, 48, RFBBytes.Encoding.tight, [0x80, 1, 2, 3]),
                RFBBytes.rectangle(0, 0, 80, 25, RFBBytes.Encoding.desktopSize),
            ]) + [2, 3, 0, 0, 0, 0, 0, 0, 4, 65, 66, 67, 68]
        try await expectNoProblems(
            (1..<session.count).map { count in
                HostileScript.cut("session cut at \(count)", Array(session.prefix(count)))
            })
    }

    /// Runs scripts, a few at a time.
    private func expectNoProblems(_ scripts: [HostileScript]) async throws {
        var outcomes: [Outcome] = []
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            var waiting = scripts[...]
            for _ in 0..<6 { if let script = waiting.popFirst() { group.addTask { try await Self.run(script) } } }
            while let outcome = try await group.next() {
                outcomes.append(outcome)
                if let script = waiting.popFirst() { group.addTask { try await Self.run(script) } }
            }
        }
        #expect(outcomes.count == scripts.count)
        for outcome in outcomes {
            if let problem = outcome.problem { Issue.record("\(outcome.name): \(problem)") }
        }
        let peak = outcomes.map(\.memory).max() ?? 0
        #expect(peak <= Self.memoryLimit, "a helper had \(peak) KiB resident")
    }

    private static func run(_ script: HostileScript) async throws -> Outcome {
        let server = ScriptedServer(script.steps)
        let source = try VNCSource(server, patience: 1000)
        var frames = 0
        var end: DisplayFailure?
        for await event in source.events {
            switch event {
            case .frame:
                frames += 1
                _ = source.takeFrame()
                // Pictures without end are none of our business; neither is a display that just shows the same.
                if script.mayGoOn, frames > 3 { source.close() }
            case .ended(let failure): end = failure
            }
            if script.mayGoOn, frames == 1, case .frame = event {
                // Nothing more may come, which is fine, but only after the helper had time to notice a hang.
                Task {
                    try? await Task.sleep(for: .milliseconds(1800))
                    source.close()
                }
            }
        }
        let memory = source.helperPeakMemory ?? 0
        guard let end else { return Outcome(name: script.name, problem: "the events ended in silence", memory: memory) }
        guard end.description.hasSuffix("."), !end.description.unicodeScalars.contains(where: { $0.value < 0x20 })
        else {
            return Outcome(name: script.name, problem: "no clean sentence: \(end)", memory: memory)
        }
        if end.kind == .ended, end.description.contains("closed."), !script.mayGoOn {
            return Outcome(name: script.name, problem: "it was never told", memory: memory)
        }
        return Outcome(name: script.name, problem: nil, memory: memory)
    }
}
