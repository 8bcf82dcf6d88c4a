/// What has to happen before an action is done. Console, verbs and linear mode all ask this one rule.
public enum SafetyDecision: Equatable, Sendable {
    /// It may not be done: why, as a sentence.
    case refused(String)
    /// It is done without a question.
    case go
    /// A yes is asked for.
    case askYes
    /// This word is to be typed.
    case askWord(String)

    /// How the user asked for the action.
    public enum Door: Sendable {
        /// With a key, which can slip.
        case key
        /// With a verb, which was written out.
        case verb
    }

    /// Decides.
    ///
    /// | what it can cost | one guest | several | on a protected host |
    /// |---|---|---|---|
    /// | nothing | go | yes | yes |
    /// | an interruption | yes | word | word |
    /// | a loss | yes | word | word |
    ///
    /// Where nothing is lost, a verb for one guest is its own yes. The word is the guest's name, for several what is done.
    /// - Parameter targets: the guests; without any there is nothing to ask.
    public init(_ action: GuestAction, on targets: [ActionTarget], by door: Door) {
        self.init(GuestDeed(action), on: targets, by: door)
    }

    /// The same for whatever else is done to guests. What somebody else manages is asked about in any case.
    public init(_ deed: GuestDeed, on targets: [ActionTarget], by door: Door) {
        for target in targets {
            guard let why = Self.refusal(of: deed.verb, on: target.hostName, isReadOnly: target.isReadOnly) else {
                continue
            }
            self = .refused(why)
            return
        }
        let isSerious = targets.count > 1 || targets.contains(where: \.isProtected)
        switch deed.risk {
        case .none: self = isSerious && (door == .key || targets.count > 1) ? .askYes : .go
        case .interruption, .loss:
            if isSerious {
                self = .askWord(targets.count == 1 ? targets[0].word : deed.word)
            } else {
                self = door == .key || deed.risk == .loss ? .askYes : .go
            }
        }
        if self == .go, deed.warning != nil { self = .askYes }
    }

    /// Why an action may be done to no guest of a host; nil when it may.
    static func refusal(of verb: String, on host: String, isReadOnly: Bool) -> String? {
        isReadOnly ? "\(host) is open read-only: reconnect it for writing to \(verb) guests" : nil
    }
}

extension GuestAction {
    /// What is typed before it is done to several guests.
    var word: String {
        switch self {
        case .destroy: "off"
        case .shutdown, .reboot, .save, .reset: verb
        default: verb.split(separator: " ").first.map(String.init) ?? verb
        }
    }

    /// The question before it is done, as one sentence.
    public func question(on targets: [ActionTarget]) -> String {
        guard targets.count == 1, let target = targets.first else {
            return "\(capitalised(verb)) \(Units.counted(targets.count, "guest"))?"
        }
        return switch self {
        case .revertSnapshot(let name): "Revert \(target.name) on \(target.hostName) to snapshot \(name)?"
        case .deleteSnapshot(let name): "Delete snapshot \(name) of \(target.name) on \(target.hostName)?"
        default: "\(capitalised(verb)) \(target.name) on \(target.hostName)?"
        }
    }

    /// What it does that its name does not say, as a sentence; nil where the name says it all.
    public var consequence: String? {
        switch self {
        case .destroy, .reset: "Like pulling the plug: what has not been written to disk is lost."
        case .save: "Its memory is written to disk and it stops; the next start goes on from there."
        case .discardSave: "The saved memory goes; the next start is a cold boot."
        case .revertSnapshot: "What came after the snapshot is lost."
        case .deleteSnapshot: "The snapshot goes; the guest stays as it is."
        default: nil
        }
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
