/// Any fact about a guest: what columns are made of, and what orders go by.
public enum GuestFact: Sendable {
    case text(TextFact)
    case number(NumberFact)
    case flag(FlagFact)

    /// All of them under the words they have as columns. A word that is a text and a figure too (`net`) is the text; the
    /// figure has its key.
    public static let all: [(name: String, fact: GuestFact)] = {
        let texts = TextFact.all.map { (name: $0.name, fact: GuestFact.text($0)) }
        let taken = Set(TextFact.all.map(\.name))
        let numbers = NumberFact.all.map {
            (name: taken.contains($0.name) ? $0.key : $0.name, fact: GuestFact.number($0))
        }
        return texts + numbers + FlagFact.all.map { (name: $0.name, fact: GuestFact.flag($0)) }
    }()

    /// A fact by its word, or by the key that a figure has in JSON; nil when there is none.
    public static func named(_ name: String) -> GuestFact? {
        all.first { $0.name == name }?.fact ?? NumberFact.all.first { $0.key == name }.map { .number($0) }
    }

    /// What it is, in a few words.
    public var summary: String {
        switch self {
        case .text(let fact): fact.summary
        case .number(let fact): fact.summary
        case .flag(let fact): fact.summary
        }
    }

    /// What has to be asked for to know it.
    public var need: FactKinds {
        switch self {
        case .text(let fact): fact.need
        case .number(let fact): fact.need
        case .flag(let fact): fact.need
        }
    }

    /// What it says, for people: several texts with commas between them; nil when it is not known.
    public func text(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> String? {
        switch self {
        case .text(let fact): fact.texts(of: guest, on: host).flatMap { $0.isEmpty ? nil : $0.joined(separator: ",") }
        case .number(let fact): fact.value(of: guest, on: host, at: now).map(fact.unit.text)
        case .flag(let fact): fact.value(of: guest, on: host).map { $0 ? "yes" : "no" }
        }
    }
}

// MARK: Order

extension GuestFact {
    /// A place in an order: texts from A to Z, figures the largest first, what is so before what is not, states by how
    /// soon somebody should look.
    public enum Rank: Comparable, Sendable {
        case figure(Double)
        case text(String)

        /// Which of two comes first; nil where they are equal. What is not known comes last, also where the order is
        /// turned round.
        public static func precedes(_ left: Rank?, _ right: Rank?, isReversed: Bool) -> Bool? {
            guard let left, let right else { return (left == nil) == (right == nil) ? nil : left != nil }
            return left == right ? nil : (left < right) != isReversed
        }
    }

    /// Where a guest stands in an order by this fact; nil when it is not known.
    public func rank(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Rank? {
        switch self {
        case .text(let fact):
            switch fact.name {
            case "id": guest.number.map { .figure(Double($0)) }
            case "state": .figure(Double(guest.state.rank))
            default: fact.texts(of: guest, on: host)?.first.map { .text($0.lowercased()) }
            }
        case .number(let fact): fact.value(of: guest, on: host, at: now).map { .figure(-$0) }
        case .flag(let fact): fact.value(of: guest, on: host).map { .figure($0 ? 0 : 1) }
        }
    }
}
