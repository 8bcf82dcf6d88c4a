extension Question {
    /// Which processor the guest has.
    static let architecture = Question(
        "architecture", "architecture",
        answer: {
            $0.architecture
        },
        rules: [
            Rule("medium", "What is on the disc runs on this processor only.", from: [.osinfo]) { draft in
                guard let medium = draft.facts.mediumArchitecture, medium != "all", medium != draft.hostArchitecture,
                    !(medium == "i686" && draft.hostArchitecture == "x86_64"),
                    draft.wantedGuests.contains(where: { $0.architecture == medium })
                else { return nil }
                draft.architecture = medium
                return .because(.osinfo("the disc is for \(medium)"))
            },
            Rule("host", "A guest with the host's own processor is the fastest.", from: [.capabilities]) { draft in
                guard let host = draft.hostArchitecture, draft.wantedGuests.contains(where: { $0.architecture == host })
                else { return nil }
                draft.architecture = host
                return .because(.capabilities("the host is \(host)"))
            },
            Rule("first", "The host offers no guest with its own processor.", from: [.capabilities]) { draft in
                guard let first = draft.wantedGuests.first else { return nil }
                draft.architecture = first.architecture
                return .because(.capabilities("guests with \(first.architecture) are offered first"))
            },
        ])
}

extension Draft {
    /// The offers that fit what was decided: containers for a container, machines for everything else.
    var wantedGuests: [GuestOffer] {
        let isContainerWanted = if case .container = wish.source { true } else { false }
        return guests.filter { offer in
            (guestType.map { $0 == offer.guestType } ?? ((offer.guestType == "exe") == isContainerWanted))
                && (virtualisation == nil || offer.types.contains { $0.name == virtualisation })
        }
    }
}
