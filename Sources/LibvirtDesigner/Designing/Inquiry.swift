/// Asks the questions of a draft and writes down what was answered.
struct Inquiry {
    var draft: Draft
    private(set) var decisions: [Decision] = []
    private(set) var warnings: [String] = []

    init(_ draft: Draft) { self.draft = draft }

    /// Asks a question, unless it is answered already.
    mutating func ask(_ question: Question, of device: String? = nil) {
        guard question.answer(draft) == nil else { return }
        for rule in question.rules {
            guard let verdict = rule.apply(&draft) else { continue }
            decisions.append(
                Decision(
                    rule: "\(question.name).\(rule.name)", subject: subject(question, device),
                    value: question.answer(draft) ?? "none", reason: rule.reason, source: verdict.source))
            if let warning = verdict.warning, !warnings.contains(warning) { warnings.append(warning) }
            return
        }
    }

    /// Writes down what the user chose.
    mutating func noteWish(_ question: Question, of device: String? = nil) {
        guard let value = question.answer(draft) else { return }
        note(subject(question, device), value)
    }

    /// Writes down a choice of the user's.
    mutating func note(_ subject: String, _ value: String) {
        decisions.append(
            Decision(rule: "wish", subject: subject, value: value, reason: "You chose it.", source: .wish))
    }

    /// Tells the user something.
    mutating func warn(_ text: String) { warnings.append(text) }

    private func subject(_ question: Question, _ device: String?) -> String {
        device.map { "\($0): \(question.title)" } ?? question.title
    }
}
