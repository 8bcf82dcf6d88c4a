/// Bytes as a person reads them.
enum ByteCount {
    /// As in `20 GiB` or `1.5 MiB`: one digit after the point at most.
    static func text(_ bytes: UInt64) -> String {
        let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        var value = bytes
        var rest: UInt64 = 0
        var unit = 0
        while value >= 1024, unit < units.count - 1 {
            rest = value % 1024
            value /= 1024
            unit += 1
        }
        let tenth = rest * 10 / 1024
        return value < 100 && tenth > 0 ? "\(value).\(tenth) \(units[unit])" : "\(value) \(units[unit])"
    }
}
