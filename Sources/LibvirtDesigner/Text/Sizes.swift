/// Sizes as people read them.
package enum Sizes {
    /// A size in KiB.
    static func memory(_ kib: UInt64) -> String { text(kib, ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]) }

    /// A size in bytes.
    package static func storage(_ bytes: UInt64) -> String {
        text(bytes, ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"])
    }

    /// In the largest unit that leaves the number at 1 or more, with one digit after the point where it is not even.
    private static func text(_ value: UInt64, _ units: [String]) -> String {
        var value = value
        var rest: UInt64 = 0
        var unit = units.first ?? ""
        for next in units.dropFirst() where value >= 1024 {
            rest = value % 1024
            value /= 1024
            unit = next
        }
        let tenths = rest * 10 / 1024
        return tenths == 0 ? "\(value) \(unit)" : "\(value).\(tenths) \(unit)"
    }
}
