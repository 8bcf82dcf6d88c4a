import FleetModel
import Terminal

/// Questions of daemons and displays. They come whenever they like, so they wait until nothing else has the keys, and are
/// shown one after another. None is dropped without an answer: somebody waits for it.
extension State {
    /// Takes a question in, and says so where it has to wait.
    mutating func receive(_ request: CredentialsRequest) {
        let form = CredentialsForm(request)
        waitingForms.append(form)
        guard request.display == nil, !overlays.isEmpty || !canOpen(form) else { return }
        say("\(request.hostName) asks for something: it waits until this is done", .warning, seconds: 12)
    }

    /// Shows the next form that waits, when nothing has the keys that it would take.
    mutating func openWaitingForm() {
        guard overlays.isEmpty, let place = waitingForms.firstIndex(where: canOpen) else { return }
        overlays.append(.credentials(waitingForms.remove(at: place)))
        settle()
    }

    /// How many forms are still to come, but for those of displays that nobody looks at.
    var formsToCome: Int { waitingForms.count { $0.request.display == nil || canOpen($0) } }

    /// That forms are still to come.
    var formsHint: SafeText { formsToCome == 1 ? "1 question waits " : "\(formsToCome) questions wait " }

    /// Takes a form away that nobody waits for any more.
    mutating func withdraw(_ request: CredentialsRequest.ID) { _ = takeForms { $0.id == request } }

    /// Declines the questions that belong to something that is left.
    mutating func declineForms(where isMeant: (CredentialsRequest) -> Bool) -> [Effect] {
        takeForms(where: isMeant).map { .answer($0.request.id, nil) }
    }

    /// Closes every overlay at once. What somebody waits for, or what was thought up, is kept.
    mutating func putAwayOverlays() {
        var forms: [CredentialsForm] = []
        // What is being taken back before the end goes on, and so does the end.
        let leaving = overlays.filter { if case .leaving(let leaving) = $0 { leaving.since != nil } else { false } }
        for overlay in overlays {
            switch overlay {
            case .credentials(let form): forms.append(form)
            case .wizard(let wizard): wizardDrafts.append(wizard)
            case .help, .palette, .filter, .confirmation, .choice, .columns, .prompt, .connection, .screenEntry,
                .failure, .leaving:
                break
            }
        }
        overlays = leaving
        waitingForms.insert(contentsOf: forms, at: 0)
    }

    /// A display's question belongs on its own page; any other one anywhere but where keys go to a guest.
    private func canOpen(_ form: CredentialsForm) -> Bool {
        guard let guest = form.request.display else { return screenPage?.isTyping != true }
        return screenPage?.kind == .display && screenPage?.guest == guest
    }

    private mutating func takeForms(where isMeant: (CredentialsRequest) -> Bool) -> [CredentialsForm] {
        var taken = waitingForms.filter { isMeant($0.request) }
        waitingForms.removeAll { isMeant($0.request) }
        overlays.removeAll { overlay in
            guard case .credentials(let form) = overlay, isMeant(form.request) else { return false }
            taken.append(form)
            return true
        }
        return taken
    }
}
