public import FleetModel
public import Terminal
internal import URIText

/// A connection's settings while they are edited.
public struct ConnectionForm: Layer {
    /// The fields, from top to bottom.
    public enum Field: Int, CaseIterable, Sendable {
        case uri, name, interval, autoconnect, readOnly, protected

        /// What it is called.
        public var label: SafeText {
            switch self {
            case .uri: "URI"
            case .name: "Name"
            case .interval: "Interval, s"
            case .autoconnect: "Connect at start"
            case .readOnly: "Read-only"
            case .protected: "Protected"
            }
        }

        /// What it is for.
        public var hint: SafeText {
            switch self {
            case .uri: "qemu:///system, qemu+ssh://user@host/system, qemu+tls://host/system, lxc:///system"
            case .name: "What the list calls it; empty takes the host of the URI"
            case .interval: "Seconds between two looks at the host, 0.2 to 3600"
            case .autoconnect: "Space switches"
            case .readOnly: "The daemon itself then refuses changes. Space switches"
            case .protected: "Dangerous actions ask for the guest's name. Space switches"
            }
        }
    }

    /// The connection that is edited; nil makes a new one.
    public let host: HostID?
    /// The text fields.
    public var uri: TextField, name: TextField, interval: TextField
    /// The switches.
    public var autoconnect: Bool, isReadOnly: Bool, isProtected: Bool
    /// What only the configuration file sets.
    private let memoryReports: Bool?
    /// The field that has the keys.
    public var focus = Field.uri
    /// What is wrong.
    public var error: SafeText?

    init(host: HostID?, settings: ConnectionSettings) {
        self.host = host
        uri = TextField(settings.uri ?? "")
        name = TextField(settings.name ?? "")
        interval = TextField(
            settings.interval == settings.interval.rounded() ? "\(Int(settings.interval))" : "\(settings.interval)")
        autoconnect = settings.autoconnect
        isReadOnly = settings.isReadOnly
        isProtected = settings.isProtected
        memoryReports = settings.memoryReports
        uri.secretPart = URIParts.password(in: uri.text)
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch key {
        case .escape: return .close
        case .enter: return save()
        case .tab, .down: changed.turn(1)
        case .backtab, .up: changed.turn(-1)
        default:
            changed.error = nil
            switch focus {
            case .uri:
                _ = changed.uri.handle(key)
                changed.uri.secretPart = URIParts.password(in: changed.uri.text)
            case .name: _ = changed.name.handle(key)
            case .interval: _ = changed.interval.handle(key)
            case .autoconnect: if key == .space { changed.autoconnect.toggle() }
            case .readOnly: if key == .space { changed.isReadOnly.toggle() }
            case .protected: if key == .space { changed.isProtected.toggle() }
            }
        }
        return .stay(changed)
    }

    func draw(in frame: inout Frame, _ state: State) {
        let rows = Field.allCases.map { field -> FormBox.Row in
            switch field {
            case .uri: .text(field.label, uri)
            case .name: .text(field.label, name)
            case .interval: .text(field.label, interval)
            case .autoconnect: .flag(field.label, autoconnect)
            case .readOnly: .flag(field.label, isReadOnly)
            case .protected: .flag(field.label, isProtected)
            }
        }
        let title: SafeText = host == nil ? "Add a host" : "Edit the host"
        state.drawForm(
            FormBox(title: title, rows: rows, focus: focus.rawValue, error: error, hint: focus.hint), in: &frame)
    }

    private mutating func turn(_ step: Int) {
        let count = Field.allCases.count
        focus = Field(rawValue: (focus.rawValue + step + count) % count) ?? .uri
    }

    private func save() -> LayerOutcome {
        var failed = self
        let address = uri.text.trimmed
        if !address.contains(":") {
            failed.error = "A libvirt URI looks like qemu:///system or qemu+ssh://host/system."
            failed.focus = .uri
            return .stay(failed)
        }
        if URIParts(address).password != nil {
            failed.error = "libvirt takes no password in a URI: leave it out and be asked for it."
            failed.focus = .uri
            return .stay(failed)
        }
        guard let seconds = Double(interval.text.trimmed), (0.2...3600).contains(seconds) else {
            failed.error = "The interval is a number of seconds from 0.2 to 3600."
            failed.focus = .interval
            return .stay(failed)
        }
        let title = name.text.trimmed
        let settings = ConnectionSettings(
            name: title.isEmpty ? nil : title, uri: address, autoconnect: autoconnect, isReadOnly: isReadOnly,
            isProtected: isProtected, interval: seconds, memoryReports: memoryReports)
        let host = host
        return .finish { state in
            guard let host else { return [.addConnection(settings)] }
            state.connections[host] = settings
            return [.updateConnection(host, settings)]
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
