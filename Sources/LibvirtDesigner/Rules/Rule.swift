/// One reason to answer a question in one way. It looks at the draft, and if it has something to say, answers.
struct Rule: Sendable {
    /// Its name within its question; the two together are the rule's id.
    let name: String
    /// Why, as a sentence for the user.
    let reason: String
    /// What its answers can rest on.
    let kinds: [Evidence.Kind]
    /// Answers the question in the draft and says what the answer rests on; nil when the rule does not apply, and then
    /// the draft is as before.
    let apply: @Sendable (inout Draft) -> Verdict?

    init(
        _ name: String, _ reason: String, from kinds: [Evidence.Kind],
        apply: @escaping @Sendable (inout Draft) -> Verdict?
    ) {
        self.name = name
        self.reason = reason
        self.kinds = kinds
        self.apply = apply
    }
}

/// That a rule has answered its question.
struct Verdict {
    /// What the answer rests on.
    let source: Evidence
    /// What the user should know before going on.
    var warning: String?

    /// The answer rests on this.
    static func because(_ source: Evidence, warning: String? = nil) -> Verdict {
        Verdict(source: source, warning: warning)
    }
}
