/// Of which guests slow facts are wanted: they cost several calls a guest.
public enum DetailsWish: Equatable, Sendable {
    /// Of none.
    case none
    /// Of every guest.
    case all
    /// Of those about which a query cannot be answered otherwise.
    case deciding(Query)
    /// Of those, and of the guests that it means, for who shows their facts.
    case showing(Query)

    /// Whether any guest may be asked.
    public var isAny: Bool {
        switch self {
        case .none: false
        case .all, .showing: true
        case .deciding(let query): query.needsDetails
        }
    }

    /// Whether a guest is to be asked, as far as it is known.
    public func includes(_ guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .deciding(let query): query.isOpen(for: guest, on: host, at: now)
        case .showing(let query): query.isOpen(for: guest, on: host, at: now) || query.matches(guest, on: host, at: now)
        }
    }

    /// What a guest is asked besides its document.
    public var parts: DetailParts {
        switch self {
        case .none: []
        case .all, .showing: .all
        case .deciding(let query): query.parts
        }
    }
}

/// Slow facts that cost calls of their own, besides what a guest's document says.
public struct DetailParts: OptionSet, Sendable {
    /// One bit a part.
    public let rawValue: UInt8

    /// Takes the bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The names of its snapshots.
    public static let snapshots = DetailParts(rawValue: 1 << 0)
    /// What the host knows of its addresses.
    public static let addresses = DetailParts(rawValue: 1 << 1)
    /// Whether its next boot's configuration differs.
    public static let pending = DetailParts(rawValue: 1 << 2)
    /// Everything.
    public static let all: DetailParts = [.snapshots, .addresses, .pending]
}

extension Query {
    /// Whether slow facts that are not known yet may decide whether a guest is meant.
    public func isOpen(for guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Bool {
        guard needsDetails, guest.details == nil, let expression else { return false }
        return expression.evaluate(FactSubject(guest: guest, host: host, now: now, awaitsDetails: true)) == nil
    }

    /// Whether everything is known that decides whether a guest is meant: what it needs, or enough of it.
    public func isSettled(for guest: GuestSnapshot, on host: HostSnapshot, at now: Moment) -> Bool {
        guest.knows(needs)
            || guest.knows(needs.subtracting(.details)) && !isOpen(for: guest, on: host, at: now)
    }

    /// What its words look at besides a guest's document.
    var parts: DetailParts { expression?.parts ?? [] }
}

extension QueryExpression {
    fileprivate var parts: DetailParts {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.parts) }
        case .not(let part): part.parts
        case .text(let text): text.test.mayMatchAddress ? .addresses : []
        case .field(let field, _): field.parts
        case .compare(let number, _, _): number.parts
        case .flag(let flag): flag.parts
        }
    }
}

extension QueryTextTest {
    /// Whether an address could pass.
    fileprivate var mayMatchAddress: Bool {
        switch self {
        case .contains(let needle): needle.isHexadecimal
        case .equals, .pattern: true
        }
    }
}
