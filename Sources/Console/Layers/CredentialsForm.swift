public import FleetModel
public import Terminal

/// What a daemon asks before it lets us in. Answers go to the daemon and nowhere else.
public struct CredentialsForm: Layer {
    /// The request.
    public let request: CredentialsRequest
    /// One field a question.
    public var fields: [TextField]
    /// The field that has the keys.
    public var focus = 0

    init(_ request: CredentialsRequest) {
        self.request = request
        fields = request.questions.map { TextField($0.suggestion ?? "", isSecret: !$0.isEchoed) }
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        let request = request.id
        var changed = self
        switch key {
        case .escape: return .finish { _ in [.answer(request, nil)] }
        case .enter where focus >= fields.count - 1:
            let answers = fields.map(\.text)
            return .finish { _ in [.answer(request, answers)] }
        case .enter, .tab, .down: changed.focus = min(fields.count - 1, focus + 1)
        case .backtab, .up: changed.focus = max(0, focus - 1)
        default: if fields.indices.contains(focus) { _ = changed.fields[focus].handle(key) }
        }
        return .stay(changed)
    }

    var stage: LayerStage { stage(request.id) }

    /// Somebody waits for the answer: it is asked again.
    func isKept(putAwayIn state: inout State) -> Bool {
        state.waitingForms.insert(self, at: 0)
        return false
    }

    func draw(in frame: inout Frame, _ state: State) {
        let rows = zip(request.questions, fields).map { question, field in
            FormBox.Row.text(SafeText(question.prompt, limit: 200), field)
        }
        let waiting = state.formsToCome
        let more: SafeText = waiting == 0 ? "" : "; \(waiting) more \(waiting == 1 ? "waits" : "wait")"
        state.drawForm(
            FormBox(
                title: "\(request.hostName) asks\(more)", rows: rows, focus: focus, error: nil,
                hint: "Enter goes on, Esc declines. What you type is kept nowhere."),
            in: &frame)
    }
}
