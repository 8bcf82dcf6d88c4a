/// What a number counts: which suffixes it may have in a query, and how it is written for people.
public enum FactUnit: Sendable {
    /// 0 to 100.
    case percent
    /// A count.
    case plain
    /// KiB.
    case size
    /// Bytes a second.
    case rate
    /// Seconds.
    case seconds
    /// Milliseconds.
    case milliseconds

    /// What to type, for errors and completions.
    var example: String {
        switch self {
        case .percent: "a percentage: 80"
        case .plain: "a number: 4"
        case .size: "a size: 512M, 2G, 4GiB"
        case .rate: "bytes a second: 300K, 1.5M"
        case .seconds: "a time: 30s, 5m, 2h, 7d"
        case .milliseconds: "milliseconds: 20"
        }
    }

    /// The number as people read it: `34%`, `4 GiB`, `1.2M`, `3 h`.
    public func text(_ value: Double) -> String {
        switch self {
        case .percent: Units.percent(value)
        case .plain: Units.plain(value)
        case .size: Units.bytes(value * 1024)
        case .rate: Units.rate(value)
        case .seconds: Units.duration(value)
        case .milliseconds: Units.milliseconds(value)
        }
    }

    /// Reads a number with its suffix; sizes come out in KiB, rates in bytes a second, times in seconds. Nil when it is none.
    public func read(_ text: String) -> Double? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard digits.utf8.count <= 18, let value = Double(digits) else { return nil }
        guard let factor = factor(of: text.dropFirst(digits.count).lowercased()) else { return nil }
        return value * factor
    }

    private func factor(of suffix: String) -> Double? {
        switch self {
        case .percent: suffix == "" || suffix == "%" ? 1 : nil
        case .plain: suffix == "" ? 1 : nil
        case .milliseconds: suffix == "" || suffix == "ms" ? 1 : suffix == "s" ? 1000 : nil
        case .seconds:
            switch suffix {
            case "", "s": 1
            case "m", "min": 60
            case "h": 3600
            case "d": 86400
            case "w": 604_800
            default: nil
            }
        case .size: prefix(of: suffix, base: 1024).map { $0 / 1024 }
        case .rate: prefix(of: suffix.hasSuffix("/s") ? String(suffix.dropLast(2)) : suffix, base: 1000)
        }
    }

    private func prefix(of suffix: String, base: Double) -> Double? {
        var letters = suffix[...]
        if letters.last == "b" { letters = letters.dropLast() }
        let base = letters.last == "i" ? 1024 : base
        if letters.last == "i" { letters = letters.dropLast() }
        switch letters {
        case "": return 1
        case "k": return base
        case "m": return base * base
        case "g": return base * base * base
        case "t": return base * base * base * base
        default: return nil
        }
    }
}
