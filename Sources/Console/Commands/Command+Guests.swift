import FleetModel
import Terminal

/// Commands that do something to guests. What may be done, and what is asked first, is decided by the action.
extension Command {
    /// Does something to the guests that are meant.
    init(
        _ name: String, _ label: String, _ summary: String, words: String = "", keys: String...,
        footer: FooterPlace? = nil,
        does action: @escaping @Sendable (GuestSnapshot) -> GuestAction
    ) {
        self.init(
            name: name, label: label, summary: summary, words: words, keys: keys, footer: footer, subject: .selection,
            movement: nil, refusal: { $0.refusalOnGuests(action) }, perform: { $0.performOnGuests(action) })
    }

    /// Asks for a text about the one guest that is meant.
    init(
        _ name: String, _ label: String, _ summary: String, words: String = "", keys: String...,
        footer: FooterPlace? = nil,
        asks subject: Prompt.Subject
    ) {
        self.init(
            name: name, label: label, summary: summary, words: words, keys: keys, footer: footer, subject: .selection,
            movement: nil,
            refusal: { $0.refusalOnOneGuest { _ in subject.action("") } },
            perform: { state in
                if let first = state.targets.first {
                    state.layers.append(Prompt(subject, of: first, guest: state.world.guest(first.guest)))
                }
                return []
            })
    }
}

extension State {
    /// Why something cannot be done to the guests that are meant. Of several, those that it can be done to are found when
    /// it is done.
    func refusalOnGuests(_ action: (GuestSnapshot) -> GuestAction) -> String? {
        targets.count > 1 ? nil : refusalOnOneGuest(action)
    }

    /// Why something cannot be done that goes to one guest at a time.
    func refusalOnOneGuest(_ action: (GuestSnapshot) -> GuestAction) -> String? {
        let targets = targets
        guard let first = targets.first else { return "Choose a guest first" }
        guard targets.count == 1 else { return "Take the marks away first: this goes to one guest at a time" }
        guard let host = world.hosts[first.guest.host], let guest = world.guest(first.guest) else {
            return "The guest is gone"
        }
        return action(guest).refusal(for: guest, on: host)
    }

    /// Asks where something can be lost or where there are many, and does it otherwise.
    mutating func performOnGuests(_ action: (GuestSnapshot) -> GuestAction) -> [Effect] {
        let targets = targets
        guard !targets.isEmpty else { return [] }
        // Of several guests, those that it cannot be done to are left out and counted.
        let possible = targets.filter { target in
            guard let host = world.hosts[target.guest.host], let guest = world.guest(target.guest) else { return false }
            return action(guest).refusal(for: guest, on: host) == nil
        }
        guard let lead = possible.first, let guest = world.guest(lead.guest) else {
            say("None of \(counted(targets.count, "marked guest")) can do that now", .warning)
            return []
        }
        return ask(action(guest), of: possible, leftOut: targets.count - possible.count)
    }

    /// Asks as the rules of safety want it: an action that may go is done, one that may not is refused.
    mutating func ask(_ action: GuestAction, of targets: [Target], leftOut: Int = 0) -> [Effect] {
        let confirmation = Confirmation(action, on: targets, leftOut: leftOut)
        switch confirmation.decision {
        case .go: return confirmation.effects
        case .refused(let why):
            say(SafeText(why), .warning)
            return []
        case .askYes, .askWord:
            layers.append(confirmation)
            return action == .undefine ? [.foreseeDeletion(targets)] : []
        }
    }
}
