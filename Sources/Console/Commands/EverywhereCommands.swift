extension CommandSet {
    /// On every page, where the page has no other use for the key.
    static let everywhere: CommandSet = .init("Everywhere", first + PageTable.openers + last)

    private static let first: [Command] = [.help, .palette, .back]

    private static let last: [Command] = [
        .showError,
        Command(
            "choose-theme", "Theme", "Choose the colours.", words: "colors dark light scheme", keys: "f9",
            changes: { $0.layers.append(Choice.theme($0)) }),
        Command(
            "redraw", "Redraw", "Paint the whole screen again.", words: "repaint clear", keys: "ctrl-l",
            sends: { _ in [.redraw] }),
        Command(
            "suspend", "Suspend", "Give the shell back until `fg`.", words: "background job shell", keys: "ctrl-z",
            sends: { _ in [.suspend] }),
        .quit,
    ]
}

extension Command {
    static let help: Command = .init(
        "help", "Help", "Show every key of this page.", words: "keys shortcuts manual", keys: "f1", "?",
        footer: .always(0),
        changes: { $0.layers.append(Reading.help) })
    static let palette: Command = .init(
        "palette", "Command", "Type the name of any command, or a word for what it does.", words: "menu run", keys: ":",
        footer: .always(80), changes: { $0.layers.append(Palette(over: $0)) })
    static let back: Command = .init(
        "back", "Back", "Close what is open, leave the page, or clear the filter.", words: "close return", keys: "esc",
        changes: { $0.goBack() })
    static let quit: Command = .init(
        "quit", "Quit", "Leave virt-tui; guests go on running.", words: "exit close end", keys: "q", "f10",
        footer: .always(99), sends: { $0.askToLeave() })
    static let showError: Command = .init(
        "show-error", "Error", "Show the newest error in full.", words: "failure why log", keys: "!",
        refusal: { $0.lastFailure == nil ? "There was no error" : nil },
        changes: { state in
            if let failure = state.lastFailure { state.layers.append(Reading.failure(failure)) }
        })
}
