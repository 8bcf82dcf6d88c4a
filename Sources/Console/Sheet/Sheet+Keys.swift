import FleetModel
import LibvirtDesigner
import Terminal

extension Sheet {
    var stage: LayerStage { stage(question) }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        if let question { return answer(question, key) }
        switch key {
        case .pageDown: changed.top += 5
        case .pageUp: changed.top = max(0, top - 5)
        case .named(.f2, []): return browse(state)
        default:
            switch changed.form.press(key) {
            case .leaves:
                guard isChanged, hasFields else { return .close }
                changed.question = .leave
            case .finishes: return changed.apply()
            case .stays:
                changed.refresh()
                changed.top = 0
            }
        }
        return .stay(changed)
    }

    /// Whether something was typed that Esc would lose.
    private var hasFields: Bool { if case .remove = purpose { false } else { true } }

    private func answer(_ question: Question, _ key: Key) -> LayerOutcome {
        var changed = self
        if key == .escape || key == .ctrl("c") {
            (changed.question, changed.typed) = (nil, TextField())
            return .stay(changed)
        }
        switch question {
        case .leave, .yes:
            switch key {
            case .character("y", []), .character("Y", []): return question == .leave ? .close : changed.confirmed
            case .character("n", []), .character("N", []), .enter: changed.question = nil
            default: break
            }
        case .word(let word):
            if key == .enter { return typed.text == word ? changed.confirmed : .stay(self) }
            _ = changed.typed.handle(key)
        }
        return .stay(changed)
    }

    /// Carries out what was shown, or asks first where the rules of safety want it.
    private func apply() -> LayerOutcome {
        guard case .plan(let plan) = outcome else { return .stay(self) }
        var changed = self
        switch SafetyDecision(Self.deed(plan), on: [target.subject], by: .verb) {
        case .refused(let why):
            return .change(self) { $0.say(SafeText(why), .warning) }
        case .go: return confirmed
        case .askYes: changed.question = .yes
        case .askWord(let word): changed.question = .word(word)
        }
        return .stay(changed)
    }

    /// The change as the rules of safety see it. Showing it step by step is the question, as writing a verb out is; on a
    /// protected host the name is typed.
    private static func deed(_ plan: GuestChangePlan) -> GuestDeed {
        GuestDeed(change: "change", risk: .interruption, warning: plan.owner?.remark) { name, uri in
            plan.steps.map { $0.virsh(name, on: uri) }.joined(separator: "\n")
        }
    }

    private var confirmed: LayerOutcome {
        guard case .plan(let plan) = outcome else { return .stay(self) }
        let guest = target.guest
        return .finish { _ in [.changeGuest(guest, plan)] }
    }
}
