extension SafetyDecision {
    /// Decides about a change of a guest that was shown before, step by step: showing it is the question, but on a protected
    /// host the guest's name is typed, and who else manages the guest is worth one more yes.
    public init(changing target: ActionTarget, isManagedElsewhere: Bool) {
        if target.isReadOnly {
            self = .refused("\(target.hostName) is open read-only: reconnect it for writing to change guests")
        } else if target.isProtected {
            self = .askWord(target.word)
        } else {
            self = isManagedElsewhere ? .askYes : .go
        }
    }
}
