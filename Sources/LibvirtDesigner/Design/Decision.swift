/// One thing that was decided about a guest, and why.
public struct Decision: Hashable, Sendable {
    /// The rule, such as `machine.q35`; `wish` where the user chose.
    public let rule: String
    /// What was decided, such as `machine` or `disk vda: bus`.
    public let subject: String
    /// What it is now, as a person reads it; `none` where something was left out on purpose.
    public let value: String
    /// Why, as a sentence.
    public let reason: String
    /// What it rests on.
    public let source: Evidence
}
