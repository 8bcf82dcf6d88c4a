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

    /// A day of the year and a time of day in UTC from seconds since 1970: `11-14 12:41:07`.
    public static func dayAndTime(_ seconds: Int64) -> String {
        let (_, month, day) = date(seconds)
        return [month, day].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-") + " " + timeOfDay(seconds)
    }

    /// A moment in UTC as ISO 8601 has it from seconds since 1970: `2023-11-14T12:41:07Z`.
    public static func timestamp(_ seconds: Int64) -> String {
        "\(date(seconds).year)-\(dayAndTime(seconds).split(separator: " ").joined(separator: "T"))Z"
    }

    /// The Gregorian date in UTC of seconds since 1970; of times that no calendar has, the nearest it has.
    static func date(_ seconds: Int64) -> (year: Int, month: Int, day: Int) {
        // Counted in years that begin in March, so that the leap day is the last one (Hinnant, civil_from_days).
        let days = Int((Double(seconds) / 86400).rounded(.down).clamped(to: -1e8...1e8)) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let ofEra = days - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let march = (5 * ofYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * march + 2) / 5 + 1)
    }

    /// A time limit as sentences have it: `5 s`, `0.5 s`.
    public static func limit(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e9 else { return "ever" }
        let tenths = (seconds * 10).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10)) s" : "\(tenths / 10) s"
    }
}
