public import FleetModel
public import LibvirtDesigner
public import OSInfo

/// What the wizard hears from outside.
public enum WizardMessage: Sendable {
    /// What is known about the host and the wish; the wish with files of this machine replaced by the volumes they will
    /// be uploaded to; the known systems.
    case facts(Wizard.Inquiry, Facts, located: Wish, SystemCatalogue?)
    /// The host could not say.
    case refused(Wizard.Inquiry, Failure)
    /// The steps that make the guest.
    case plan(Design, Result<WizardPlan, Failure>)
    /// The saved choices for new guests.
    case presets([GuestPreset])
    /// What lies in a folder of this machine.
    case folder(FolderListing)
    /// A document that the user edited.
    case edited(String)
    /// A guest was made.
    case made(GuestID, name: String)
}

extension State {
    /// Opens the wizard on the host that is meant, or goes on with what was left.
    mutating func openWizard() -> [Effect] {
        guard let id = wizardHost, let host = hosts[id] else { return [] }
        var wizard: Wizard
        if let draft = wizardDraft, draft.host == id {
            wizard = draft
            wizard.summary = nil
            wizard.facts = nil
            wizard.awaited = nil
        } else {
            wizard = Wizard(host: id, hostName: host.name, isForContainers: host.uri.hasPrefix("lxc"))
        }
        let effects = wizard.inquire() + [.readPresets]
        overlays.append(.wizard(wizard))
        return effects
    }

    /// Where a new guest goes: the host that is meant, or the only one that is connected.
    var wizardHost: HostID? {
        if let targetHost { return targetHost }
        let connected = hostOrder.filter { hosts[$0]?.connection.isUsable == true }
        return connected.count == 1 ? connected.first : nil
    }

    mutating func receive(_ message: WizardMessage) -> [Effect] {
        if case .made(let guest, let name) = message {
            wizardDraft = nil
            if case .tasks = page, overlays.isEmpty { openMade(guest, name) }
            return []
        }
        guard
            let place = overlays.lastIndex(where: { if case .wizard = $0 { true } else { false } }),
            case .wizard(var wizard) = overlays[place]
        else { return [] }
        var effects: [Effect] = []
        var choice: Choice?
        switch message {
        case .facts(let inquiry, let facts, let located, let catalogue):
            effects = wizard.receive(facts, located, catalogue, to: inquiry)
            if wizard.wantsList, place == overlays.count - 1 {
                (wizard.wantsList, wizard.error) = (false, nil)
                let list = wizard.browse()
                choice = list.choice
                effects += list.effects
            }
        case .refused(let inquiry, let failure): wizard.receive(failure, to: inquiry)
        case .plan(let design, let result): wizard.receive(result, of: design)
        case .presets(let presets): wizard.presets = presets
        case .edited(let text): effects = wizard.receive(edited: text)
        // Whoever has opened something else meanwhile does not want it any more.
        case .folder(let listing): if place == overlays.count - 1 { choice = wizard.receive(listing) }
        case .made: break
        }
        overlays[place] = .wizard(wizard)
        if let choice { overlays.append(.choice(choice)) }
        return effects
    }

    /// A guest that was just made takes the place of the task that made it.
    private mutating func openMade(_ guest: GuestID, _ name: String) {
        pages.removeLast()
        if pages.isEmpty { pages = [.fleet] }
        openPage(.guest(GuestPage(guest: guest, name: name)))
    }
}
