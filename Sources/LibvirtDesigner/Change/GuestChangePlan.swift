public import XMLTree

/// What a change of a guest comes to: shown first, then carried out as it was shown.
public struct GuestChangePlan: Hashable, Sendable {
    /// The guest's name: untrusted text.
    public let name: String
    /// What was read, against which the change was planned.
    public let documents: GuestDocuments
    /// The document that is wanted.
    public let wanted: Element
    /// Where it is to hold.
    public let policy: ChangePolicy
    /// What changes, value by value, and when it holds.
    public let changes: [FieldChange]
    /// The calls, in their order.
    public let steps: [GuestChangeStep]
    /// What the user should know first, as sentences.
    public let remarks: [String]
    /// Who else manages the guest; a change asks once more.
    public let owner: GuestOwner?

    /// Nothing changes.
    public var isEmpty: Bool { steps.isEmpty }

    /// The document before and afterwards as a unified diff, without passwords; empty without a difference.
    public var diff: [DiffLine] {
        guard let base = documents.base(for: policy) else { return [] }
        return DocumentDiff.lines(from: base, to: wanted)
    }

    /// The wanted document for people, without passwords.
    public var wantedText: String { wanted.blankingSecrets.indented.xml }

    /// Whether something of it comes with the next start only, though the guest runs.
    public var needsRestart: Bool {
        documents.running != nil && changes.contains { if case .nextStart = $0.effect { true } else { false } }
    }
}
