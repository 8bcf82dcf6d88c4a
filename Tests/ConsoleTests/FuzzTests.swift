import FleetModel
import Terminal
import Testing

@testable import Console

/// Keys at random, the same in every run of one seed.
@Suite struct FuzzTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let keys: [Key] =
        (0x20...0x7E).compactMap { Unicode.Scalar(UInt32($0)).map { .character(Character($0)) } }
        + "abcdefghijklmnopqrstuvwxyz".map { .ctrl($0) } + Key.Name.allCases.map { .named($0) }
        + [.paste("off\n"), .paste("Xy"), .character("é"), .character("漢"), .alt("x")]

    /// Whether the answer that the layer was given confirms this action: a y, or the word that it asked for.
    private func isConfirmed(_ action: GuestAction, by key: Key, _ layer: (any Layer)?) -> Bool {
        guard let question = layer as? Console.Confirmation, question.action == action else { return false }
        guard let word = question.word else { return key == .character("y") || key == .character("Y") }
        return key == .enter && question.typed.text == word
    }

    @Test("20,000 keys each: nothing dangerous without its question, and every state can be drawn", arguments: 1...3)
    func noDangerUnasked(seed: Int) {
        var world = World(columns: 100, rows: 30, guests: 12, hosts: 3)
        var dice = Dice(state: UInt64(seed))
        var confirmed = 0
        for step in 0..<20_000 {
            // Keys that matter come often; the rest is everything there is.
            let key =
                Bool.random(using: &dice)
                ? Self.keys.randomElement(using: &dice)
                : [
                    .character("X"), .character("y"), .enter, .down, .space, .character("D"), .character("R"), .escape,
                    .ctrl("]"),
                ].randomElement(using: &dice)
            guard let key else { continue }
            // Keys pause now and then, after which they count.
            if step % 7 == 0 { world.look() }
            let layer = world.state.layers.last
            for effect in world.state.update(.key(key)) {
                let action: GuestAction
                switch effect {
                case .foreseeDeletion(let guests):
                    for target in guests {
                        _ = world.state.update(.deletion(target.guest, .lines(["definition: it goes"])))
                    }
                    continue
                case .perform(let some, _, _) where some.risk == .loss: action = some
                case .performOnAll(let some, _) where some.risk == .loss: action = some
                case .deleteGuests: action = .undefine
                default: continue
                }
                confirmed += 1
                #expect(isConfirmed(action, by: key, layer), "step \(step): \(key.name) did \(action.verb)")
            }
            if step % 500 == 0 {
                let size = (columns: Int.random(in: 1...200, using: &dice), rows: Int.random(in: 1...60, using: &dice))
                _ = world.state.update(.resized(columns: size.columns, rows: size.rows))
                #expect(world.lines.count == size.rows)
            }
        }
        #expect(confirmed > 0, "no dangerous action was ever reached")
    }
}
