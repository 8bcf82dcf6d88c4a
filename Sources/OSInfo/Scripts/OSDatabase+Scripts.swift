internal import CLibosinfo

extension OSDatabase {
    /// What is installed from.
    public enum InstallationSource: Hashable, Sendable {
        /// A CD or DVD.
        case media
        /// A folder on the network.
        case network
    }

    /// The scripts that install a system without questions; none for a system that nobody wrote one for.
    /// - Parameter system: an id URI or a short name.
    /// - Throws: `OSInfoError` of kind `database`.
    public func installScripts(for system: String) throws(OSInfoError) -> [InstallScript] {
        try catalogue().system(system)?.installScripts ?? []
    }

    /// Makes a system's install scripts for one machine: one as a rule, three for Windows XP's desktop.
    /// - Parameters:
    ///   - profile: what the scripts make.
    ///   - system: an id URI or a short name.
    ///   - answers: what the installer would ask.
    ///   - source: what is installed from.
    ///   - injection: how the installer is given the scripts; the first way that each knows when nil.
    /// - Throws: `OSInfoError` of kind `script`: there is none, it cannot be given that way, or an answer is missing.
    ///   C: `osinfo_install_script_generate_async`.
    public func generate(
        _ profile: InstallScript.Profile, for system: String, answers: InstallAnswers,
        source: InstallationSource = .media, injection: InstallScript.Injection? = nil
    ) throws(OSInfoError) -> [GeneratedScript] {
        let known = try catalogue().system(system)
        let scripts = known?.installScripts.filter { $0.profile == profile } ?? []
        guard let known, !scripts.isEmpty else {
            let profiles = known?.installScripts.map(\.profile.rawValue).joined(separator: ", ") ?? ""
            throw OSInfoError(
                .script,
                "\(system) has no install script for \(profile.rawValue); "
                    + (profiles.isEmpty ? "install it by hand" : "it has \(profiles)"))
        }
        let given = answers.parameters
        for (name, value) in given where value.unicodeScalars.contains(where: { !Self.isAllowed($0) }) {
            throw OSInfoError(.script, "The answer for \(name) holds a control character; write it without")
        }
        let names = Set(given.map(\.name))
        let missing = scripts.flatMap(\.parameters).filter { $0.isRequired && !names.contains($0.id) }.map(\.id)
        guard missing.isEmpty else {
            throw OSInfoError(
                .script, "\(system)'s install script needs \(missing.joined(separator: ", ")); give it")
        }
        var made: [GeneratedScript] = []
        for script in scripts {
            guard let way = injection ?? script.injections.first, script.injections.contains(way) else {
                let ways = script.injections.map(\.rawValue).joined(separator: ", ")
                throw OSInfoError(
                    .script, "\(system)'s installer takes its script by \(ways) only; choose one of these")
            }
            made.append(try generate(script, for: known, given, source, way))
        }
        return made
    }

    private func generate(
        _ script: InstallScript, for system: OperatingSystem, _ answers: [(name: String, value: String)],
        _ source: InstallationSource, _ injection: InstallScript.Injection
    ) throws(OSInfoError) -> GeneratedScript {
        let db = try handle()
        guard let os = LibraryObject(cosinfo_system(db, system.id)),
            let object = LibraryObject(cosinfo_script(db, script.id)), let config = LibraryObject(cosinfo_config_new())
        else { throw OSInfoError(.script, "\(system.shortID)'s install script is gone from the database") }
        defer { cosinfo_release(config.pointer) }
        // A template elsewhere would be fetched, and nobody could stop waiting for it.
        if let address = object.text("template-uri"), !address.hasPrefix("file:") {
            throw OSInfoError(
                .script,
                "\(system.shortID)'s install script is not in the database but at \(address); install it by hand")
        }
        for (name, value) in answers { cosinfo_set(config.pointer, name, value) }
        cosinfo_script_prefer(object.pointer, ScriptReader.method(injection).rawValue, source == .network)

        var message = [CChar](repeating: 0, count: 512)
        guard let text = cosinfo_generate(object.pointer, os.pointer, config.pointer, &message, message.count) else {
            let reason = String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            throw OSInfoError(
                .script, "\(system.shortID)'s install script cannot be made (\(reason)); install it by hand")
        }
        defer { g_free(text) }
        let arguments = cosinfo_command_line(object.pointer, os.pointer, config.pointer)
        defer { g_free(arguments) }
        let line = arguments.map { String(cString: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return GeneratedScript(
            script: script, fileName: script.expectedFileName, content: String(cString: text), injection: injection,
            kernelArguments: line?.isEmpty == false ? line : nil)
    }

    /// XML, which the answers pass through, has no control characters but blank ones.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 32 && scalar.value != 127 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }
}
