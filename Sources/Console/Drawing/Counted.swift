import FleetModel
import Terminal

/// `Units.counted` as text that can be drawn.
func counted(_ count: Int, _ noun: String) -> SafeText { SafeText(Units.counted(count, noun)) }
