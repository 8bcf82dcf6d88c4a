import FleetModel
import Screen
import Terminal

extension CommandSet {
    /// A guest's screen; while typing only the keys that leave and turn.
    static let screen: CommandSet = .init(
        "A guest's screen", elsewhere: "Open the guest's screen first",
        [
            .leaveScreen, .turnTyping,
            Command(
                "search-screen", "Search", "Look for text on the guest's screen.", words: "find grep", keys: "/",
                footer: 3, about: .selection,
                sends: {
                    $0.onShownScreen { state, page in
                        state.layers.append(ScreenEntry(.search, on: page, text: page.search))
                        return []
                    }
                }),
            Command(
                "next-match", "Next", "Go to the next place with the text.", words: "find search", keys: "ctrl-n",
                about: .selection, changes: { $0.showMatch(by: 1) }),
            Command(
                "previous-match", "Previous", "Go to the place before with the text.", words: "find search",
                keys: "ctrl-p", about: .selection, changes: { $0.showMatch(by: -1) }),
            .openScreen, .openConsole,
            Command(
                "send-key", "Send key", "Send Ctrl-Alt-Del, Ctrl-Alt-F1, SysRq and other keys that terminals keep.",
                words: "keyboard press function", keys: "f", footer: 4, about: .selection,
                refusal: { $0.refusalToType },
                sends: {
                    $0.onShownScreen { state, page in
                        let choice: Choice = page.kind == .serial ? .keysOfTerminal(for: page) : .keys(for: page)
                        state.layers.append(choice)
                        return []
                    }
                }),
            Command(
                "type-text", "Type text", "Type a line into the guest and read it back from the screen.",
                words: "write paste send", keys: "T", footer: 5, about: .selection, refusal: { $0.refusalToType },
                sends: {
                    $0.onShownScreen { state, page in
                        let purpose: ScreenEntry.Purpose = page.kind == .serial ? .send : .type
                        state.layers.append(ScreenEntry(purpose, on: page))
                        return []
                    }
                }),
            Command(
                "select-on-screen", "Select",
                "Begin or drop a selection; the moving keys stretch it, the mouse does too.", words: "mark copy",
                keys: "space", footer: 6, about: .selection,
                changes: {
                    $0.changeScreen { state, page in
                        let corner = state.world.view(of: page).corner
                        page.selection = page.selection == nil ? ScreenSelection(corner) : nil
                    }
                }),
            .copyScreen,
            Command(
                "save-picture", "Picture", "Save the guest's screen as a PNG file.", words: "screenshot image",
                keys: "I", footer: 8, about: .selection, refusal: { $0.refusalToSavePicture },
                sends: { $0.onShownScreen { _, page in [.savePicture(page.guest, name: page.name)] } }),
            Command(
                "show-picture", "Pixels", "Show the picture instead of the text, or the text again.",
                words: "graphics image bitmap", keys: "b", footer: 9, about: .selection,
                refusal: { $0.refusalOfPicture }, changes: { $0.changeScreen { $1.showsPicture.toggle() } }),
            Command(
                "zoom-screen", "Zoom", "Show the picture two and four times as large.", words: "enlarge magnify scale",
                keys: "z", footer: 10, about: .selection, refusal: { $0.refusalOfPicture },
                changes: {
                    $0.changeScreen { _, page in
                        page.viewport = page.viewport.zoom >= 8 ? Viewport() : page.viewport.zoomed(by: 2)
                    }
                }),
            Command(
                "pan-left", "Pan left", "Show more of what is to the left.", words: "move scroll", keys: "left", "h",
                about: .selection, changes: { $0.panScreen(-1, 0) }),
            Command(
                "pan-right", "Pan right", "Show more of what is to the right.", words: "move scroll", keys: "right",
                "l", about: .selection, changes: { $0.panScreen(1, 0) }),
        ])
}

extension Command {
    static let openScreen: Command = .init(
        "open-screen", "Screen", "Show the guest's screen and type into it.",
        words: "vnc display view monitor graphics",
        keys: "v", footer: 12, about: .selection, refusal: { $0.refusalToShow(.display) },
        changes: { state in
            guard let target = state.targets.first else { return }
            var page = ScreenPage(guest: target.guest, name: target.name)
            page.isTyping = state.world.hosts[target.guest.host]?.isReadOnly != true
            state.open(page)
        })
    static let openConsole: Command = .init(
        "open-console", "Console", "Show the guest's serial line with what scrolled by, and type into it.",
        words: "serial terminal tty text log in", keys: "c", footer: 13, about: .selection,
        refusal: { $0.refusalToShow(.serial) },
        changes: { state in
            guard let target = state.targets.first else { return }
            state.open(ScreenPage(guest: target.guest, name: target.name, kind: .serial))
        })
    static let leaveScreen: Command = .init(
        "leave-screen", "Leave", "Leave the guest's screen, also while typing.", words: "back close", keys: "ctrl-]",
        footer: 1, about: .selection, changes: { $0.leavePage() })
    static let turnTyping: Command = .init(
        "turn-typing", "Type", "Send keys to the guest, or turn to the commands of its screen; also while typing.",
        words: "keyboard grab commands", keys: "ctrl-\\", "enter", footer: 2, about: .selection,
        refusal: { $0.refusalToTurn }, sends: { $0.onShownScreen { $0.turnTyping($1) } })
    static let copyScreen: Command = .init(
        "copy-screen", "Copy", "Copy the selection, or all text, to the terminal's clipboard.", words: "yank clipboard",
        keys: "y", footer: 7, about: .selection, sends: { $0.copyFromScreen() })
}

extension State {
    /// A guest's screen may be waited for; its console needs it running.
    fileprivate func refusalToShow(_ kind: ScreenKind) -> String? {
        if let page = screenPage, page.kind == kind {
            return kind == .display ? "This is its screen" : "This is its serial line"
        }
        let targets = targets
        guard let first = targets.first else { return "Choose a guest first" }
        guard targets.count == 1 else { return "Take the marks away first: this goes to one guest at a time" }
        guard let host = world.hosts[first.guest.host], let guest = world.guest(first.guest) else {
            return "The guest is gone"
        }
        if !host.connection.isUsable { return "\(host.name) is not connected now" }
        guard kind == .serial else { return nil }
        if host.isReadOnly { return "This connection is read-only: a console takes keys" }
        return guest.state.isActive ? nil : "\(guest.name) does not run: start it first"
    }

    fileprivate var refusalToTurn: String? {
        guard let page = screenPage else { return nil }
        return page.isTyping ? nil : readOnlyRefusal(page)
    }

    fileprivate var refusalToType: String? { screenPage.flatMap { typingRefusal($0) } }

    fileprivate var refusalOfPicture: String? {
        screenPage?.kind == .serial
            ? "A serial line has no picture: \(world.keys.hint(.openScreen)) opens the screen" : nil
    }

    fileprivate var refusalToSavePicture: String? {
        if let refusalOfPicture { return refusalOfPicture }
        return (screenPage.flatMap { world.feed(of: $0) }?.width ?? 0) > 0 ? nil : "There is no picture yet"
    }

    fileprivate mutating func onShownScreen(_ act: (inout State, ScreenPage) -> [Effect]) -> [Effect] {
        guard let page = screenPage else { return [] }
        return act(&self, page)
    }

    /// Changes the page of the guest's screen that is shown.
    mutating func changeScreen(_ change: (State, inout ScreenPage) -> Void) {
        guard var page = screenPage else { return }
        change(self, &page)
        self.page = page
    }
}
