import FleetModel
import Terminal

extension State {
    /// Routes a key: the uppermost overlay first, then the page, then everywhere.
    mutating func press(_ key: Key) -> [Effect] {
        switch key {
        case .resize(let width, let height):
            columns = max(1, width)
            rows = max(1, height)
            return []
        case .hangup: return [.quit]
        case _ where isInFlight(key): return []
        case .ctrl("]") where screenPage != nil:
            // Leaves whatever is open over the guest's screen.
            putAwayOverlays()
            return run(.leaveScreen)
        case _ where overlays.isEmpty && screenPage != nil:
            if let page = screenPage, let effects = pressOnScreen(key, page) { return effects }
        case .mouse(let mouse):
            touch()
            return point(mouse)
        case .paste where overlays.isEmpty:
            let ways = "\(keys.hint(.filter)) to filter, \(keys.hint(.palette)) for a command"
            say(SafeText("Pasted text goes into text fields only: \(ways)"))
            return []
        default: break
        }
        if let overlay = overlays.last { return press(key, in: overlay) }
        touch()
        guard let command = keys.command(for: key, in: contexts) else { return [] }
        return run(command)
    }

    /// Whoever does something with the list has seen what is selected.
    private mutating func touch() { if fleet.home == nil { chooseSelection() } }

    /// Where keys mean something now, the nearest first.
    public var contexts: [KeyContext] {
        switch page {
        case .fleet:
            // A key that both a guest and a host have means what is selected.
            if case .host = fleet.selection { KeyContext.fleetHostPage } else { KeyContext.fleetPage }
        case .guest: KeyContext.guestPage
        case .host: KeyContext.hostPage
        case .tasks: KeyContext.tasksPage
        case .events: KeyContext.eventsPage
        case .connections: KeyContext.connectionsPage
        case .screen: KeyContext.screenPage
        }
    }

    /// Runs a command, or says in the footer why it cannot run now.
    public mutating func run(_ command: Command) -> [Effect] {
        if let refusal = refusal(of: command) {
            say(SafeText(refusal), .warning)
            return []
        }
        notice = nil
        return perform(command)
    }

    private mutating func press(_ key: Key, in overlay: Overlay) -> [Effect] {
        if key == .ctrl("l") { return [.redraw] }
        let position = overlays.count - 1
        switch overlay.press(key, self) {
        case .stay(let overlay):
            overlays[position] = overlay
            return []
        case .close:
            overlays.remove(at: position)
            return []
        case .finish(let change):
            overlays.remove(at: position)
            return change(&self)
        case .change(let overlay, let change):
            overlays[position] = overlay
            change(&self)
            return []
        case .act(let overlay, let effects):
            overlays[position] = overlay
            return effects
        }
    }
}

extension Overlay {
    /// What the overlay makes of a key.
    func press(_ key: Key, _ state: State) -> OverlayOutcome {
        switch self {
        case .help(let list): Self.scroll(list, key, state, lines: state.helpLines.count) { .help($0) }
        case .failure(let failure, let list):
            Self.scroll(list, key, state, lines: state.lines(of: failure).count) { .failure(failure, $0) }
        case .palette(let palette): palette.press(key, state)
        case .filter(let line): line.press(key)
        case .confirmation(let confirmation): confirmation.press(key)
        case .choice(let choice): choice.press(key)
        case .columns(let chooser): chooser.press(key)
        case .prompt(let prompt): prompt.press(key)
        case .credentials(let form): form.press(key)
        case .connection(let form): form.press(key)
        case .screenEntry(let entry): entry.press(key)
        case .wizard(let wizard): wizard.press(key)
        case .leaving(let leaving): leaving.press(key)
        }
    }

    /// Overlays that are only read: the moving keys scroll, any key that closes closes.
    private static func scroll(
        _ list: ScrolledList, _ key: Key, _ state: State, lines: Int, _ make: (ScrolledList) -> Overlay
    ) -> OverlayOutcome {
        var list = list
        let room = state.boxRoom(lines: lines)
        switch state.keys.command(for: key, in: [.moving, .everywhere]) {
        case .up: list.top -= 1
        case .down: list.top += 1
        case .pageUp: list.top -= max(1, room - 1)
        case .pageDown: list.top += max(1, room - 1)
        case .first: list.top = 0
        case .last: list.top = lines
        case .back, .quit, .help, .showError: return .close
        default: return key == .enter ? .close : .stay(make(list))
        }
        list.top = max(0, min(list.top, lines - room))
        return .stay(make(list))
    }
}
