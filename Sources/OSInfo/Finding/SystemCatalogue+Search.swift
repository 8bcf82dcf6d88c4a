extension SystemCatalogue {
    /// A system that a search found.
    public struct Hit: Hashable, Sendable, Identifiable {
        /// The system.
        public var system: OperatingSystem
        /// Whether its maker has stopped looking after it.
        public var isEndOfLife: Bool
        /// Why it is here although its names do not hold the text: it is the nearest to what was asked for.
        public var reason: String?
        /// The system's id.
        public var id: String { system.id }
    }

    /// The systems that a few letters mean, the best first: those whose short name begins with them, then those with
    /// a word of their name that does, then those that hold them anywhere, then those that hold them in this order.
    /// Words are all wanted. Among equals the supported and newest come first. No text means everything.
    ///
    /// When nothing holds the text but it names a system (`debian12`), the first hit is the nearest to it that is known,
    /// with the reason.
    public func search(_ text: String, on day: CalendarDate = .today) -> [Hit] {
        let words = text.lowercased().prefix(256).split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
        var found: [(rank: Int, hit: Hit)] = []
        for system in systems where !system.shortIDs.isEmpty {
            guard let rank = Self.rank(words, system) else { continue }
            found.append((rank, Hit(system: system, isEndOfLife: system.isEndOfLife(on: day))))
        }
        let hits = found.sorted { one, other in
            if one.rank != other.rank { return one.rank < other.rank }
            return Self.comesFirst(one.hit, other.hit)
        }
        // Two words of which not all are found are no name, unless a version says that they are.
        let isName = words.count == 1 || (words.count > 1 && !SystemName(text).version.isEmpty)
        guard (hits.first?.rank ?? 9) > 3, isName, text.utf8.count <= 64, let match = find(text),
            match.closeness != .generic
        else { return hits.map(\.hit) }
        let nearest = Hit(
            system: match.system, isEndOfLife: match.system.isEndOfLife(on: day), reason: match.reason)
        return [nearest] + hits.map(\.hit).filter { $0.id != nearest.id }
    }

    /// Short names near to one that nobody knows: a letter or two wrong or exchanged.
    func suggestions(for name: SystemName) -> [String] {
        let stem = Array(name.stem.utf8)
        guard stem.count >= 3, stem.count <= 32 else { return [] }
        let limit = stem.count > 5 ? 2 : 1
        let near = stems.compactMap { known -> (Int, String)? in
            let distance = EditDistance.between(stem, Array(known.utf8), limit: limit)
            return distance.map { ($0, known) }
        }.sorted { $0 < $1 }
        var result: [String] = []
        for (_, known) in near {
            guard let found = relative(of: SystemName(words: [known], like: name)) else { continue }
            if !result.contains(found.system.shortID) { result.append(found.system.shortID) }
        }
        return Array(result.prefix(3))
    }

    private static func comesFirst(_ one: Hit, _ other: Hit) -> Bool {
        if one.isEndOfLife != other.isEndOfLife { return !one.isEndOfLife }
        let (first, second) = (one.system.releaseDate, other.system.releaseDate)
        if first != second {
            guard let first else { return false }
            guard let second else { return true }
            return first > second
        }
        return one.system.shortID < other.system.shortID
    }

    /// The worst of the words' ranks, 0 best; nil when one is not found.
    private static func rank(_ words: [[UInt8]], _ system: OperatingSystem) -> Int? {
        let shortIDs = system.shortIDs.map { Array($0.lowercased().utf8) }
        let name = Array(system.name.lowercased().utf8)
        let codename = Array((system.codename ?? "").lowercased().utf8)
        var worst = 0
        for word in words {
            let rank: Int
            if shortIDs.contains(word) {
                rank = 0
            } else if shortIDs.contains(where: { $0.starts(with: word) }) {
                rank = 1
            } else if beginsWord(word, in: name) || beginsWord(word, in: codename) {
                rank = 2
            } else if shortIDs.contains(where: { contains(word, in: $0) }) || contains(word, in: name) {
                rank = 3
            } else if shortIDs.contains(where: { holdsInOrder(word, in: $0) }) {
                rank = 4
            } else {
                return nil
            }
            worst = max(worst, rank)
        }
        return worst
    }

    private static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { text[$0...].starts(with: word) }
    }

    private static func beginsWord(_ word: [UInt8], in text: [UInt8]) -> Bool {
        text.split(separator: 32).contains { $0.starts(with: word) }
    }

    /// The digits of one number must stand together: 12 is not in 1.2.
    private static func holdsInOrder(_ word: [UInt8], in text: [UInt8]) -> Bool {
        var rest = word[...]
        var isInNumber = false
        for byte in text {
            guard let wanted = rest.first else { return true }
            if byte == wanted {
                rest = rest.dropFirst()
                isInNumber = isDigit(byte)
            } else {
                if isInNumber, isDigit(wanted) { return false }
                isInNumber = false
            }
        }
        return rest.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
