/// The last 300 samples of one series in fixed memory; a missing sample is a gap, not a zero.
public struct History: Equatable, Sendable {
    /// How many samples are kept.
    public static let capacity = 300

    private var ring: ContiguousArray<Float> = []
    private var next = 0

    /// An empty history; memory is taken with the first sample.
    public init() {}

    /// How many samples are held, gaps included.
    public var count: Int { ring.count }

    /// Adds a sample; nil is a gap. The oldest goes when 300 are held.
    public mutating func append(_ sample: Double?) {
        let value = sample.map(Float.init) ?? .nan
        if ring.count < Self.capacity {
            if ring.isEmpty { ring.reserveCapacity(Self.capacity) }
            ring.append(value)
        } else {
            ring[next] = value
            next = (next + 1) % Self.capacity
        }
    }

    /// The newest samples, oldest first, at most `count` of them.
    public func suffix(_ count: Int) -> [Double?] {
        let length = min(max(0, count), ring.count)
        return (0..<length).map { offset in
            let value = ring[(next + ring.count - length + offset) % ring.count]
            return value.isNaN ? nil : Double(value)
        }
    }

    /// The newest sample that is not a gap.
    public var last: Double? { suffix(1).first ?? nil }

    /// Equal when both hold the same samples; gaps equal gaps.
    public static func == (left: History, right: History) -> Bool {
        left.next == right.next && left.ring.count == right.ring.count
            && zip(left.ring, right.ring).allSatisfy { $0.bitPattern == $1.bitPattern }
    }
}
