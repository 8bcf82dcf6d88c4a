import FleetModel
import LibvirtDesigner
import Terminal

/// One line of text about one guest.
struct Prompt: Layer {
    /// What is asked for.
    enum Subject: Sendable {
        case name, title, description, snapshot

        /// The action that the answer makes.
        func action(_ text: String) -> GuestAction {
            switch self {
            case .name: .rename(to: text)
            case .title: .setTitle(text.isEmpty ? nil : text)
            case .description: .setDescription(text.isEmpty ? nil : text)
            case .snapshot: .createSnapshot(name: text)
            }
        }
    }

    /// What is asked for.
    let subject: Subject
    /// Of which guest.
    let target: Target
    private var form: Form

    init(_ subject: Subject, of target: Target, guest: GuestSnapshot?) {
        self.subject = subject
        self.target = target
        let details = guest?.details?.value
        let text: String =
            switch subject {
            case .name: target.name
            case .title: guest?.title ?? ""
            case .description: details?.description ?? ""
            case .snapshot: "snapshot-\((details?.snapshots?.count ?? 0) + 1)"
            }
        form = Form(
            [
                FormField(
                    "answer", "", text: text, isProposed: subject == .snapshot, problem: { subject.problem(with: $0) })
            ], footer: "Enter takes it, Esc leaves it as it is")
    }

    /// The heading.
    var title: SafeText {
        switch subject {
        case .name: "New name of \(target.name) on \(target.hostName)"
        case .title: "Title of \(target.name)"
        case .description: "Description of \(target.name)"
        case .snapshot: "Name of the new snapshot of \(target.name)"
        }
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch changed.form.press(key) {
        case .stays: return .stay(changed)
        case .leaves: return .close
        case .finishes:
            let (action, target) = (subject.action(form.fields.first?.text ?? ""), target)
            return .finish { _ in [.perform(action, target.guest, name: target.name)] }
        }
    }

    func draw(in frame: inout Frame, _ state: State) { state.drawForm(form, title: title, in: &frame) }
}

extension Prompt.Subject {
    fileprivate func problem(with text: String) -> String? {
        switch self {
        case .name: NameCheck.problem(of: text)
        case .snapshot: NameCheck.problem(of: text, for: .snapshot)
        case .title: text.contains(where: \.isNewline) ? "A title is one line." : nil
        case .description: nil
        }
    }
}
