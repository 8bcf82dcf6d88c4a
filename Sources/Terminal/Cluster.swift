/// What one cell shows: a printable scalar and at most four combining marks, inline in 16 bytes.
public struct Cluster: Hashable, Sendable {
    // Five fields of 21 bits: the base and two marks, then two more marks; 0 is "none".
    private var low: UInt64
    private var high: UInt64

    /// The most combining marks a cell holds.
    static let markLimit = 4

    init(base: UInt32) {
        low = UInt64(base)
        high = 0
    }

    /// The cluster of one scalar, or nil when the scalar cannot be drawn as itself in one or two cells.
    public init?(_ scalar: Unicode.Scalar) {
        switch DrawingClass(of: scalar.value) {
        case .narrow, .wide: self.init(base: scalar.value)
        case .escaped, .mark: return nil
        }
    }

    /// The empty cell.
    public static let space = Cluster(base: 0x20)
    /// What lies under the right half of a wide cluster.
    static let continuation = Cluster(base: 0)

    /// The first scalar's value.
    var base: UInt32 { UInt32(truncatingIfNeeded: low & 0x1FFFFF) }

    /// Cells taken: 1 or 2 (0 only for the right half of a wide cluster).
    public var width: Int {
        let base = base
        if base < 0x300 { return base == 0 ? 0 : 1 }
        return DrawingClass(of: base) == .wide ? 2 : 1
    }

    /// Whether the cluster is one printable ASCII character.
    var isASCII: Bool { low < 0x7F && high == 0 }

    /// The base and the marks, in drawing order.
    public var scalars: [Unicode.Scalar] {
        [base, field(1), field(2), field(3), field(4)].compactMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    /// Calls with each scalar's value in drawing order; allocates nothing.
    public func forEachScalar(_ body: (UInt32) -> Void) {
        body(base)
        guard low >> 21 != 0 else { return }
        for index in 1...Cluster.markLimit {
            let mark = field(index)
            if mark == 0 { return }
            body(mark)
        }
    }

    private func field(_ index: Int) -> UInt32 {
        let bits = index < 3 ? low >> UInt64(21 * index) : high >> UInt64(21 * (index - 3))
        return UInt32(truncatingIfNeeded: bits & 0x1FFFFF)
    }

    /// Adds a combining mark; false when the cell holds four already.
    mutating func append(mark: UInt32) -> Bool {
        for index in 1...Cluster.markLimit where field(index) == 0 {
            if index < 3 {
                low |= UInt64(mark) << UInt64(21 * index)
            } else {
                high |= UInt64(mark) << UInt64(21 * (index - 3))
            }
            return true
        }
        return false
    }
}

extension Cluster: ExpressibleByUnicodeScalarLiteral {
    /// For our own constants; a scalar that cannot be drawn becomes "?".
    public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
        self = Cluster(scalar) ?? Cluster(base: 0x3F)
    }
}
