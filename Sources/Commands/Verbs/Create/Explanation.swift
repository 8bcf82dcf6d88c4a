internal import LibvirtBuilder
internal import LibvirtDesigner
internal import OSInfo
internal import Terminal

/// What was decided about a guest and why, as text.
struct Explanation {
    let design: Design
    let knowledge: Knowledge

    /// A line with the value and one with the reason for each decision.
    var text: String {
        var lines: [String] = []
        if let match = knowledge.match {
            lines.append("operating system: \(match.name)")
            let reason = match.reason ?? knowledge.detection?.reason
            if let reason { lines.append("    \(reason)") }
        }
        for decision in design.decisions {
            lines.append("\(decision.subject): \(decision.value)")
            lines.append("    \(decision.reason) (\(decision.rule); \(decision.source))")
        }
        return lines.map { SafeText($0).string + "\n" }.joined()
    }
}
