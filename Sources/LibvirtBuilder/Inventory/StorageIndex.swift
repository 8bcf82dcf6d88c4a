/// Many names of storage, each with an owner, found by what they may have in common with one. Owners are numbers; of equal
/// answers the lowest owner's counts.
struct StorageIndex: Sendable {
    struct Entry: Sendable {
        let owner: Int
        let reference: StorageReference
    }

    private var sure: [StorageIdentity.Sure: [Entry]] = [:]
    private var doubts: [StorageIdentity.Doubt: Pair] = [:]
    /// Of those whose links cannot be followed, and of all, by what their pools told of them.
    private var unresolved = Groups()
    private var all = Groups()

    /// Adds a name; owners come in their order.
    mutating func add(_ reference: StorageReference, _ identity: StorageIdentity, of owner: Int) {
        let entry = Entry(owner: owner, reference: reference)
        for word in identity.sure { sure[word, default: []].append(entry) }
        for word in identity.doubts { doubts[word, default: Pair()].add(entry) }
        all.add(entry, identity)
        if !identity.isResolved { unresolved.add(entry, identity) }
    }

    /// The names that mean the same storage, or that lie on it, or on which it lies; a name may come twice.
    func same(as identity: StorageIdentity, except owner: Int? = nil) -> [Entry] {
        identity.sureOfOthers.flatMap { word in sure[word, default: []].filter { $0.owner != owner } }
    }

    /// A name of which nobody can tell whether it means the same storage. Those that certainly do are asked for first.
    func unsure(about identity: StorageIdentity, except owner: Int? = nil) -> Entry? {
        var found = identity.doubtsOfOthers.compactMap { doubts[$0]?.entry(except: owner) }
        // Where links were followed on one side, they are missing on the other.
        let rest = identity.isResolved ? unresolved : all
        if let entry = rest.entry(thatMayBe: identity, except: owner) { found.append(entry) }
        return found.min { $0.owner < $1.owner }
    }

    /// The first names of two owners, so that there is one besides any owner.
    struct Pair: Sendable {
        private var first: Entry?
        private var second: Entry?

        mutating func add(_ entry: Entry) {
            if first == nil { first = entry } else if second == nil, first?.owner != entry.owner { second = entry }
        }

        func entry(except owner: Int?) -> Entry? { first?.owner == owner ? second : first }
    }
}

extension StorageIndex {
    /// Names by what can tell them apart without following links.
    fileprivate struct Groups: Sendable {
        private struct Key: Hashable {
            let isOfSystem: Bool
            let told: StorageIdentity.Told?
        }

        private struct PoolKey: Hashable {
            let isOfSystem: Bool
            let pool: String?
        }

        private var told: [Key: Pair] = [:]
        private var pools: [PoolKey: Pair] = [:]

        mutating func add(_ entry: Entry, _ identity: StorageIdentity) {
            let isOfSystem = identity.isOfSystem
            told[Key(isOfSystem: isOfSystem, told: identity.told), default: Pair()].add(entry)
            pools[PoolKey(isOfSystem: isOfSystem, pool: identity.told?.pool), default: Pair()].add(entry)
        }

        func entry(thatMayBe identity: StorageIdentity, except owner: Int?) -> Entry? {
            let isOfSystem = identity.isOfSystem
            let alike = told[Key(isOfSystem: isOfSystem, told: identity.told)]
            // A pool's own volumes are told apart by what it told of them.
            let others = pools.filter { key, _ in
                key.isOfSystem == isOfSystem && (key.pool == nil || key.pool != identity.told?.pool)
            }
            return ([alike].compactMap(\.self) + others.values).compactMap { $0.entry(except: owner) }
                .min { $0.owner < $1.owner }
        }
    }
}
