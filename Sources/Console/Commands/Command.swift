/// One thing a person can do in the console. Keys, footer, help, palette and documents are made from these records.
public struct Command: Sendable {
    /// What it is called in the palette and in `[keys]`: kebab case.
    public let name: String
    /// A few words for the footer and menus.
    public let label: String
    /// One sentence for the help and the man page.
    public let summary: String
    /// Words besides these that people would search it by.
    let words: String
    /// Its usual keys by name, the one to show first; keys that follow each other have a space between them. Without any
    /// it is in the palette only.
    let keys: [String]
    /// Its place in the footer; nil keeps it out.
    let footer: FooterPlace?
    /// What it is about.
    let subject: Subject
    /// How it moves in a list; nil for all that do something else.
    let movement: Movement?
    /// Why it cannot run here and now, as a sentence; nil when it can.
    let refusal: @Sendable (State) -> String?
    /// Does it, where it was not refused.
    let perform: @Sendable (inout State) -> [Effect]

    /// What a command is about.
    enum Subject {
        /// What is selected: not done where something else has just been selected by itself.
        case selection
        /// The page, the list or the program.
        case everything
    }
}

extension Command {
    /// A command that has something done outside.
    init(
        _ name: String, _ label: String, _ summary: String, words: String = "", keys: String...,
        footer: FooterPlace? = nil,
        about subject: Subject = .everything, refusal: @escaping @Sendable (State) -> String? = { _ in nil },
        sends perform: @escaping @Sendable (inout State) -> [Effect]
    ) {
        self.init(
            name: name, label: label, summary: summary, words: words, keys: keys, footer: footer, subject: subject,
            movement: nil, refusal: refusal, perform: perform)
    }

    /// A command that only changes what the console shows.
    init(
        _ name: String, _ label: String, _ summary: String, words: String = "", keys: String...,
        footer: FooterPlace? = nil,
        about subject: Subject = .everything, refusal: @escaping @Sendable (State) -> String? = { _ in nil },
        changes change: @escaping @Sendable (inout State) -> Void
    ) {
        self.init(
            name: name, label: label, summary: summary, words: words, keys: keys, footer: footer, subject: subject,
            movement: nil, refusal: refusal,
            perform: { state in
                change(&state)
                return []
            })
    }
}

extension Command: Hashable {
    /// Commands are known by their names.
    public static func == (left: Command, right: Command) -> Bool { left.name == right.name }

    /// Commands are known by their names.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A command's place in the footer.
struct FooterPlace: ExpressibleByIntegerLiteral, Sendable {
    /// Lowest first.
    let order: Int
    /// Whether it is shown whatever else there is no room for.
    var isAlways = false

    init(integerLiteral order: Int) { self.order = order }

    static func always(_ order: Int) -> FooterPlace {
        var place = FooterPlace(integerLiteral: order)
        place.isAlways = true
        return place
    }
}
