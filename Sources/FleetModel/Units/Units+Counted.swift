extension Units {
    /// A number with the noun it counts: `1 guest`, `2 guests`. The one place that makes plurals.
    public static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// A measured number with its noun, as it is shown: `1 error`, `1.2K errors`.
    public static func counted(_ count: Double, _ noun: String) -> String {
        let shown = self.count(count)
        return "\(shown) \(noun)\(shown == "1" ? "" : "s")"
    }
}
