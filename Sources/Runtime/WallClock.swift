import Glibc

/// The time of day where the user is.
enum WallClock {
    /// `12:41:07`.
    static func text() -> String {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return [local.tm_hour, local.tm_min, local.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// Seconds since 1970.
    static func seconds() -> Int64 { Int64(time(nil)) }

    /// Seconds until the text changes.
    static func secondsToNext() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return 1.001 - Double(now.tv_nsec) / 1e9
    }
}
