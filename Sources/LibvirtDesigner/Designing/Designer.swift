/// Designs guests: what was wished and what is known becomes a complete configuration, with a reason for every choice.
///
/// Pure: the same wish and facts give the same design. Nothing is asked of any host. Any thread.
public enum Designer {
    /// What has to be asked of the hypervisor before a guest can be designed.
    public struct CapabilitiesQuestion: Hashable, Sendable {
        /// The arguments of `virConnectGetDomainCapabilities`, as far as they are known.
        public let emulator: String?
        /// The processor's architecture.
        public let architecture: String?
        /// The machine type.
        public let machine: String?
        /// The hypervisor type.
        public let virtualisation: String?
    }

    /// The question whose answer belongs into `Facts.domainCapabilities`.
    ///
    /// Throws when the host cannot have such a guest at all.
    public static func question(_ wish: Wish, facts: Facts) throws(DesignError) -> CapabilitiesQuestion {
        var inquiry = Inquiry(Draft(wish: wish, facts: facts))
        try WishCheck.checkGuest(inquiry.draft)
        for question in Question.first { inquiry.ask(question) }
        try WishCheck.checkMachine(inquiry.draft)
        let draft = inquiry.draft
        return CapabilitiesQuestion(
            emulator: draft.emulator, architecture: draft.architecture, machine: draft.machine,
            virtualisation: draft.virtualisation)
    }

    /// Designs a guest.
    ///
    /// Throws what is wrong with the wish, as a sentence with the next step.
    public static func design(_ wish: Wish, facts: Facts) throws(DesignError) -> Design {
        var inquiry = Inquiry(Draft(wish: wish, facts: facts))
        try WishCheck.checkGuest(inquiry.draft)
        for question in Question.first { inquiry.askOrNote(question) }
        try WishCheck.checkMachine(inquiry.draft)
        inquiry.takeOffer()
        try WishCheck.checkResources(inquiry.draft)
        try WishCheck.checkOffer(inquiry.draft)
        if let note = facts.systemNote { inquiry.warn(note) }
        inquiry.warnOfUnknownSystem()
        inquiry.warnOfManyCPUs()
        for question in Question.beforeDisks { inquiry.askOrNote(question) }
        inquiry.designDisks()
        inquiry.designInterfaces()
        for question in Question.afterInterfaces { inquiry.askOrNote(question) }
        try WishCheck.checkResult(inquiry.draft)
        return try Assembly(inquiry).design()
    }

    /// The rules that decide, in the order in which they are asked.
    public static var rules: [RuleDescription] {
        Question.all.flatMap { question in
            question.rules.map { rule in
                RuleDescription(
                    id: "\(question.name).\(rule.name)", question: question.name, subject: question.title,
                    scope: question.scope.title, reason: rule.reason, sources: rule.kinds)
            }
        }
    }
}
