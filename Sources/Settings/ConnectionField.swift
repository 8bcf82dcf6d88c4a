internal import FleetModel

/// One key of a `[[connections]]` block: the one place that knows how a connection is read, written and compared.
enum ConnectionField: String, CaseIterable {
    case name
    case uri
    case autoconnect
    case isReadOnly = "read_only"
    case isProtected = "protected"
    case interval
    case memoryReports = "memory_reports"

    /// What its value must be.
    var expectation: String {
        switch self {
        case .name: "a name"
        case .uri: "a libvirt URI"
        case .autoconnect, .isReadOnly, .isProtected, .memoryReports: "true or false"
        case .interval: "a number of seconds from 0.2 to 3600"
        }
    }

    /// Takes its value in. False when that cannot be used; then there is one that does no harm.
    func read(_ node: TOMLNode, into connection: inout ConnectionSettings) -> Bool {
        let text = node.string.flatMap { $0.isEmpty ? nil : $0 }
        let flag = node.bool
        switch self {
        case .name: connection.name = text
        case .uri: connection.uri = text
        case .autoconnect: connection.autoconnect = flag ?? true
        case .isReadOnly: connection.isReadOnly = flag ?? true
        case .isProtected: connection.isProtected = flag ?? true
        case .memoryReports: connection.memoryReports = flag
        case .interval:
            let seconds = node.number.flatMap { (0.2...3600).contains($0) ? $0 : nil }
            connection.interval = seconds ?? 1
            return seconds != nil
        }
        return self == .name || self == .uri ? text != nil : flag != nil
    }

    /// Its value in TOML's notation; nil takes the key out.
    func toml(of connection: ConnectionSettings) -> String? {
        switch self {
        case .name: connection.name.map(TOMLText.quoted)
        case .uri: connection.uri.map(TOMLText.quoted)
        case .autoconnect: String(connection.autoconnect)
        case .isReadOnly: String(connection.isReadOnly)
        case .isProtected: String(connection.isProtected)
        case .interval: String(connection.interval)
        case .memoryReports: connection.memoryReports.map { String($0) }
        }
    }

    func differs(_ one: ConnectionSettings, _ other: ConnectionSettings) -> Bool { toml(of: one) != toml(of: other) }

    func copy(from other: ConnectionSettings, to connection: inout ConnectionSettings) {
        switch self {
        case .name: connection.name = other.name
        case .uri: connection.uri = other.uri
        case .autoconnect: connection.autoconnect = other.autoconnect
        case .isReadOnly: connection.isReadOnly = other.isReadOnly
        case .isProtected: connection.isProtected = other.isProtected
        case .interval: connection.interval = other.interval
        case .memoryReports: connection.memoryReports = other.memoryReports
        }
    }
}
