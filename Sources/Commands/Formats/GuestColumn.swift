internal import FleetModel

/// One column of `list`: any fact that the query language knows, by the same word.
struct GuestColumn: Sendable {
    private enum Fact: Sendable {
        case text(TextFact)
        case number(NumberFact)
        case flag(FlagFact)
    }

    private let fact: Fact

    /// Its word.
    let name: String
    /// What it holds, in a few words.
    let summary: String
    /// What has to be asked for to fill it.
    let need: FactKinds

    /// A column by its word, or by the key that a figure has in JSON; nil when there is none.
    static func named(_ name: String) -> GuestColumn? {
        all.first { $0.name == name }
            ?? NumberFact.all.first { $0.key == name }.map { GuestColumn(.number($0), $0.key) }
    }

    /// All of them. A word that is a text and a figure too (`net`) is the text; the figure has its key.
    static let all: [GuestColumn] = {
        let texts = TextFact.all.map { GuestColumn(.text($0), $0.name) }
        let taken = Set(TextFact.all.map(\.name))
        let numbers = NumberFact.all.map { GuestColumn(.number($0), taken.contains($0.name) ? $0.key : $0.name) }
        return texts + numbers + FlagFact.all.map { GuestColumn(.flag($0), $0.name) }
    }()

    /// What is printed unless columns are chosen.
    static func standard(severalHosts: Bool) -> [GuestColumn] {
        (["id", "name", "state", "vcpus", "memory", "cpu"] + (severalHosts ? ["host"] : [])).compactMap(named)
    }

    private init(_ fact: Fact, _ name: String) {
        self.fact = fact
        self.name = name
        (summary, need) =
            switch fact {
            case .text(let fact): (fact.summary, fact.need)
            case .number(let fact): (fact.summary, fact.need)
            case .flag(let fact): (fact.summary, fact.need)
            }
    }

    /// The heading of the text format.
    var heading: String { name.uppercased() }

    /// Whether its cells stand to the right.
    var isTrailing: Bool { if case .number = fact { true } else { name == "id" } }

    /// The cell for people; nil when it is not known.
    func text(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> String? {
        switch fact {
        case .text(let fact): fact.texts(of: guest, on: host).flatMap { $0.isEmpty ? nil : $0.joined(separator: ",") }
        case .number(let fact): fact.value(of: guest, on: host, at: now).map(fact.unit.text)
        case .flag(let fact): fact.value(of: guest, on: host).map { $0 ? "yes" : "no" }
        }
    }

    /// The cell for programs: figures as numbers in the unit of their key; nil when it is not known.
    func value(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> String? {
        switch fact {
        case .text: name == "state" ? guest.state.key : text(of: guest, on: host, at: now)
        case .number(let fact): fact.value(of: guest, on: host, at: now).map(Units.plain)
        case .flag(let fact): fact.value(of: guest, on: host).map { $0 ? "true" : "false" }
        }
    }

    /// The heading for programs: a figure's key, which has its unit.
    var key: String { if case .number(let fact) = fact { fact.key } else { name } }
}

// MARK: Order

extension GuestColumn {
    /// A place in an order: texts from A to Z, figures the largest first.
    enum Rank: Comparable {
        case figure(Double)
        case text(String)
    }

    /// Where a guest stands in an order by this column; nil, which comes last, when it is not known.
    func rank(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Rank? {
        switch fact {
        case .text(let fact):
            if name == "id" {
                guest.number.map { .figure(Double($0)) }
            } else {
                fact.texts(of: guest, on: host)?.first.map { .text($0.lowercased()) }
            }
        case .number(let fact): fact.value(of: guest, on: host, at: now).map { .figure(-$0) }
        case .flag(let fact): fact.value(of: guest, on: host).map { .figure($0 ? 0 : 1) }
        }
    }
}
