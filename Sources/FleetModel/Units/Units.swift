/// Amounts as people read them: the same words in the console, the commands and the findings of a check.
///
/// Memory and sizes are binary (KiB, GiB), rates are decimal (K = 1000 bytes a second), as `free -h` and `ifstat` do.
/// Nothing here depends on the locale, and every value, infinite and negative ones included, has a text.
public enum Units {
    private static let binary = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    private static let decimal = ["", "K", "M", "G", "T", "P", "E"]

    /// A size: `0 B`, `512 MiB`, `3.1 GiB`. One decimal below 10, none when it is whole.
    public static func bytes(_ count: Double) -> String {
        let (value, step) = scaled(count, by: 1024, steps: binary.count)
        return "\(number(value)) \(binary[step])"
    }

    /// A size in whole bytes.
    public static func bytes(_ count: UInt64) -> String { bytes(Double(count)) }

    /// A size given in KiB, as libvirt gives memory.
    public static func kib(_ count: UInt64) -> String { bytes(Double(count) * 1024) }

    /// A share of a size in the total's unit, `3.1/4 GiB`, or in its own where that would leave no digit: `47 MiB/2 GiB`.
    public static func kib(_ used: UInt64, of total: UInt64) -> String {
        let (value, step) = scaled(Double(total) * 1024, by: 1024, steps: binary.count)
        var share = Double(used) * 1024
        for _ in 0..<step { share /= 1024 }
        if used > 0, share < 0.95 { return "\(kib(used))/\(kib(total))" }
        return "\(number(share))/\(number(value)) \(binary[step])"
    }

    /// Bytes a second for a column: `0`, `300K`, `1.2M`.
    public static func rate(_ bytesPerSecond: Double) -> String {
        let (value, step) = scaled(bytesPerSecond, by: 1000, steps: decimal.count)
        let digits = value < 9.95 && step > 0 ? fixed(value, digits: 1) : fixed(value, digits: 0)
        return digits + decimal[step]
    }

    /// Bytes a second in a sentence: `1.2 MB/s`.
    public static func rateWithUnit(_ bytesPerSecond: Double) -> String {
        let (value, step) = scaled(bytesPerSecond, by: 1000, steps: decimal.count)
        return "\(number(value)) \(step == 1 ? "k" : decimal[step])B/s"
    }

    /// Events a second, or any plain count: `7`, `1.2K`.
    public static func count(_ count: Double) -> String { rate(count) }

    /// A number as it is: `3`, `0.25`; at most two decimals.
    public static func plain(_ value: Double) -> String {
        var text = fixed(value, digits: 2)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// A share, 0 to 100, without decimals: `34%`.
    public static func percent(_ value: Double) -> String { fixed(value, digits: 0) + "%" }

    /// A number with so many decimals (0 to 6), rounded half away from zero; `nan` and `inf` are themselves.
    public static func fixed(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        let places = digits.clamped(to: 0...6)
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        let scaled = (value * factor).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 1e18 else { return String(value) }
        let whole = Int64(scaled)
        let magnitude = whole.magnitude
        let divisor = UInt64(factor)
        let sign = whole < 0 ? "-" : ""
        guard places > 0 else { return sign + String(magnitude) }
        let fraction = String(magnitude % divisor)
        let padding = String(repeating: "0", count: max(0, places - fraction.utf8.count))
        return "\(sign)\(magnitude / divisor).\(padding)\(fraction)"
    }

    /// One decimal below 10 unless whole, none above.
    private static func number(_ value: Double) -> String {
        guard abs(value) < 9.95 else { return fixed(value, digits: 0) }
        let text = fixed(value, digits: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Divides until the rounded value is below the base.
    private static func scaled(_ value: Double, by base: Double, steps: Int) -> (Double, Int) {
        var value = value
        var step = 0
        while abs(value) >= base - 0.5, step < steps - 1, value.isFinite {
            value /= base
            step += 1
        }
        return (value, step)
    }
}
