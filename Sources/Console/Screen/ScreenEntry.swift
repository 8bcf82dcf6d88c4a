public import Terminal

/// A line typed on the screen page: what to look for, or what to type into the guest.
public struct ScreenEntry: Layer {
    /// What the line is for.
    public enum Purpose: Sendable {
        /// Looked for on the guest's screen while it is typed.
        case search
        /// Typed into the guest and read back from its screen.
        case type
        /// Sent over the guest's serial line.
        case send
    }

    /// What the line is for.
    public let purpose: Purpose
    /// The page that it was opened on.
    let page: ScreenPage
    /// The line.
    public var field: TextField

    init(_ purpose: Purpose, on page: ScreenPage, text: String = "") {
        self.purpose = purpose
        self.page = page
        field = TextField(text)
    }

    /// The heading.
    var title: SafeText {
        switch purpose {
        case .search: "Look for on the guest's screen"
        case .type, .send: "Type into the guest"
        }
    }

    /// What the keys do.
    var hint: SafeText {
        switch purpose {
        case .search: "Enter keeps it, Ctrl-N and Ctrl-P go on, Esc leaves it"
        case .type: "Enter types it and reads it back from the screen, Esc leaves it"
        case .send: "Enter sends it over the line, Esc leaves it"
        }
    }

    func draw(in frame: inout Frame, _ state: State) {
        state.drawForm(
            FormBox(title: title, rows: [.text("", field)], focus: 0, error: nil, hint: hint, footer: .empty),
            in: &frame)
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        let text = field.text
        switch (key, purpose) {
        case (.escape, .search):
            return .finish { state in
                state.setScreenSearch("")
                return []
            }
        case (.escape, _): return .close
        case (.enter, .search): return .close
        case (.enter, .type), (.enter, .send):
            let page = page
            return .finish { state in
                state.onScreen(page) { state, page in state.typeIntoGuest(text, readBack: true, on: page) }
            }
        default: break
        }
        _ = changed.field.handle(key)
        let new = changed.field.text
        if purpose == .search { return .change(changed) { $0.setScreenSearch(new) } }
        return .stay(changed)
    }
}
