import FleetModel
import Terminal

/// What a daemon asks before it lets us in. Answers go to the daemon and nowhere else.
struct CredentialsForm: Layer {
    /// The request.
    let request: CredentialsRequest
    private var form: Form
    private static let widestLabel = 30

    init(_ request: CredentialsRequest) {
        self.request = request
        form = Form(
            request.questions.enumerated().map { place, question in
                let prompt = SafeText(question.prompt, limit: 200)
                // What is too long for a label, such as the fingerprint of a key, is read below the fields.
                let isLong = prompt.width > Self.widestLabel
                return FormField(
                    "\(place)", isLong ? "Answer" : prompt,
                    hint: (isLong ? prompt + ". " : "") + "What you type is kept nowhere.",
                    text: question.suggestion ?? "", isSecret: !question.isEchoed)
            }, goesOnWithEnter: true, footer: "Enter goes on, Esc declines")
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        let request = request.id
        var changed = self
        switch changed.form.press(key) {
        case .stays: return .stay(changed)
        case .leaves: return .finish { _ in [.answer(request, nil)] }
        case .finishes:
            // As they were typed: a password may begin or end with a blank.
            let answers = changed.form.fields.map(\.text)
            return .finish { _ in [.answer(request, answers)] }
        }
    }

    var stage: LayerStage { stage(request.id) }

    /// Somebody waits for the answer: it is asked again.
    func isKept(putAwayIn state: inout State) -> Bool {
        state.waitingForms.insert(self, at: 0)
        return false
    }

    func draw(in frame: inout Frame, _ state: State) {
        let waiting = state.formsToCome
        let more: SafeText = waiting == 0 ? "" : "; \(waiting) more \(waiting == 1 ? "waits" : "wait")"
        state.drawForm(form, title: "\(request.hostName) asks\(more)", in: &frame)
    }
}
