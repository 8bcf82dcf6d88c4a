internal import ArgumentParser
internal import Dispatch
internal import Fleet
internal import FleetModel

/// The consent of a script to an action on a protected host.
struct ConfirmArgument: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Do it on a protected host too: the guest's name, which a terminal is asked for.", valueName: "name"))
    var confirm: String?

    var consent: Consent { Consent(name: confirm) }
}

/// The consent of a script to an action that can lose data.
struct ConsentArguments: ParsableArguments {
    @Flag(help: "Do it without asking, unless the host is protected.") var yes = false
    @OptionGroup var onProtected: ConfirmArgument

    var consent: Consent { Consent(isYes: yes, name: onProtected.confirm) }
}

/// What the user has said beforehand in place of answers.
struct Consent: Sendable {
    /// Whether a yes was given.
    var isYes = false
    /// The guest that is meant.
    var name: String?

    /// A question that is still open.
    struct Question {
        let text: String
        /// The only answer that will do; nil for a yes.
        let word: String?
        /// How a script says it.
        let option: String
    }

    /// The question that has to be answered before the action is done; nil when it may be done.
    /// - Throws: why it is not to be done at all.
    func question(
        before action: GuestAction, on target: ActionTarget, in context: Context
    ) throws(Failure) -> Question? {
        try question(before: GuestDeed(action), on: target, in: context)
    }

    /// The same for whatever else is done to a guest.
    func question(
        before action: GuestDeed, on target: ActionTarget, in context: Context
    ) throws(Failure) -> Question? {
        var target = target
        // The connection that was given may be another word for one that is saved.
        if context.policy.protects(target.uri) { target.isProtected = true }
        let what = "\(action.verb) \(target.name)"
        if let name, name != target.name {
            throw Failure(
                what: what, why: "--confirm names \(name), and this is \(target.name)",
                next: "nothing was done: say which guest is meant")
        }
        let question = action.question([target])
        switch SafetyDecision(action, on: [target], by: .verb) {
        case .refused(let why): throw Failure(what: what, why: why, next: Failure(readOnly: what).next)
        case .go: return nil
        case .askYes:
            return isYes || name != nil ? nil : Question(text: "\(question) [y/N] ", word: nil, option: "--yes")
        case .askWord(let word):
            let text = "\(question) \(target.hostName) is protected: type \(word) to do it: "
            return name != nil
                ? nil : Question(text: text, word: word, option: "--confirm \(ShellWords.quoted(target.name))")
        }
    }

    /// Sees that the action may be done, asking where it has to be.
    /// - Throws: when it is not to be done.
    func obtain(for action: GuestAction, on target: ActionTarget, in context: Context) async throws(Failure) {
        guard let question = try question(before: action, on: target, in: context) else { return }
        try await question.put(for: "\(action.verb) \(target.name)", in: context)
    }
}

extension Consent.Question {
    /// Puts the question.
    /// - Throws: when it was not answered with a yes, or nobody can be asked.
    func put(for what: String, in context: Context) async throws(Failure) {
        guard let ask = context.ask else {
            throw Failure(
                what: what, why: "nothing was done, as nobody can be asked here whether it is meant",
                next: "repeat it with \(option)")
        }
        guard let answer = await Self.answer(to: text, ask), isConsent(answer) else {
            throw Failure(what: what, why: "nothing was done, as it was not confirmed")
        }
    }

    private func isConsent(_ answer: String) -> Bool {
        let answer = String(answer.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        return word.map { answer == $0 } ?? ["y", "yes"].contains(answer.lowercased())
    }

    /// The answer, or nil as soon as the task is cancelled: reading a terminal cannot be broken off, waiting for it can.
    private static func answer(to text: String, _ ask: @escaping @Sendable (String) -> String?) async -> String? {
        let (answers, answered) = AsyncStream<String>.makeStream()
        DispatchQueue.global().async {
            if let answer = ask(text) { answered.yield(answer) }
            answered.finish()
        }
        return await answers.first { _ in true }
    }
}

extension Failure {
    /// What cannot be done as the connection is read-only.
    init(readOnly what: String) {
        self.init(what: what, why: "the connection is read-only", next: "use one that may change the host")
    }
}
