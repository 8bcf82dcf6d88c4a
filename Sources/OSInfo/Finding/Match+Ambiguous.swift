extension Match {
    /// The match of a medium or a folder that fits several systems: the newest, unless it is an entry for versions to come. Of equals
    /// the first one counts.
    /// - Parameter reason: how the sentence begins that names the systems.
    /// - Returns: nil for no system.
    init?(asked: String, anyOf systems: [OperatingSystem], because reason: String) {
        var seen: Set<String> = []
        let different = systems.filter { seen.insert($0.id).inserted }
        let described = different.filter { !$0.isForUnknownVersions }
        let ranked = (described.isEmpty ? different : described).enumerated().sorted { one, other in
            switch (one.element.releaseDate, other.element.releaseDate) {
            case (let day?, let otherDay?) where day != otherDay: day > otherDay
            case (_?, nil): true
            case (nil, _?): false
            default: one.offset < other.offset
            }
        }.map(\.element)
        guard let newest = ranked.first else { return nil }
        self.init(asked: asked, system: newest)
        guard ranked.count > 1 else { return }
        closeness = .ambiguous
        alternatives = Array(ranked.dropFirst())
        name = ranked.title
        self.reason = "\(reason) \(ranked.shortIDs); say which it is, else what suits all of them is taken"
    }
}

extension [OperatingSystem] {
    /// Their short names in a sentence: `win11 or win10`.
    public var shortIDs: String { map(\.shortID).alternatives }

    /// Their names in a sentence; what all of them begin with is said once: `Microsoft Windows 11 or 10`.
    public var title: String {
        let names = map { $0.name.split(separator: " ") }
        let longest = (names.map(\.count).min() ?? 1) - 1
        let common = (0..<Swift.max(0, longest)).prefix { place in names.allSatisfy { $0[place] == names[0][place] } }
            .count
        return names.enumerated().map { index, words in
            words.dropFirst(index == 0 ? 0 : common).joined(separator: " ")
        }.alternatives
    }
}

extension [String] {
    /// `a`, `a or b`, `a, b or c`.
    fileprivate var alternatives: String {
        guard count > 1, let last else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
