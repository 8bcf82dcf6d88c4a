import Glibc
import LabSupport
import PtySupport
import Testing

/// Every page and every verb, opened, left and killed at random moments; what they opened is closed again.
///
/// `VIRT_TUI_VISITS` says how many visits there are, `VIRT_TUI_SEED` in which order.
@Suite("Visits", .requiresLab, .aloneInLab, .timeLimit(.minutes(120)))
struct VisitScenarios {
    private enum Step: Sendable {
        case page(Place, isHasty: Bool)
        case verb(VerbVisit, killedBy: String?)
        case end(Visitor.Ending, in: Place?)

        /// One of each kind.
        static let all: [Step] =
            Place.all.flatMap { [.page($0, isHasty: false), .page($0, isHasty: true)] }
            + VerbVisit.all.flatMap { verb in [nil, "TERM", "KILL"].map { .verb(verb, killedBy: $0) } }
            + Place.all.prefix(2).flatMap { place in
                [.hangUp, .signal(SIGTERM), .signal(SIGKILL)].map { .end($0, in: place) }
            } + [.end(.quit, in: nil)]
    }

    private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }

    @Test("leave no connection behind, counted at the daemon")
    func everything() async throws {
        let lab = try await Lab.shared()
        let before = try await lab.clientCount
        var visitor = try await Visitor(lab)
        try await visitor.settle()
        let seed = Self.number("VIRT_TUI_SEED") ?? Int.random(in: 1...1_000_000)
        var random = SeededRandom(seed: seed)
        var deck: [Step] = []
        var holdings = Holdings(of: visitor.session)
        for number in 1...(Self.number("VIRT_TUI_VISITS") ?? 40) {
            if deck.isEmpty { deck = Step.all.shuffled(using: &random) }
            let step = deck.removeLast()
            do {
                switch step {
                case .page(let place, let isHasty):
                    try await visitor.enter(place, isHasty: isHasty)
                    try await visitor.leave(place, isHasty: isHasty)
                case .verb(let verb, let signal):
                    let seconds = Double.random(in: 0.01...1.5, using: &random)
                    try await verb.run(on: visitor.uri, killedBy: signal, after: seconds)
                    try await visitor.settle()
                case .end(let ending, let place):
                    try await visitor.settle()
                    expect(Holdings(of: visitor.session), noMoreThan: holdings)
                    if let place { try await visitor.enter(place, isHasty: Bool.random(using: &random)) }
                    _ = try await visitor.end(ending)
                    try await visitor.settle()
                    holdings = Holdings(of: visitor.session)
                }
            } catch {
                Issue.record("seed \(seed), visit \(number), \(step): \(error)")
                throw error
            }
        }
        try await visitor.silence()
        try await visitor.settle()
        expect(Holdings(of: visitor.session), noMoreThan: holdings)
        visitor.session.send("q")
        #expect(try await visitor.session.exit() == .code(0))
        try await visitor.proxy.waitUntilOpen(atMost: 0)
        #expect(try await lab.clientCount == before)
    }

    /// The program opens a few things at their first use and keeps them; one more connection may be open, with two descriptors
    /// and a thread.
    private func expect(_ after: Holdings, noMoreThan before: Holdings) {
        #expect(after.connections <= Visitor.threads + 1, "\(before), then \(after)")
        #expect(after.descriptors <= before.descriptors + 6, "\(before), then \(after)")
    }
}
