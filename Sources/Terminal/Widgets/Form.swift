/// Labelled fields one below the other, one of them with the cursor.
public struct Form: Sendable {
    /// What a field holds.
    public enum Value: Hashable, Sendable {
        /// A line of text.
        case text(TextField)
        /// Yes or no.
        case toggle(Bool)
        /// One of several, by index.
        case choice([SafeText], selected: Int)
        /// Something that cannot be changed here.
        case fixed(SafeText)
    }

    /// One field.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public var label: SafeText
        /// What it holds.
        public var value: Value
        /// Why it has this value, or what to enter.
        public var hint: SafeText
        /// What is wrong with it; nil when nothing is.
        public var error: SafeText?

        /// Makes a field.
        public init(_ label: SafeText, _ value: Value, hint: SafeText = .empty, error: SafeText? = nil) {
            self.label = label
            self.value = value
            self.hint = hint
            self.error = error
        }

        /// The text as typed, for a text field.
        public var text: String? {
            if case .text(let field) = value { return field.text }
            return nil
        }
    }

    /// The fields from the top.
    public var fields: [Field]
    /// The one with the cursor, by index.
    public var selected: Int

    /// Makes a form with the cursor in a field.
    public init(_ fields: [Field], selected: Int = 0) {
        self.fields = fields
        self.selected = selected
    }

    /// Moves between fields and edits the selected one; false for keys of the caller (Enter and Esc).
    public mutating func handle(_ key: Key) -> Bool {
        guard fields.indices.contains(selected) else {
            selected = 0
            return false
        }
        switch key {
        case .up, .backtab: selected = selected > 0 ? selected - 1 : fields.count - 1
        case .down, .tab: selected = selected + 1 < fields.count ? selected + 1 : 0
        default: return Form.edit(&fields[selected].value, key)
        }
        return true
    }

    private static func edit(_ value: inout Value, _ key: Key) -> Bool {
        switch value {
        case .text(var field):
            guard field.handle(key) else { return false }
            value = .text(field)
        case .toggle(let isOn):
            guard [.space, .left, .right].contains(key) else { return false }
            value = .toggle(!isOn)
        case .choice(let options, let chosen):
            guard !options.isEmpty else { return false }
            let chosen = chosen.clamped(to: 0...options.count - 1)
            switch key {
            case .left: value = .choice(options, selected: chosen > 0 ? chosen - 1 : options.count - 1)
            case .right, .space: value = .choice(options, selected: (chosen + 1) % options.count)
            default: return false
            }
        case .fixed: return false
        }
        return true
    }
}
