internal import ArgumentParser
internal import Fleet
internal import FleetModel
internal import Libvirt
internal import Settings

/// Which hosts a verb is about.
struct ConnectionArguments: ParsableArguments {
    @Option(
        name: [.short, .customLong("connect")],
        help: ArgumentHelp(
            "A libvirt URI, the name of a saved connection or an alias of libvirt.conf; may be given several times.",
            discussion: "Without it LIBVIRT_DEFAULT_URI, else the saved connections, else libvirt's default.",
            valueName: "uri"))
    var connect: [String] = []

    /// Whether hosts are named.
    var isGiven: Bool { !connect.isEmpty }

    /// Connections for the console: all saved ones, those too that are not opened at once. Where nothing is saved the local
    /// one has a name, so that it can be kept beside the first that is added. The policy is not applied yet: what is saved
    /// must not take it over.
    func resolveForConsole(in context: Context) throws(Failure) -> (connections: [ConnectionSettings], isSaved: Bool) {
        let uri = context.environment["LIBVIRT_DEFAULT_URI"] ?? ""
        let saved = Settings.load(from: context.paths.configurationFile).settings
        guard connect.isEmpty, uri.isEmpty else { return (try find(among: saved, in: context), false) }
        return (saved.connections.isEmpty ? [ConnectionSettings(name: "local", uri: nil)] : saved.connections, true)
    }

    /// The connections meant, as they are to be opened and treated, with warnings about the settings on the way; at least
    /// one.
    func resolve(in context: Context) throws(Failure) -> [ConnectionSettings] {
        let (settings, problems) = Settings.load(from: context.paths.configurationFile)
        for problem in problems { context.output.complain("\(problem)") }
        let policy = ConnectionPolicy(
            isReadOnly: context.isReadOnly, saved: settings.connections,
            isUnknown: problems.contains { $0.severity == .error }, sharedLogin: settings.sharedLogin(context.paths))
        return try find(among: settings, in: context).map(policy.applied)
    }

    private func find(among settings: Settings, in context: Context) throws(Failure) -> [ConnectionSettings] {
        let connect = connect.isEmpty ? context.connect : connect
        if !connect.isEmpty, connect.allSatisfy({ $0.contains(":") }) { return connect.map(Self.connection) }
        if connect.isEmpty, let uri = context.environment["LIBVIRT_DEFAULT_URI"], !uri.isEmpty {
            return [ConnectionSettings(uri: uri)]
        }
        if connect.isEmpty {
            let wanted = settings.connections.filter(\.autoconnect)
            return wanted.isEmpty ? [ConnectionSettings(uri: nil)] : wanted
        }
        var result: [ConnectionSettings] = []
        for word in connect {
            if let saved = settings.connection(named: word) {
                result.append(saved)
            } else if word.contains(":") || ClientConfiguration.current.aliases[word] != nil {
                result.append(Self.connection(word))
            } else {
                let names = settings.connections.compactMap(\.name)
                let aliases = ClientConfiguration.current.aliases.keys.sorted()
                let known = names.isEmpty ? "no connection is saved" : "saved are \(names.joined(separator: ", "))"
                let also = aliases.isEmpty ? "" : "; libvirt.conf has the aliases \(aliases.joined(separator: ", "))"
                throw Failure(
                    what: "connecting to \(word)",
                    why: "this is no URI, no saved connection and no alias of libvirt.conf",
                    next: "write a URI such as qemu:///system (\(known)\(also))")
            }
        }
        return result
    }

    private static func connection(_ uri: String) -> ConnectionSettings { ConnectionSettings(uri: uri) }
}
