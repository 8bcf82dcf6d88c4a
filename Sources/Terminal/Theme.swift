/// The look of every role.
public struct Theme: Hashable, Sendable {
    /// The name people choose it by.
    public let name: String
    /// One line on what it is like.
    public let description: String
    private var styles: [Style]

    /// A theme that says nothing about some roles.
    public struct Incomplete: Error, Hashable, CustomStringConvertible {
        /// The theme.
        public let theme: String
        /// The roles it does not name.
        public let missing: [Role]

        /// What to add, in one sentence.
        public var description: String {
            let names = missing.map(\.name).joined(separator: ", ")
            return "theme \"\(theme)\" does not name every role: add \(names) under [roles]"
        }
    }

    /// Makes a theme; every role must have its style. Throws `Incomplete` with the roles that have none.
    public init(name: String, description: String, roles: [Role: Style]) throws(Incomplete) {
        let missing = Role.allCases.filter { roles[$0] == nil }
        guard missing.isEmpty else { throw Incomplete(theme: name, missing: missing) }
        self.name = name
        self.description = description
        styles = Role.allCases.map { roles[$0] ?? Style() }
    }

    /// A theme in which every role looks like plain text.
    init(plainNamed name: String, description: String) {
        self.name = name
        self.description = description
        styles = Array(repeating: Style(), count: Role.allCases.count)
    }

    /// How a role looks.
    public internal(set) subscript(role: Role) -> Style {
        get { styles[Int(role.rawValue)] }
        set { styles[Int(role.rawValue)] = newValue }
    }

    /// How a pen looks: colours of its own first, then the ground it stands on, then its role, then plain text.
    public func style(for pen: Pen) -> Style {
        var style = self[pen.role]
        if let ground = pen.ground, ground != pen.role {
            let below = self[ground]
            if below.background != .terminal { style.background = below.background }
            if pen.role == .text || style.foreground == .terminal { style.foreground = below.foreground }
            style.attributes.formUnion(below.attributes)
        }
        if style.foreground == .terminal { style.foreground = self[.text].foreground }
        if style.background == .terminal { style.background = self[.text].background }
        style.attributes.formUnion(pen.attributes)
        style.foreground = style.foreground.mixed(into: style.background, pen.strength)
        if let foreground = pen.foreground { style.foreground = foreground }
        if let background = pen.background { style.background = background }
        return style
    }
}
