import GuestKeys
import Terminal

extension Key {
    /// What a key of the terminal is on the guest's keyboard; nil for what no keyboard has.
    var chord: KeyChord? {
        switch self {
        case .character(let character, let modifiers):
            var keys: [GuestKey] = []
            for scalar in character.unicodeScalars {
                guard let chord = KeyChord(typing: scalar) else { return nil }
                keys += chord.keys
            }
            return KeyChord(modifiers.guestKeys + keys)
        case .named(.backtab, let modifiers):
            return GuestKey(named: "tab").flatMap { KeyChord(modifiers.guestKeys + [.shift, $0]) }
        case .named(let name, let modifiers):
            return GuestKey(named: name.guestName).flatMap { KeyChord(modifiers.guestKeys + [$0]) }
        case .mouse, .paste, .resize, .hangup: return nil
        }
    }
}

extension Key.Modifiers {
    fileprivate var guestKeys: [GuestKey] {
        var keys: [GuestKey] = []
        if contains(.ctrl) { keys.append(.control) }
        if contains(.alt) { keys.append(.alt) }
        if contains(.shift) { keys.append(.shift) }
        return keys
    }
}

extension Key.Name {
    /// The name on the guest's keyboard.
    fileprivate var guestName: String {
        switch self {
        case .pageUp: "pageup"
        case .pageDown: "pagedown"
        default: rawValue
        }
    }
}
