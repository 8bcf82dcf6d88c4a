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
        return pressInPage(key)
    }

    /// Runs what a key means, or remembers it where others may follow.
    private mutating func pressInPage(_ key: Key) -> [Effect] {
        let pressed = keysBefore + [key]
        keysBefore = []
        switch keys.meaning(of: pressed, in: contexts) {
        case .command(let command): return run(command)
        case .beginning: keysBefore = pressed
        case nil: break
        }
        return []
    }

    /// Whoever does something with the list has seen what is selected.
    private mutating func touch() { if fleet.home == nil { chooseSelection() } }

    /// The sets of commands that hold now, the nearest first.
    public var contexts: [CommandSet] {
        switch page {
        case .fleet:
            // A key that both a guest and a host have means what is selected.
            if case .host = fleet.selection { CommandSet.fleetHostPage } else { CommandSet.fleetPage }
        case .guest: CommandSet.guestPage
        case .host: CommandSet.hostPage
        case .tasks: CommandSet.tasksPage
        case .events: CommandSet.eventsPage
        case .connections: CommandSet.connectionsPage
        case .screen: CommandSet.screenPage
        }
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

    /// Commands that close what is only read.
    private static let closers: Set<Command> = [.back, .quit, .help, .showError]

    /// Overlays that are only read: the moving keys scroll, any key that closes closes.
    private static func scroll(
        _ list: ScrolledList, _ key: Key, _ state: State, lines: Int, _ make: (ScrolledList) -> Overlay
    ) -> OverlayOutcome {
        var list = list
        let room = state.boxRoom(lines: lines)
        let command = state.keys.command(for: key, in: [.moving, .everywhere])
        if let movement = command?.movement {
            list.top = max(0, min(list.top, lines)) + movement.step(height: room)
        } else if key == .enter || command.map(Self.closers.contains) == true {
            return .close
        }
        list.top = max(0, min(list.top, lines - room))
        return .stay(make(list))
    }
}
