internal import Glibc

/// A moment on the machine's monotonic clock (CLOCK_MONOTONIC), in nanoseconds: it never jumps, so rates and ages are
/// computed from it and from nothing else.
public struct Moment: Hashable, Comparable, Sendable {
    /// Nanoseconds since an arbitrary start.
    public let nanoseconds: Int64

    /// A moment by its nanoseconds.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// Reads the clock.
    public static func now() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
    }

    /// Seconds from an earlier moment to this one; negative when that one is later.
    public func seconds(since earlier: Moment) -> Double {
        Double(nanoseconds &- earlier.nanoseconds) / 1e9
    }

    /// The moment so many seconds later.
    public func advanced(bySeconds seconds: Double) -> Moment {
        Moment(nanoseconds: nanoseconds &+ Int64((seconds * 1e9).clamped(to: -9e18...9e18)))
    }

    /// Orders by time.
    public static func < (left: Moment, right: Moment) -> Bool { left.nanoseconds < right.nanoseconds }
}

/// A value with the moment it was measured: what is shown is fresh or carries its age.
public struct Sampled<Value: Equatable & Sendable>: Equatable, Sendable {
    /// What was measured.
    public var value: Value
    /// When.
    public var at: Moment

    /// A value measured at a moment.
    public init(_ value: Value, at: Moment) {
        self.value = value
        self.at = at
    }

    /// Seconds since it was measured, never negative.
    public func age(at now: Moment) -> Double { max(0, now.seconds(since: at)) }
}

extension Comparable {
    /// The nearest value inside a range.
    package func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
