extension Units {
    /// A length of time in its largest unit: `0 s`, `59 s`, `3 min`, `5 h`, `12 d`; negative ones count as 0.
    public static func duration(_ seconds: Double) -> String {
        let seconds = seconds.isFinite ? max(0, seconds) : 0
        if seconds < 60 { return fixed(seconds.rounded(.down), digits: 0) + " s" }
        if seconds < 3600 { return fixed((seconds / 60).rounded(.down), digits: 0) + " min" }
        if seconds < 86400 { return fixed((seconds / 3600).rounded(.down), digits: 0) + " h" }
        return fixed((seconds / 86400).rounded(.down), digits: 0) + " d"
    }

    /// How old something is: `7 s`, `3 min`.
    public static func age(_ seconds: Double) -> String { duration(seconds) }

    /// A short time: `0.8 ms`, `12 ms`, `1.2 s`.
    public static func milliseconds(_ value: Double) -> String {
        if value < 9.95 { return fixed(value, digits: 1) + " ms" }
        return value < 1000 ? fixed(value, digits: 0) + " ms" : fixed(value / 1000, digits: 1) + " s"
    }

    /// An elapsed time with its seconds: `0:07`, `12:41`, `1:02:09`.
    public static func elapsed(_ seconds: Double) -> String {
        let total = Int(seconds.isFinite ? seconds.clamped(to: 0...1e9) : 0)
        let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
        let tail = "\(rest < 10 ? "0" : "")\(rest)"
        guard hours > 0 else { return "\(minutes):\(tail)" }
        return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
    }

    /// A time of day in UTC from seconds since 1970: `12:41:07`.
    public static func timeOfDay(_ seconds: Int64) -> String {
        let day = ((seconds % 86400) + 86400) % 86400
        return [day / 3600, day / 60 % 60, day % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }

    /// A time limit as sentences have it: `5 s`, `0.5 s`.
    public static func limit(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e9 else { return "ever" }
        let tenths = (seconds * 10).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10)) s" : "\(tenths / 10) s"
    }
}
