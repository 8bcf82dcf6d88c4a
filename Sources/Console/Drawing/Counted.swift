import Terminal

/// A number with the noun it counts: `1 guest`, `2 guests`.
func counted(_ count: Int, _ noun: SafeText) -> SafeText { "\(count) \(noun)\(count == 1 ? "" : "s")" }
