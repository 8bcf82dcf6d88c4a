import FleetModel
import LibvirtDesigner
public import Terminal

/// One line of text about one guest.
public struct Prompt: Layer {
    /// What is asked for.
    public enum Subject: Sendable {
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
    public let subject: Subject
    /// Of which guest.
    public let target: Target
    /// The answer so far.
    public var field: TextField
    /// What is wrong with it.
    public var error: SafeText?

    init(_ subject: Subject, of target: Target, guest: GuestSnapshot?) {
        self.subject = subject
        self.target = target
        switch subject {
        case .name: field = TextField(target.name)
        case .title: field = TextField(guest?.title ?? "")
        case .description: field = TextField(guest?.details?.value.description ?? "")
        case .snapshot: field = TextField("snapshot-\((guest?.details?.value.snapshots?.count ?? 0) + 1)")
        }
    }

    /// The heading.
    public var title: SafeText {
        switch subject {
        case .name: "New name of \(target.name) on \(target.hostName)"
        case .title: "Title of \(target.name)"
        case .description: "Description of \(target.name)"
        case .snapshot: "Name of the new snapshot of \(target.name)"
        }
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch key {
        case .escape: return .close
        case .enter:
            if let error = problem {
                changed.error = error
                return .stay(changed)
            }
            let action = subject.action(field.text)
            let target = target
            return .finish { _ in [.perform(action, target.guest, name: target.name)] }
        default:
            _ = changed.field.handle(key)
            changed.error = nil
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        state.drawForm(
            FormBox(
                title: title, rows: [.text("", field)], focus: 0, error: error,
                hint: "Enter takes it, Esc leaves it as it is"),
            in: &frame)
    }

    private var problem: SafeText? {
        switch subject {
        case .name: return NameCheck.problem(of: field.text).map { SafeText($0) }
        case .snapshot: return NameCheck.problem(of: field.text, for: .snapshot).map { SafeText($0) }
        case .title: return field.text.contains(where: \.isNewline) ? "A title is one line." : nil
        case .description: return nil
        }
    }
}
