internal import FleetModel

/// One column of `list`: any fact that the query language knows, by the same word.
struct GuestColumn: Sendable {
    /// What it shows and orders by.
    let fact: GuestFact
    /// Its word.
    let name: String

    /// A column by its word, or by the key that a figure has in JSON; nil when there is none.
    static func named(_ name: String) -> GuestColumn? {
        GuestFact.named(name).map { GuestColumn(fact: $0, name: name) }
    }

    /// All of them.
    static let all: [GuestColumn] = GuestFact.all.map { GuestColumn(fact: $0.fact, name: $0.name) }

    /// What is printed unless columns are chosen.
    static func standard(severalHosts: Bool) -> [GuestColumn] {
        (["id", "name", "state", "vcpus", "memory", "cpu"] + (severalHosts ? ["host"] : [])).compactMap(named)
    }

    /// The heading of the text format.
    var heading: String { name.uppercased() }

    /// Whether its cells stand to the right.
    var isTrailing: Bool { if case .number = fact { true } else { name == "id" } }

    /// The cell for programs: figures as numbers in the unit of their key; nil when it is not known.
    func value(of guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> String? {
        switch fact {
        case .text: name == "state" ? guest.state.key : fact.text(of: guest, on: host, at: now)
        case .number(let fact): fact.value(of: guest, on: host, at: now).map(Units.plain)
        case .flag(let fact): fact.value(of: guest, on: host).map { $0 ? "true" : "false" }
        }
    }

    /// The heading for programs: a figure's key, which has its unit.
    var key: String { if case .number(let fact) = fact { fact.key } else { name } }
}
