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
    /// A guest was made; nil where it could not be found again.
    case made(Wizard.ID, GuestID?, name: String)
    /// A guest was not made: its task says why.
    case notMade(Wizard.ID)
}

extension State {
    /// Opens the wizard on the host that is meant, or goes on with what was left.
    mutating func openWizard() -> [Effect] {
        guard let id = wizardHost, let host = world.hosts[id] else { return [] }
        var wizard: Wizard
        if let place = wizardDrafts.lastIndex(where: { $0.host == id }) {
            wizard = wizardDrafts.remove(at: place)
            wizard.summary = nil
            wizard.facts = nil
            wizard.awaited = nil
        } else {
            wizard = Wizard(id: nextWizard, host: id, hostName: host.name, isForContainers: host.uri.hasPrefix("lxc"))
            nextWizard += 1
        }
        let effects = wizard.inquire() + [.readPresets]
        layers.append(wizard)
        return effects
    }

    /// Where a new guest goes: the host that is meant, or the only one that is connected.
    var wizardHost: HostID? {
        if let targetHost { return targetHost }
        let connected = world.hostOrder.filter { world.hosts[$0]?.connection.isUsable == true }
        return connected.count == 1 ? connected.first : nil
    }

    mutating func receive(_ message: WizardMessage) -> [Effect] {
        switch message {
        case .made(let id, let guest, let name):
            wizardsAtWork.removeAll { $0.id == id }
            if let guest, page is TasksPage, layers.isEmpty { openMade(guest, name) }
            return []
        case .notMade(let id):
            wizardDrafts += wizardsAtWork.filter { $0.id == id }
            wizardsAtWork.removeAll { $0.id == id }
            return []
        case .folder(let listing) where receiveInSheet(listing): return []
        case .edited(let text) where receiveDocument(text): return []
        default: break
        }
        // Whoever has opened something else over the wizard does not want a list any more.
        let isUppermost = layers.last is Wizard
        var choice: Choice?
        let effects = changeWizard { wizard in wizard.receive(message, isUppermost: isUppermost, &choice) }
        if let choice { layers.append(choice) }
        return effects
    }

    /// Changes the wizard that is open; nothing when none is.
    mutating func changeWizard(_ change: (inout Wizard) -> [Effect]) -> [Effect] {
        guard
            let place = layers.lastIndex(where: { $0 is Wizard }), var wizard = layers[place] as? Wizard
        else { return [] }
        let effects = change(&wizard)
        layers[place] = wizard
        return effects
    }

    /// A guest that was just made takes the place of the task that made it.
    private mutating func openMade(_ guest: GuestID, _ name: String) {
        leavePage()
        open(GuestPage(guest: guest, name: name))
    }
}

extension Wizard {
    /// Takes news; a list to choose from opens over a wizard that is uppermost.
    fileprivate mutating func receive(
        _ message: WizardMessage, isUppermost: Bool, _ choice: inout Choice?
    ) -> [Effect] {
        switch message {
        case .facts(let inquiry, let facts, let located, let catalogue):
            let effects = receive(facts, located, catalogue, to: inquiry)
            guard wantsList, isUppermost else { return effects }
            (wantsList, error) = (false, nil)
            let list = browse()
            choice = list.choice
            return effects + list.effects
        case .refused(let inquiry, let failure): receive(failure, to: inquiry)
        case .plan(let design, let result): receive(result, of: design)
        case .presets(let presets): self.presets = presets
        case .edited(let text): return receive(edited: text)
        case .folder(let listing): if isUppermost { choice = receive(listing) }
        case .made, .notMade: break
        }
        return []
    }
}
