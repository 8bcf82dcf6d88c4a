import FleetModel
import Terminal

extension State {
    /// Commands on guests: asks where something can be lost or where there are many, and does it otherwise.
    mutating func performOnGuests(_ command: Command) -> [Effect] {
        let targets = targets
        guard let first = targets.first else { return [] }
        if let subject = command.prompt {
            overlays.append(.prompt(Prompt(subject, of: first, guest: guest(first.guest))))
            return []
        }
        if let snapshot = selectedSnapshot, command == .revertSnapshot || command == .deleteSnapshot {
            let action: GuestAction =
                command == .revertSnapshot ? .revertSnapshot(name: snapshot) : .deleteSnapshot(name: snapshot)
            return ask(Confirmation(action, on: [first]))
        }
        // Of several guests, those that the command cannot be done to are left out and counted.
        let possible = targets.filter { target in
            guard let host = hosts[target.guest.host], let guest = guest(target.guest),
                let action = command.action(for: guest)
            else { return false }
            return action.refusal(for: guest, on: host) == nil
        }
        guard let lead = possible.first, let action = command.action(for: guest(lead.guest)) else {
            say("None of the \(targets.count) marked guests can do that now", .warning)
            return []
        }
        return ask(Confirmation(action, on: possible, leftOut: targets.count - possible.count))
    }

    /// Asks as the rules of safety want it: an action that may go is done, one that may not is refused.
    private mutating func ask(_ confirmation: Confirmation) -> [Effect] {
        switch confirmation.decision {
        case .go: return confirmation.effects
        case .refused(let why):
            say(SafeText(why), .warning)
            return []
        case .askYes, .askWord:
            overlays.append(.confirmation(confirmation))
            return confirmation.action == .undefine ? [.foreseeDeletion(confirmation.targets)] : []
        }
    }

    /// Shows what would go with a guest's definition where that is asked about.
    mutating func receive(_ forecast: DeletionForecast, of guest: GuestID) {
        for (index, overlay) in overlays.enumerated() {
            guard case .confirmation(var confirmation) = overlay, confirmation.action == .undefine,
                confirmation.targets.contains(where: { $0.guest == guest })
            else { continue }
            confirmation.forecasts[guest] = forecast
            overlays[index] = .confirmation(confirmation)
        }
    }
}
