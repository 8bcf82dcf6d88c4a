/// Something that is done to guests, as the safety rules, the questions and the time line see it.
public struct GuestDeed: Sendable {
    /// The verb of sentences: "start", "change".
    public var verb: String
    /// What it can cost.
    public var risk: ActionRisk
    /// What is typed before it is done to several guests.
    var word: String
    /// What has to be known before it is done, as a sentence, so that it is asked about in any case; nil for nothing.
    public var warning: String?
    /// The question, as one sentence, about these guests.
    public var question: @Sendable ([ActionTarget]) -> String
    /// The virsh lines that do the same to a guest of that name, divided by line breaks.
    public var virsh: @Sendable (_ guest: String, _ uri: String?) -> String

    /// One of the actions.
    public init(_ action: GuestAction) {
        verb = action.verb
        risk = action.risk
        word = action.word
        question = { action.question(on: $0) }
        virsh = { action.virsh($0, on: $1) }
    }

    /// A change of guests.
    public init(
        change verb: String, risk: ActionRisk, warning: String? = nil,
        virsh: @escaping @Sendable (_ guest: String, _ uri: String?) -> String
    ) {
        self.verb = verb
        self.risk = risk
        word = verb.split(separator: " ").first.map(String.init) ?? verb
        self.warning = warning
        let sentence = verb.prefix(1).uppercased() + verb.dropFirst()
        question = { targets in
            let whom =
                targets.count == 1
                ? "\(targets[0].name) on \(targets[0].hostName)" : Units.counted(targets.count, "guest")
            return [warning, "\(sentence) \(whom)?"].compactMap { $0 }.joined(separator: " ")
        }
        self.virsh = virsh
    }
}
