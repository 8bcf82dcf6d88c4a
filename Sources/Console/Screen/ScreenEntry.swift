import Terminal

/// A line typed on the screen page: what to look for, or what to type into the guest.
struct ScreenEntry: Layer {
    /// What the line is for.
    enum Purpose: Sendable {
        /// Looked for on the guest's screen while it is typed.
        case search
        /// Typed into the guest and read back from its screen.
        case type
        /// Sent over the guest's serial line.
        case send
    }

    /// What the line is for.
    let purpose: Purpose
    /// The page that it was opened on.
    let page: ScreenPage
    private var form: Form

    init(_ purpose: Purpose, on page: ScreenPage, text: String = "") {
        self.purpose = purpose
        self.page = page
        form = Form([FormField("text", "", hint: purpose.hint, text: text)], footer: .empty)
    }

    /// The heading.
    var title: SafeText {
        switch purpose {
        case .search: "Look for on the guest's screen"
        case .type, .send: "Type into the guest"
        }
    }

    func draw(in frame: inout Frame, _ state: State) { state.drawForm(form, title: title, in: &frame) }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        let outcome = changed.form.press(key)
        let (text, page) = (changed.form.fields.first?.text ?? "", page)
        switch (outcome, purpose) {
        case (.stays, .search): return .change(changed) { $0.setScreenSearch(text) }
        case (.stays, _): return .stay(changed)
        case (.leaves, .search):
            return .finish { state in
                state.setScreenSearch("")
                return []
            }
        case (.leaves, _), (.finishes, .search): return .close
        case (.finishes, .type), (.finishes, .send):
            return .finish { state in
                state.onScreen(page) { state, page in state.typeIntoGuest(text, readBack: true, on: page) }
            }
        }
    }
}

extension ScreenEntry.Purpose {
    /// What the keys do.
    fileprivate var hint: SafeText {
        switch self {
        case .search: "Enter keeps it, Ctrl-N and Ctrl-P go on, Esc leaves it"
        case .type: "Enter types it and reads it back from the screen, Esc leaves it"
        case .send: "Enter sends it over the line, Esc leaves it"
        }
    }
}
