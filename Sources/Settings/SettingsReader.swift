internal import FleetModel

/// Takes settings out of a TOML document, one warning for each value that cannot be used.
struct SettingsReader {
    let file: String
    let document: TOMLDocument
    private var found: [SettingsProblem] = []
    private var unsaid = 0

    /// The problems that are told at most: nobody reads more, and a file may be full of them.
    private static let mostProblems = 20

    /// What is wrong, in the order of the reading.
    var problems: [SettingsProblem] {
        guard unsaid > 0 else { return found }
        return found + [SettingsProblem(.warning, file: file, message: "there are \(unsaid) more such values")]
    }

    /// For each connection that could be read, the number of its element in the list.
    private(set) var sources: [Int] = []

    /// Throws when the text is no TOML.
    init(_ text: String, file: String) throws(SettingsProblem) {
        self.init(try TOMLDocument(text, file: file), file: file)
    }

    init(_ document: TOMLDocument, file: String) {
        self.document = document
        self.file = file
    }

    /// The most keys of one command.
    private static let mostKeys = 32

    static let known = [
        "connections", "columns", "sort", "group", "lists", "views", "details", "theme", "mouse", "ascii", "pixels",
        "ssh_sharing", "ssh_persist", "ssh_user", "ssh_jump", "shutdown_patience", "keys", "thresholds",
        "alert_bell", "alert_notify", "alert_command",
    ]

    mutating func read() -> Settings {
        var settings = Settings()
        for key in document.root.keys.sorted(by: inFileOrder) {
            guard let node = document.root[key] else { continue }
            switch key {
            case "connections": settings.connections = connections(node)
            case "columns": settings.columns = value(node.array == nil ? nil : node.strings, [key], "a list of names")
            case "sort": settings.sort = value(node.string, [key], "the name of a column, \"-cpu\" for descending")
            case "group":
                let group = node.string.flatMap { Settings.groups.contains($0) ? $0 : nil }
                settings.group = value(group, [key], "one of \(Settings.groups.joined(separator: ", "))")
            case "lists":
                settings.lists = ArrangementTables.lists(tables(node, key)) { expect($1, at: $0) }
            case "views":
                settings.views = ArrangementTables.views(tables(node, key)) { expect($1, at: $0) }
            case "details": settings.details = value(node.bool, [key], "true or false")
            case "theme": settings.theme = value(node.string, [key], "the name of a theme")
            case "mouse": settings.mouse = value(node.bool, [key], "true or false") ?? true
            case "keys": settings.keys = keys(node)
            case "pixels": settings.pixels = value(node.bool, [key], "true or false")
            case "ssh_sharing": settings.sharesLogins = value(node.bool, [key], "true or false") ?? true
            case "ssh_persist":
                let seconds = node.number.flatMap { (0...86_400).contains($0) ? Int($0) : nil }
                settings.loginSeconds = value(seconds, [key], "a number of seconds from 0 to 86400") ?? 60
            case "ssh_user": settings.login.user = value(plain(node), [key], "a user's name")
            case "ssh_jump": settings.login.jumpHost = value(plain(node), [key], "a host, as ssh -J takes it")
            case "shutdown_patience":
                let seconds = node.number.flatMap { (1...86_400).contains($0) ? Int($0) : nil }
                settings.shutdownPatience = value(seconds, [key], "a number of seconds from 1 to 86400") ?? 90
            case "thresholds": settings.thresholds = thresholds(node)
            case "alert_bell": settings.alerts.bell = value(node.bool, [key], "true or false") ?? false
            case "alert_notify":
                let ways = Settings.Alerts.Notification.self
                settings.alerts.notification = value(
                    node.string.flatMap { ways.init(rawValue: $0) }, [key],
                    "one of " + ways.allCases.map(\.rawValue).joined(separator: ", "))
            case "alert_command":
                let words = node.array == nil ? nil : node.strings.flatMap { $0.first?.isEmpty == true ? nil : $0 }
                settings.alerts.command = value(words, [key], "a list: a program and its arguments") ?? []
            case "ascii": settings.ascii = value(node.bool, [key], "true or false")
            default:
                warn("\"\(key)\" is no setting: known are \(Self.known.joined(separator: ", "))", at: [key])
            }
        }
        return settings
    }

    /// A word that can be passed to ssh.
    private func plain(_ node: TOMLNode) -> String? { node.string.flatMap { GuestLogin.isPlain($0) ? $0 : nil } }

    private mutating func keys(_ node: TOMLNode) -> [Settings.KeySetting] {
        guard let table = node.table else {
            warn("keys is a table: begin it with [keys]", at: ["keys"])
            return []
        }
        let found = table.compactMap { command, node -> Settings.KeySetting? in
            let path = ["keys", command]
            guard let keys = node.strings else {
                warn("\(path.joined(separator: ".")) must be the name of a key, or a list of them", at: path)
                return nil
            }
            guard keys.count <= Self.mostKeys else {
                warn("\(path.joined(separator: ".")) has more than \(Self.mostKeys) keys", at: path)
                return nil
            }
            let entry = document.entry(path)
            return Settings.KeySetting(
                command: command, keys: keys, line: entry.map { $0.lines.lowerBound + 1 }, column: entry.map(\.column))
        }
        return found.sorted { ($0.line ?? 0, $0.column ?? 0, $0.command) < ($1.line ?? 0, $1.column ?? 0, $1.command) }
    }

    private mutating func connections(_ node: TOMLNode) -> [ConnectionSettings] {
        let headers = document.elements(of: "connections")
        guard let elements = node.array, elements.allSatisfy({ $0.table != nil }) else {
            warn("connections is a list of tables: begin each with [[connections]]", at: ["connections"])
            return []
        }
        var found: [ConnectionSettings] = []
        for (number, element) in elements.enumerated() {
            let header = number < headers.count ? headers[number] : nil
            guard let connection = connection(element.table ?? [:], header: header) else { continue }
            found.append(connection)
            sources.append(number)
        }
        var names: Set<String> = []
        for (number, connection) in found.enumerated() {
            guard let name = connection.name, !names.insert(name).inserted else { continue }
            let header = sources[number] < headers.count ? headers[sources[number]] : nil
            warn("two connections are called \"\(name)\": rename one", at: ["connections", "name"], header: header)
        }
        return found
    }

    private mutating func connection(_ table: [String: TOMLNode], header: Int?) -> ConnectionSettings? {
        var result = ConnectionSettings(uri: nil)
        for key in table.keys.sorted() {
            guard let node = table[key] else { continue }
            let path = ["connections", key]
            guard let field = ConnectionField(rawValue: key) else {
                let known = ConnectionField.allCases.map(\.rawValue).joined(separator: ", ")
                warn("\"\(key)\" is no setting of a connection: known are \(known)", at: path, header: header)
                continue
            }
            if !field.read(node, into: &result) {
                warn("\(path.joined(separator: ".")) must be \(field.expectation)", at: path, header: header)
            }
        }
        // A URI that cannot be read must not silently become libvirt's default one.
        if table["uri"] != nil, result.uri == nil { return nil }
        if result.uri == nil, result.name == nil {
            warn("this connection has neither name nor uri: add uri = \"…\"", at: ["connections"], header: header)
            return nil
        }
        return result
    }

    private mutating func tables(_ node: TOMLNode, _ key: String) -> [String: TOMLNode] {
        if node.table == nil { expect("a table: begin it with [\(key)]", at: [key]) }
        return node.table ?? [:]
    }

    private mutating func expect(_ expected: String, at path: [String]) {
        warn("\(path.joined(separator: ".")) must be \(expected)", at: path)
    }

    mutating func value<Value>(
        _ value: Value?, _ path: [String], _ expected: String
    ) -> Value? {
        if value == nil { expect(expected, at: path) }
        return value
    }

    mutating func warn(_ message: String, at path: [String], header: Int? = nil) {
        guard found.count < Self.mostProblems else { return unsaid += 1 }
        let entry = document.entry(path, header: header) ?? (header == nil ? nil : document.entry(path))
        let table = header.map { document.headers[$0].line } ?? document.header(path)?.line
        found.append(
            SettingsProblem(
                .warning, file: file, line: (entry?.lines.lowerBound ?? table).map { $0 + 1 },
                column: entry.map(\.column) ?? (table == nil ? nil : 1), message: message))
    }

    private func inFileOrder(_ left: String, _ right: String) -> Bool {
        let place = { (key: String) in document.line(of: key) ?? .max }
        return (place(left), left) < (place(right), right)
    }
}
