internal import FleetModel

/// Rates from two readings of a counter.
enum Rate {
    /// Units a second; nil when one reading is missing, the counter went back (it was reset), or no time passed.
    @inline(__always)
    static func perSecond(_ new: UInt64?, _ old: UInt64?, _ seconds: Double) -> Double? {
        guard let new, let old, new >= old, seconds > 0 else { return nil }
        return Double(new - old) / seconds
    }

    /// What was added; nil like `perSecond`.
    @inline(__always)
    static func growth(_ new: UInt64?, _ old: UInt64?) -> Double? {
        guard let new, let old, new >= old else { return nil }
        return Double(new - old)
    }

    /// Percent of the time that one or more processors had, held within 0 to 100.
    @inline(__always)
    static func percent(nanoseconds new: UInt64?, _ old: UInt64?, _ seconds: Double, processors: Int) -> Double? {
        guard processors > 0, let rate = perSecond(new, old, seconds) else { return nil }
        return min(100, rate / 1e9 / Double(processors) * 100)
    }
}
