public import Terminal

/// Reads theme files: `name`, `description`, then under `[roles]` one line a role, such as
/// `running = { fg = "#a6e3a1", bold = true }`.
public enum ThemeReader {
    /// Reads a theme. Throws the first thing that is wrong, with its line and column; every role must be there.
    public static func read(_ text: String, file: String) throws(SettingsProblem) -> Theme {
        let document = try TOMLDocument(text, file: file)
        let root = document.root
        func problem(_ message: String, at path: [String]) -> SettingsProblem {
            let entry = document.entry(path) ?? document.entries.first { $0.path == Array(path.prefix(2)) }
            let header = document.header(path)?.line
            let line = (entry?.lines.lowerBound ?? header).map { $0 + 1 }
            return SettingsProblem(
                .error, file: file, line: line, column: entry?.column ?? (line == nil ? nil : 1), message: message)
        }
        for key in root.keys.sorted() where !["name", "description", "roles"].contains(key) {
            throw problem("\"\(key)\" is no part of a theme: known are name, description, roles", at: [key])
        }
        guard let name = root["name"]?.string, !name.isEmpty else {
            throw problem("a theme needs a name: add name = \"…\"", at: ["name"])
        }
        guard root["description"] == nil || root["description"]?.string != nil else {
            throw problem("description must be a text", at: ["description"])
        }
        guard let table = root["roles"]?.table else {
            throw problem("a theme needs a table [roles] with a line for each role", at: ["roles"])
        }
        var roles: [Role: Style] = [:]
        for (key, node) in table.sorted(by: { $0.key < $1.key }) {
            guard let role = Role(name: key) else {
                let known = Role.allCases.map(\.name).joined(separator: ", ")
                throw problem("no role is called \"\(key)\": known are \(known)", at: ["roles", key])
            }
            guard let parts = node.table else {
                throw problem("\(key) must look like { fg = \"#a6e3a1\", bold = true }", at: ["roles", key])
            }
            do throws(Malformed) { roles[role] = try style(parts) } catch {
                throw problem("\(key): \(error.message)", at: ["roles", key])
            }
        }
        do throws(Theme.Incomplete) {
            return try Theme(name: name, description: root["description"]?.string ?? "", roles: roles)
        } catch {
            throw problem(error.description, at: ["roles"])
        }
    }

    private struct Malformed: Error { let message: String }

    private static func style(_ parts: [String: TOMLNode]) throws(Malformed) -> Style {
        var style = Style()
        for (key, node) in parts.sorted(by: { $0.key < $1.key }) {
            switch key {
            case "fg": style.foreground = try colour(node, key)
            case "bg": style.background = try colour(node, key)
            default:
                guard let attribute = Attributes.names.first(where: { $0.name == key })?.attribute else {
                    let known = Attributes.names.map(\.name).joined(separator: ", ")
                    throw Malformed(message: "\"\(key)\" is unknown: known are fg, bg, \(known)")
                }
                guard let isOn = node.bool else { throw Malformed(message: "\(key) must be true or false") }
                if isOn { style.attributes.insert(attribute) }
            }
        }
        return style
    }

    private static func colour(_ node: TOMLNode, _ key: String) throws(Malformed) -> Colour {
        let text: String? =
            if case .integer(let number) = node { String(number) } else { node.string }
        guard let colour = text.flatMap(Colour.init) else {
            let example = "a colour: \"#a6e3a1\", 0 to 255, \"bright-red\" or \"default\""
            throw Malformed(message: "\(key) must be \(example)")
        }
        return colour
    }
}
