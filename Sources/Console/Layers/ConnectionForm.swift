import FleetModel
import Terminal
import URIText

/// A connection's settings while they are edited.
struct ConnectionForm: Layer {
    /// The connection that is edited; nil makes a new one.
    let host: HostID?
    private var form: Form
    /// What only the configuration file sets.
    private let memoryReports: Bool?

    init(host: HostID?, settings: ConnectionSettings) {
        self.host = host
        memoryReports = settings.memoryReports
        let seconds = settings.interval
        form = Form([
            FormField(
                "uri", "URI",
                hint: "qemu:///system, qemu+ssh://user@host/system, qemu+tls://host/system, lxc:///system",
                text: settings.uri ?? "", secret: { URIParts.password(in: $0) }, problem: Self.problem(ofURI:)),
            FormField(
                "name", "Name", hint: "What the list calls it; empty takes the host of the URI",
                text: settings.name ?? ""),
            FormField(
                "interval", "Interval, s", hint: "Seconds between two looks at the host, 0.2 to 3600",
                text: seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)",
                problem: { text in
                    Double(text.trimmed).map { (0.2...3600).contains($0) } == true
                        ? nil : "The interval is a number of seconds from 0.2 to 3600."
                }),
            FormField("autoconnect", "Connect at start", hint: "Space switches", isOn: settings.autoconnect),
            FormField(
                "read-only", "Read-only", hint: "The daemon itself then refuses changes. Space switches",
                isOn: settings.isReadOnly),
            FormField(
                "protected", "Protected", hint: "Dangerous actions ask for the guest's name. Space switches",
                isOn: settings.isProtected),
        ])
    }

    private static func problem(ofURI text: String) -> String? {
        let address = text.trimmed
        if !address.contains(":") { return "A libvirt URI looks like qemu:///system or qemu+ssh://host/system." }
        return URIParts(address).password == nil
            ? nil : "libvirt takes no password in a URI: leave it out and be asked for it."
    }

    func press(_ key: Key, _ state: State) -> LayerOutcome {
        var changed = self
        switch changed.form.press(key) {
        case .stays: return .stay(changed)
        case .leaves: return .close
        case .finishes:
            let (host, settings) = (host, settings)
            return .finish { state in
                guard let host else { return [.addConnection(settings)] }
                state.world.connections[host] = settings
                state.world.hostChanges += 1
                return [.updateConnection(host, settings)]
            }
        }
    }

    private var settings: ConnectionSettings {
        let name = form.text("name")
        return ConnectionSettings(
            name: name.isEmpty ? nil : name, uri: form.text("uri"), autoconnect: form.isOn("autoconnect"),
            isReadOnly: form.isOn("read-only"), isProtected: form.isOn("protected"),
            interval: Double(form.text("interval")) ?? 1, memoryReports: memoryReports)
    }

    func draw(in frame: inout Frame, _ state: State) {
        state.drawForm(form, title: host == nil ? "Add a host" : "Edit the host", in: &frame)
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
