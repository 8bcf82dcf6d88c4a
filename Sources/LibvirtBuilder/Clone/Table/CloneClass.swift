/// What cloning does with what a field of a domain's document names.
enum CloneClass: Hashable {
    /// None of the host's: it means the same in every guest, and is kept.
    case guests
    /// The host's, for any number of guests at a time: it is kept, and nothing is said.
    case common
    /// The guest's own content. The copy gets a copy; what cannot be copied is shared on wish and said, or refused.
    case copied(CloneRule)
    /// There for one guest at a time. The copy gets one of its own; what only the host can give is shared and said.
    case new(CloneRule)
    /// Shared on purpose, and said.
    case shared(CloneRule)

    /// The rule that does it; nil where nothing is done.
    var rule: CloneRule? {
        switch self {
        case .guests, .common: nil
        case .copied(let rule), .new(let rule), .shared(let rule): rule
        }
    }
}
