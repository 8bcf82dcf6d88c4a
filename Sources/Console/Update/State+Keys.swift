import FleetModel
import Terminal

extension State {
    /// Routes a key: the uppermost layer first, then the page, then everywhere.
    mutating func press(_ key: Key) -> [Effect] {
        switch key {
        case .resize(let width, let height):
            world.columns = max(1, width)
            world.rows = max(1, height)
            return []
        case .hangup: return [.quit]
        case _ where isInFlight(key): return []
        case .ctrl("]") where page is ScreenPage:
            // Leaves whatever is open over the guest's screen.
            putAwayLayers()
            return run(.leaveScreen)
        case _ where layers.isEmpty && page is ScreenPage:
            if let page = page as? ScreenPage, let effects = pressOnScreen(key, page) { return effects }
        case .mouse(let mouse):
            touch()
            return point(mouse)
        case .paste where layers.isEmpty:
            let ways = "\(world.keys.hint(.filter)) to filter, \(world.keys.hint(.palette)) for a command"
            say(SafeText("Pasted text goes into text fields only: \(ways)"))
            return []
        default: break
        }
        if let layer = layers.last { return press(key, in: layer) }
        touch()
        return pressInPage(key)
    }

    /// Runs what a key means, or remembers it where others may follow.
    private mutating func pressInPage(_ key: Key) -> [Effect] {
        let pressed = keysBefore + [key]
        keysBefore = []
        switch world.keys.meaning(of: pressed, in: contexts) {
        case .command(let command): return run(command)
        case .beginning: keysBefore = pressed
        case nil: break
        }
        return []
    }

    /// Whoever does something with the list has seen what is selected.
    private mutating func touch() { if fleet.home == nil { fleet.chooseSelection() } }

    private mutating func press(_ key: Key, in layer: any Layer) -> [Effect] {
        if key == .ctrl("l") { return [.redraw] }
        let position = layers.count - 1
        switch layer.press(key, self) {
        case .stay(let layer):
            layers[position] = layer
            return []
        case .close:
            layers.remove(at: position)
            return []
        case .finish(let change):
            layers.remove(at: position)
            return change(&self)
        case .change(let layer, let change):
            layers[position] = layer
            change(&self)
            return []
        case .act(let layer, let effects):
            layers[position] = layer
            return effects
        }
    }
}
