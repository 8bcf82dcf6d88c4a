/// One series over a day, thinned out with age: a sample a second for five minutes, every 10 seconds for an hour and
/// every 2 minutes for a day. Memory is taken as time goes by, 5520 bytes at most. What was not measured is a gap.
public struct Trend: Equatable, Sendable {
    /// The newest measurement and its moment; nil before the first.
    public private(set) var last: Sampled<Double>?
    /// Since when the next measurement may speak; nil where it follows none.
    private var since: Moment?
    private var fine = TrendRing()
    private var middle = TrendRing()
    private var coarse = TrendRing()

    /// Nothing measured yet.
    public init() {}

    /// Bytes of all samples that are held.
    public var size: Int { fine.size + middle.size + coarse.size }

    /// Adds a measurement. It speaks for the time since the one before it, as rates do.
    /// - Parameter longestSpan: seconds; if the one before is older, it speaks for its own step alone, and a gap stays.
    public mutating func add(_ value: Double, at moment: Moment, longestSpan: Double) {
        guard value.isFinite else { return }
        if let last, moment < last.at { return }
        let begin = since.flatMap { moment.seconds(since: $0) <= longestSpan ? $0 : nil }
        last = Sampled(value, at: moment)
        since = moment
        for range in TrendRange.allCases {
            let slot = range.slot(moment)
            let first = min(slot, begin.map { range.slot($0) + 1 } ?? slot)
            for place in max(first, slot - range.capacity)...slot {
                self[range].add(Float(value), to: place, capacity: range.capacity)
            }
        }
    }

    /// What comes next does not follow what came before: the guest was off, or its host was away.
    public mutating func breakOff() { since = nil }

    /// The samples of a range, oldest first, the last one that of the moment's step.
    public func samples(_ range: TrendRange, until end: Moment) -> [TrendSample?] {
        let newest = range.slot(end)
        return (newest - range.capacity + 1...newest).map { self[range][$0] }
    }

    /// A range in so many columns, oldest first: each the mean of what was measured in its time.
    ///
    /// Where a column begins does not depend on the end, so that a graph moves on and does not change its shape.
    public func columns(_ count: Int, of range: TrendRange, until end: Moment) -> [Double?] {
        guard count > 0 else { return [] }
        let width = Double(range.capacity) / Double(count)
        let newest = Int(Double(range.slot(end)) / width)
        return (newest - count + 1...newest).map { column in
            let first = Int(Double(column) * width)
            let next = max(first + 1, Int(Double(column + 1) * width))
            var sum = 0.0
            var known = 0.0
            for slot in first..<next {
                guard let sample = self[range][slot] else { continue }
                sum += sample.mean
                known += 1
            }
            return known > 0 ? sum / known : nil
        }
    }

    /// Mean and maximum of a range; nil when nothing was measured in it.
    public func summary(_ range: TrendRange, until end: Moment) -> TrendSample? {
        let known = samples(range, until: end).compactMap(\.self)
        guard let highest = known.map(\.maximum).max() else { return nil }
        return TrendSample(mean: known.reduce(0) { $0 + $1.mean } / Double(known.count), maximum: highest)
    }

    private subscript(range: TrendRange) -> TrendRing {
        get {
            switch range {
            case .fiveMinutes: fine
            case .hour: middle
            case .day: coarse
            }
        }
        _modify {
            switch range {
            case .fiveMinutes: yield &fine
            case .hour: yield &middle
            case .day: yield &coarse
            }
        }
    }
}
