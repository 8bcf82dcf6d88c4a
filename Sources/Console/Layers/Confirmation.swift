import FleetModel
import Terminal

/// A question before an action: names the guests and their hosts as they were at the key press.
struct Confirmation: Layer {
    /// What would be done.
    let action: GuestAction
    /// To whom.
    let targets: [Target]
    /// How many of the marked guests it cannot be done to.
    let leftOut: Int
    /// What the user has typed where a word is asked for.
    var typed = TextField()
    /// What would go and what would stay with each guest whose definition is to go.
    var forecasts: [GuestID: DeletionForecast] = [:]

    init(_ action: GuestAction, on targets: [Target], leftOut: Int = 0) {
        self.action = action
        self.targets = targets
        self.leftOut = leftOut
    }

    /// What the rules of safety say.
    var decision: SafetyDecision { SafetyDecision(action, on: targets.map(\.subject), by: .key) }

    /// The word to type; nil where a single y will do.
    var word: String? { if case .askWord(let word) = decision { word } else { nil } }

    var effects: [Effect] {
        guard action == .undefine else {
            if targets.count > 1 { return [.performOnAll(action, targets)] }
            return targets.map { .perform(action, $0.guest, name: $0.name) }
        }
        let expected = forecasts.compactMapValues { if case .lines(let lines) = $0 { lines } else { nil } }
        return [.deleteGuests(targets, expecting: expected)]
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        if key == .escape || key == .ctrl("c") { return .close }
        guard let word else {
            switch key {
            case .character("y", []), .character("Y", []): return confirmed
            case .character("n", []), .character("N", []), .character("q", []), .enter: return .close
            default: return .stay(self)
            }
        }
        if key == .enter { return typed.text == word ? confirmed : .stay(self) }
        var changed = self
        _ = changed.typed.handle(key)
        return .stay(changed)
    }

    /// Everything is known that has to be listed first.
    var isInformed: Bool {
        action != .undefine || targets.allSatisfy { if case .lines? = forecasts[$0.guest] { true } else { false } }
    }

    var stage: LayerStage { stage(isInformed) }

    private var confirmed: LayerOutcome {
        guard isInformed else { return .stay(self) }
        let effects = effects
        return .finish { state in
            state.fleet.marks = []
            state.changeList { $0.markAll(false) }
            return effects
        }
    }

    /// What is asked, in one sentence.
    var question: SafeText { SafeText(action.question(on: targets.map(\.subject))) }
}
