extension Question {
    /// Which disks it has.
    static let disks = Question(
        "disks", "disks",
        answer: { draft in
            guard draft.areDisksChosen else { return nil }
            let count = draft.disks.count { $0.role != .installer && $0.role != .seed }
            return count == 0 ? "none" : count == 1 ? "one" : String(count)
        },
        rules: [
            Rule("live", "What is on the disc runs without being installed.", from: [.osinfo]) { draft in
                guard case .iso = draft.wish.source, draft.facts.isMediumLive else { return nil }
                draft.areDisksChosen = true
                return .because(.osinfo("the disc holds a live system"))
            },
            Rule("install", "The system needs a disk to be installed on.", from: [.wish]) { draft in
                guard draft.wish.source.installs || draft.wish.source == .blank else { return nil }
                draft.disks.append(DiskDraft(wish: DiskWish(), role: .system))
                draft.areDisksChosen = true
                return .because(.wish)
            },
            Rule("given", "The disk that was given holds the system.", from: [.wish]) { draft in
                guard draft.disks.contains(where: { $0.role == .system }) else { return nil }
                draft.areDisksChosen = true
                return .because(.wish)
            },
            Rule("none", "What was given is all that it needs.", from: [.wish]) { draft in
                draft.areDisksChosen = true
                return .because(.wish)
            },
        ])
}
