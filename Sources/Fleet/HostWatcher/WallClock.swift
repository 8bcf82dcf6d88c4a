internal import Glibc

/// The time of day, for the event log only: it may jump.
enum WallClock {
    /// Seconds since 1970, UTC.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec)
    }
}
