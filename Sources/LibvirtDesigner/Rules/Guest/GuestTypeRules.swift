extension Question {
    /// Whether it is a machine of its own, a paravirtual one, or a container.
    static let guestType = Question(
        "guest-type", "kind of guest",
        answer: {
            $0.guestType
        },
        rules: [
            Rule("container", "A folder with a first program is started as a container.", from: [.wish]) { draft in
                guard case .container = draft.wish.source, draft.wantedGuests.contains(where: { $0.guestType == "exe" })
                else { return nil }
                draft.guestType = "exe"
                return .because(.wish)
            },
            Rule("machine", "A complete machine runs any system.", from: [.capabilities]) { draft in
                guard draft.wantedGuests.contains(where: { $0.guestType == "hvm" && draft.fits($0) }) else {
                    return nil
                }
                draft.guestType = "hvm"
                return .because(.capabilities("complete machines (hvm) are offered"))
            },
            Rule("first", "The host offers no complete machines.", from: [.capabilities]) { draft in
                guard let first = draft.wantedGuests.first(where: { draft.fits($0) }) else { return nil }
                draft.guestType = first.guestType
                return .because(.capabilities("only guests of type \(first.guestType) are offered"))
            },
        ])
}

extension Draft {
    fileprivate func fits(_ offer: GuestOffer) -> Bool {
        architecture == nil || offer.architecture == architecture
    }
}
