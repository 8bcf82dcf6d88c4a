/// Sizes as people write them and as they are read back: exactly, so that what is not touched stays as it is.
enum SizeText {
    private static let units: [(name: String, kib: Int)] = [
        ("TiB", 1 << 30), ("GiB", 1 << 20), ("MiB", 1 << 10), ("KiB", 1),
    ]

    /// A size in KiB in the largest unit that leaves a whole number: `2 GiB`, `1500 MiB`.
    static func text(_ kib: Int) -> String {
        let unit = units.first { kib != 0 && kib % $0.kib == 0 } ?? ("KiB", 1)
        return "\(kib / unit.kib) \(unit.name)"
    }

    /// KiB of a number with a unit; MiB without one. Nil for what is none, nothing, or too large for any host.
    static func kib(_ text: String) -> Int? {
        let text = text.trimmed
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = String(text.dropFirst(digits.count)).trimmed.lowercased()
        let factor: Int? =
            switch unit {
            case "k", "kb", "kib": 1
            case "", "m", "mb", "mib": 1 << 10
            case "g", "gb", "gib": 1 << 20
            case "t", "tb", "tib": 1 << 30
            default: nil
            }
        guard let factor, let number = Int(digits), number > 0 else { return nil }
        let (kib, overflows) = number.multipliedReportingOverflow(by: factor)
        return overflows || kib >= 1 << 50 ? nil : kib
    }
}
