/// A rule, as the documentation shows it.
public struct RuleDescription: Hashable, Sendable, Identifiable {
    /// Its id, such as `machine.q35`.
    public let id: String
    /// The question that it answers: the id without its last part.
    public let question: String
    /// What the question is about, such as `machine`.
    public let subject: String
    /// What is asked about: `guest`, `disk`, `interface`, `added device`.
    public let scope: String
    /// Why, as a sentence.
    public let reason: String
    /// What its answers can rest on.
    public let sources: [Evidence.Kind]
}
