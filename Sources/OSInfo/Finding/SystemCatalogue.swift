/// Every system of a database as values: asked anywhere, without touching the database again.
public struct SystemCatalogue: Sendable {
    /// Every system, in no particular order.
    public let systems: [OperatingSystem]
    /// The database's number, its day written `20221130`; nil where it carries none.
    public let version: String?

    /// One version of a distribution.
    struct Candidate {
        let version: [Int]
        let isUnknown: Bool
        /// Where it is in `systems`.
        let index: Int
    }

    private let byID: [String: Int]
    private let byShortID: [String: Int]
    private let byCodename: [String: Int]
    private let byStem: [String: [Candidate]]

    /// A catalogue of systems.
    public init(systems: [OperatingSystem], version: String? = nil) {
        var byID: [String: Int] = [:]
        var byShortID: [String: Int] = [:]
        var byCodename: [String: Int] = [:]
        var byStem: [String: [Candidate]] = [:]
        for (index, system) in systems.enumerated() {
            byID[system.id] = index
            for shortID in system.shortIDs { byShortID[shortID.lowercased()] = index }
            if let codename = system.codename, let word = SystemName(codename).words.first { byCodename[word] = index }
            guard !system.isGeneric else { continue }
            for name in system.shortIDs.map({ SystemName($0) }) where !name.words.isEmpty {
                byStem[name.stem, default: []].append(Self.candidate(name, index))
            }
        }
        // A title is a second way to a system ("Red Hat Enterprise Linux 9.1"), but must not take a short name's place:
        // openSUSE Factory calls itself just openSUSE.
        let taken = Set(byStem.keys)
        for (index, system) in systems.enumerated() where !system.isGeneric {
            guard let own = system.shortIDs.first.map({ SystemName($0) }) else { continue }
            var title = SystemName(system.name)
            title.version = own.version
            title.isUnknown = own.isUnknown
            guard !title.words.isEmpty, !taken.contains(title.stem) else { continue }
            byStem[title.stem, default: []].append(Self.candidate(title, index))
        }
        self.systems = systems
        self.version = version
        self.byID = byID
        self.byShortID = byShortID
        self.byCodename = byCodename
        self.byStem = byStem
    }

    private static func candidate(_ name: SystemName, _ index: Int) -> Candidate {
        Candidate(
            version: NameAliases.ordered(name.version, of: name.stem), isUnknown: name.isUnknown, index: index)
    }

    /// The system of an id URI or a short name, capital letters or not; nil when there is none.
    public func system(_ name: String) -> OperatingSystem? {
        let index = byID[name] ?? byShortID[name] ?? byShortID[name.lowercased()]
        return index.map { systems[$0] }
    }

    /// The system that has a code name.
    func system(codename: String) -> OperatingSystem? { byCodename[codename].map { systems[$0] } }

    /// The versions of a distribution, by the letters of its short name.
    func candidates(_ stem: String) -> [Candidate] { byStem[stem] ?? [] }

    /// The letters of all distributions' short names.
    var stems: some Collection<String> { byStem.keys }

    /// What the database is called in a sentence.
    var title: String { version.map { "osinfo-db \($0)" } ?? "the database" }
}
