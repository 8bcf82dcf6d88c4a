import Terminal

/// One field of a form: its value, what it is for, and what may be wrong with it.
struct FormField: Sendable {
    /// What a field holds.
    enum Value: Sendable {
        case text(TextField)
        case flag(Bool)
    }

    /// What its value is asked for by; never shown.
    let name: String
    /// What it is called.
    let label: SafeText
    /// What it is for, shown while it has the keys.
    let hint: SafeText
    /// What it holds.
    private(set) var value: Value
    /// What is wrong with a text, as a sentence; nil when nothing is.
    private let problem: @Sendable (String) -> String?
    /// Which part of a text is a password, that is not shown.
    private let secret: @Sendable (String) -> Range<Int>?

    /// A field for a text.
    init(
        _ name: String, _ label: SafeText, hint: SafeText = "", text: String, isSecret: Bool = false,
        isProposed: Bool = false,
        secret: @escaping @Sendable (String) -> Range<Int>? = { _ in nil },
        problem: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        (self.name, self.label, self.hint) = (name, label, hint)
        (self.secret, self.problem) = (secret, problem)
        var field = TextField(text, isSecret: isSecret)
        field.secretPart = secret(text)
        field.isProposed = isProposed
        value = .text(field)
    }

    /// A switch.
    init(_ name: String, _ label: SafeText, hint: SafeText = "", isOn: Bool) {
        (self.name, self.label, self.hint) = (name, label, hint)
        (secret, problem) = ({ _ in nil }, { _ in nil })
        value = .flag(isOn)
    }

    /// The text as it is typed; empty for a switch.
    var text: String { if case .text(let field) = value { field.text } else { "" } }

    /// Whether a switch is on.
    var isOn: Bool { if case .flag(let isOn) = value { isOn } else { false } }

    /// What is wrong with what it holds.
    var complaint: String? { problem(text) }

    /// Takes a key that does not move between fields.
    mutating func take(_ key: Key) {
        switch value {
        case .text(var field):
            _ = field.handle(key)
            field.secretPart = secret(field.text)
            value = .text(field)
        case .flag(let isOn): if key == .space { value = .flag(!isOn) }
        }
    }
}
