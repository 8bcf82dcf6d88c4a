extension SystemCatalogue {
    /// The system for a name as people write it: a short name (`debian12`), an id URI, a title (`Ubuntu 24.04`), a
    /// code name.
    ///
    /// A system that the database does not know is answered with the newest relative that it knows, and one of an
    /// unknown kind with a profile for systems in general; `Match.reason` says so.
    /// - Returns: nil when the name is blank, or nothing fits and the database has no profile in general either.
    public func find(_ asked: String) -> Match? {
        let text = Self.trimmed(asked)
        guard !text.isEmpty else { return nil }
        if let system = system(text) { return Match(asked: asked, system: system) }
        let name = SystemName(Self.withoutAddress(text))
        let words = NameAliases.normalised(name)
        if NameAliases.nothingInParticular.contains(name.stem) { return profile(linux: false, asked: asked) }
        if words.words == ["linux"], words.version.isEmpty { return profile(linux: true, asked: asked) }
        guard let found = relative(of: name) else { return generic(for: name, asked: asked, text: text) }
        return match(found, asked: asked, text: text)
    }

    /// The profile for a system of which nothing is known but perhaps that it is Linux, taken because it was asked for.
    public func profile(linux: Bool, asked: String) -> Match? {
        guard let system = genericSystem(linux: linux) else { return nil }
        return Match(asked: asked, system: system)
    }

    func match(_ found: Relative, asked: String, text: String) -> Match {
        let system = found.system
        let isSame = found.kind == .version && isNamed(system, found.name)
        guard !isSame else { return Match(asked: asked, system: system) }
        let reason =
            switch found.kind {
            case .newest: "\(title) does not know \(text); using its newest known relative \(system.shortID)"
            case .closest: "\(title) does not know \(text); using its closest known relative \(system.shortID)"
            case .origin: "\(title) does not know \(text); using \(system.shortID), which it is made from"
            case .version: "\(title) has no system named \(text); using the newest that it knows, \(system.shortID)"
            }
        return Match(
            asked: asked, system: system, closeness: .relative,
            name: found.kind == .version ? system.name : Self.title(of: found, text: text), reason: reason)
    }

    /// Whether a name in another spelling says exactly this system: `Debian 11`, `jammy`.
    private func isNamed(_ system: OperatingSystem, _ name: SystemName) -> Bool {
        if let codename = system.codename, SystemName(codename).words.first == name.words.last { return true }
        return candidates(name.stem).contains { systems[$0.index].id == system.id && $0.version == name.version }
    }

    private func generic(for name: SystemName, asked: String, text: String) -> Match? {
        let stem = name.stem
        let isLinux =
            stem.contains("linux") || name.words.contains("gnu") || NameAliases.linux.contains(stem)
            || (name.words.first.map { NameAliases.linux.contains($0) } ?? false)
        guard let system = genericSystem(linux: isLinux) else { return nil }
        let suggestions = isLinux ? [] : suggestions(for: name)
        let what = isLinux ? "any Linux (\(system.shortID))" : "any system (\(system.shortID)), with old devices"
        let next =
            suggestions.isEmpty
            ? "name its nearest known system for better defaults"
            : "if you meant \(suggestions.joined(separator: " or ")), say so"
        return Match(
            asked: asked, system: system, closeness: .generic, name: text,
            reason: "\(title) does not know \(text); using what suits \(what): \(next)", suggestions: suggestions)
    }

    /// The newest profile for Linux in general, or the one for anything.
    private func genericSystem(linux: Bool) -> OperatingSystem? {
        let profiles = systems.filter(\.isGeneric)
        guard linux else { return profiles.first { $0.shortID == "unknown" } }
        return profiles.filter { $0.family == .linux }.max { $0.shortID < $1.shortID }
            ?? profiles.first { $0.shortID == "unknown" }
    }

    /// What a system newer than the database would be called: its relative's name with another version.
    private static func title(of found: Relative, text: String) -> String {
        guard found.kind != .origin, !found.name.version.isEmpty else { return text }
        let asked = found.name.version
        if found.name.stem == "win2k", let year = asked.first {
            return "Microsoft Windows Server \(2000 + year)" + (asked.count > 1 ? " R\(asked[1])" : "")
        }
        let version = found.name.spelling.joined(separator: ".")
        if found.name.stem == "win" { return "Microsoft Windows \(version)" }
        guard let known = found.system.version, let range = lastRange(of: known, in: found.system.name) else {
            return text
        }
        return found.system.name[..<range.lowerBound] + version
    }

    private static func lastRange(of part: String, in text: String) -> Range<String.Index>? {
        guard !part.isEmpty else { return nil }
        var end = text.endIndex
        while end > text.startIndex {
            if text[..<end].hasSuffix(part) {
                return text.index(end, offsetBy: -part.count)..<end
            }
            end = text.index(before: end)
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        return String(text.drop(while: blank).reversed().drop(while: blank).reversed().prefix(256))
    }

    /// The last two parts of an id URI say distribution and version: `http://debian.org/debian/12`.
    private static func withoutAddress(_ text: String) -> String {
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return text }
        return text.split(separator: "/").dropFirst(2).suffix(2).joined(separator: " ")
    }
}
