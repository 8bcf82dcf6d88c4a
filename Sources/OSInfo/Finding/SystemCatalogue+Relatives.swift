extension SystemCatalogue {
    /// A system near to a name, and how it relates.
    struct Relative {
        enum Kind { case version, newest, closest, origin }
        let system: OperatingSystem
        let kind: Kind
        /// The name in the database's own way of saying it.
        let name: SystemName
    }

    /// The nearest system of the distribution that a name's leading words mean, the most words first.
    func relative(of name: SystemName) -> Relative? {
        for count in stride(from: name.words.count, to: 0, by: -1) {
            let part = SystemName(words: Array(name.words.prefix(count)), like: name)
            if let found = relativeByWords(part) { return found }
        }
        return nil
    }

    private func relativeByWords(_ name: SystemName) -> Relative? {
        let own = NameAliases.normalised(name)
        if let found = nearest(own) { return found }
        if name.version.isEmpty, let known = codenamed(name) { return known }
        if let origin = NameAliases.sameVersion[name.stem],
            let found = nearest(SystemName(words: [origin], like: name))
        {
            return Relative(system: found.system, kind: .origin, name: name)
        }
        if let origin = NameAliases.ownVersion[name.stem], let found = nearest(SystemName(words: [origin])) {
            return Relative(system: found.system, kind: .origin, name: name)
        }
        return nil
    }

    private func codenamed(_ name: SystemName) -> Relative? {
        guard let word = name.words.last else { return nil }
        if let system = system(codename: word) {
            // "debian jammy" is a mistake, not a name for Ubuntu.
            let maker = name.words.dropLast().joined()
            guard maker.isEmpty || maker == system.distribution else { return nil }
            return Relative(system: system, kind: .version, name: name)
        }
        guard let release = NameAliases.codenames[word].map({ SystemName($0) }) else { return nil }
        let maker = name.words.dropLast().joined()
        guard maker.isEmpty || maker == release.stem else { return nil }
        return nearest(release)
    }

    /// The nearest version of exactly this distribution: this very one, else the newest that it includes, else the
    /// newest that is older, else the oldest. Previews only count when they are named.
    private func nearest(_ name: SystemName) -> Relative? {
        func relative(_ candidate: Candidate, _ kind: Relative.Kind) -> Relative {
            Relative(system: systems[candidate.index], kind: kind, name: name)
        }
        let all = candidates(name.stem)
        if let same = all.first(where: { $0.version == name.version && !$0.isUnknown }) {
            return relative(same, .version)
        }
        let described = all.filter { !$0.isUnknown && systems[$0.index].releaseStatus != .prerelease }
        let usable = described.isEmpty ? all : described
        guard let newest = usable.max(by: { Self.isLess($0, $1) }) else { return nil }
        if name.version.isEmpty { return relative(newest, .version) }
        let included = usable.filter { $0.version.starts(with: name.version) }.max { Self.isLess($0, $1) }
        if let included { return relative(included, .version) }
        let older = usable.filter { $0.version.lexicographicallyPrecedes(name.version) }.max { Self.isLess($0, $1) }
        guard let chosen = older ?? usable.min(by: { Self.isLess($0, $1) }) else { return nil }
        return relative(chosen, systems[chosen.index].id == systems[newest.index].id ? .newest : .closest)
    }

    private static func isLess(_ one: Candidate, _ other: Candidate) -> Bool {
        one.version == other.version
            ? one.index > other.index : one.version.lexicographicallyPrecedes(other.version)
    }
}
