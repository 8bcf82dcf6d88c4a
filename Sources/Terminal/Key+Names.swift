extension Key {
    /// Reads a name as in key tables: "a", "?", "space", "ctrl-]", "alt-b", "shift-up", "f1", "enter"; nil if none.
    public init?(name: String) {
        var rest = name[...]
        var modifiers: Modifiers = []
        let prefixes: [(Substring, Modifiers)] = [("ctrl-", .ctrl), ("alt-", .alt), ("shift-", .shift)]
        while let (prefix, modifier) = prefixes.first(where: { rest.count > $0.0.count && rest.hasPrefix($0.0) }) {
            guard !modifiers.contains(modifier) else { return nil }
            modifiers.insert(modifier)
            rest = rest.dropFirst(prefix.count)
        }
        if let named = Name(rawValue: String(rest)) {
            self = .named(named, modifiers)
        } else if rest == "space" {
            self = .character(" ", modifiers)
        } else if rest.count == 1, let character = rest.first, character != " ", !modifiers.contains(.shift) {
            self = .character(character, modifiers)
        } else {
            return nil
        }
    }

    /// The name as in key tables; for what is no key, what it is.
    public var name: String {
        switch self {
        case .character(let character, let modifiers):
            return Key.prefix(modifiers) + (character == " " ? "space" : String(character))
        case .named(let name, let modifiers): return Key.prefix(modifiers) + name.rawValue
        case .mouse: return "mouse"
        case .paste: return "paste"
        case .resize: return "resize"
        case .hangup: return "hangup"
        }
    }

    /// The name for people, as in a footer: "Ctrl-]", "PgUp", "F1", "Space"; letters as they are.
    public var label: SafeText {
        switch self {
        case .character(let character, let modifiers):
            let letter = modifiers.contains(.ctrl) ? character.uppercased() : String(character)
            return SafeText(Key.prefix(modifiers, label: true) + (character == " " ? "Space" : letter))
        case .named(let name, let modifiers):
            return SafeText(Key.prefix(modifiers, label: true) + name.label)
        case .mouse, .paste, .resize, .hangup: return SafeText(name)
        }
    }

    private static func prefix(_ modifiers: Modifiers, label: Bool = false) -> String {
        var result = ""
        if modifiers.contains(.ctrl) { result += label ? "Ctrl-" : "ctrl-" }
        if modifiers.contains(.alt) { result += label ? "Alt-" : "alt-" }
        if modifiers.contains(.shift) { result += label ? "Shift-" : "shift-" }
        return result
    }
}

extension Key.Name {
    /// The name for people.
    var label: String {
        switch self {
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .backtab: "Shift-Tab"
        case .delete: "Del"
        case .insert: "Ins"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }
}
