import Glibc
import LabSupport
import PtySupport
import Testing

/// A console that is used for long, on a daemon that is restarted and a link that comes and goes.
///
/// `VIRT_TUI_SOAK` says how many minutes, `VIRT_TUI_SEED` in which order; without it nothing is done.
@Suite(
    "A long use", .requiresLab, .enabled(if: getenv("VIRT_TUI_SOAK") != nil, "VIRT_TUI_SOAK says for how many minutes"),
    .timeLimit(.minutes(180)))
struct SoakScenario {
    /// What happens to the way to the host.
    private enum Trouble: CaseIterable {
        case cut, slow, restart
    }

    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

    @Test("takes no more descriptors, threads and memory than a short one")
    func soak() async throws {
        let lab = try await Lab.start()
        let visitor = try await Visitor(lab)
        let seed = Self.number("VIRT_TUI_SEED") ?? Int.random(in: 1...1_000_000)
        var random = SeededRandom(seed: seed)
        let minutes = Self.number("VIRT_TUI_SOAK") ?? 1
        let clock = ContinuousClock()
        let start = clock.now
        let end = start.advanced(by: .seconds(minutes * 60))
        var samples: [Holdings] = []
        var (visits, troubles) = (0, Trouble.allCases.shuffled(using: &random))
        while clock.now < end {
            let place = Place.all.randomElement(using: &random) ?? Place.all[0]
            // Seen before it is left: an Escape at the list would take the filter away.
            try await visitor.enter(place)
            // In the midst of it, now and then.
            if visits % 10 == 3 {
                if troubles.isEmpty { troubles = Trouble.allCases.shuffled(using: &random) }
                try await bring(troubles.removeLast(), to: visitor)
                try await visitor.leave(place)
                try await visitor.recover()
            } else {
                try await visitor.leave(place)
            }
            visits += 1
            let minute = Int((clock.now - start) / .seconds(60))
            if minute >= samples.count * 5 {
                try await visitor.settle()
                samples.append(Holdings(of: visitor.session))
                print("minute \(minute), \(visits) visits: \(samples[samples.count - 1])")
            }
        }
        try await visitor.settle()
        samples.append(Holdings(of: visitor.session))
        print("at the end, \(visits) visits, seed \(seed): \(samples[samples.count - 1])")
        judge(samples)
        visitor.session.send("q")
        #expect(try await visitor.session.exit() == .code(0))
        try await visitor.proxy.waitUntilOpen(atMost: 0)
        await lab.stop()
    }

    private func bring(_ trouble: Trouble, to visitor: Visitor) async throws {
        switch trouble {
        case .cut: visitor.proxy.cut()
        case .slow: visitor.proxy.delay(milliseconds: 200)
        case .restart: try await visitor.lab.restartDaemon()
        }
    }

    /// The beginning fills caches; from the second sample on nothing grows.
    private func judge(_ samples: [Holdings]) {
        guard let last = samples.last, let first = samples.dropFirst().first else { return }
        #expect(last.descriptors <= first.descriptors + 2, "\(samples)")
        #expect(last.threads <= first.threads + 4, "\(samples)")
        #expect(last.memoryKiB <= first.memoryKiB * 11 / 10, "\(samples)")
    }
}
