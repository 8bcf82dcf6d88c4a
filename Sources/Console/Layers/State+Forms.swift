import FleetModel
import Terminal

/// Questions of daemons and displays. They come whenever they like, so they wait until nothing else has the keys, and are
/// shown one after another. None is dropped without an answer: somebody waits for it.
extension State {
    /// Takes a question in, and says so where it has to wait.
    mutating func receive(_ request: CredentialsRequest) {
        let form = CredentialsForm(request)
        waitingForms.append(form)
        guard request.display == nil, !layers.isEmpty || !canOpen(form) else { return }
        say("\(request.hostName) asks for something: it waits until this is done", .warning, seconds: 12)
    }

    /// Shows the next form that waits, when nothing has the keys that it would take.
    mutating func openWaitingForm() {
        guard layers.isEmpty, let place = waitingForms.firstIndex(where: canOpen) else { return }
        layers.append(waitingForms.remove(at: place))
        settle()
    }

    /// How many forms are still to come, but for those of displays that nobody looks at.
    var formsToCome: Int { waitingForms.count { $0.request.display == nil || canOpen($0) } }

    /// Takes a form away that nobody waits for any more.
    mutating func withdraw(_ request: CredentialsRequest.ID) { _ = takeForms { $0.id == request } }

    /// Declines the questions that belong to something that is left.
    mutating func declineForms(where isMeant: (CredentialsRequest) -> Bool) -> [Effect] {
        takeForms(where: isMeant).map { .answer($0.request.id, nil) }
    }

    /// Closes every layer at once. What somebody waits for, or what was thought up, is kept.
    mutating func putAwayLayers() {
        var kept: [any Layer] = []
        for layer in layers.reversed() where layer.isKept(putAwayIn: &self) { kept.insert(layer, at: 0) }
        layers = kept
    }

    /// A display's question belongs on its own page; any other one anywhere but where keys go to a guest.
    private func canOpen(_ form: CredentialsForm) -> Bool {
        guard let guest = form.request.display else { return (page as? ScreenPage)?.isTyping != true }
        return (page as? ScreenPage)?.kind == .display && (page as? ScreenPage)?.guest == guest
    }

    private mutating func takeForms(where isMeant: (CredentialsRequest) -> Bool) -> [CredentialsForm] {
        var taken = waitingForms.filter { isMeant($0.request) }
        waitingForms.removeAll { isMeant($0.request) }
        layers.removeAll { layer in
            guard let form = layer as? CredentialsForm, isMeant(form.request) else { return false }
            taken.append(form)
            return true
        }
        return taken
    }
}
