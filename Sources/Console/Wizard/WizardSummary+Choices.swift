import LibvirtDesigner
import Terminal

/// The choices of the summary: the guest itself first, then each disk and interface under its name, and last what was left
/// out on purpose.
extension WizardSummary {
    private enum ChoiceRow {
        case heading(String)
        /// A decision, and what it is about below its heading.
        case choice(Decision, subject: String)
    }

    /// The decision that is selected; nil on a heading.
    var selectedChoice: Decision? {
        let rows = choiceRows
        guard rows.indices.contains(list.selected), case .choice(let decision, _) = rows[list.selected] else {
            return nil
        }
        return decision
    }

    /// The choices in lines.
    var choiceLines: [[Span]] {
        choiceRows.map { row in
            switch row {
            case .heading(let text): [Span(SafeText(text, limit: 60), .overlayTitle, on: .overlay)]
            case .choice(let decision, let subject):
                [
                    Span(SafeText(subject, limit: 60).padded(to: 26) + " ", .label, on: .overlay),
                    Span(SafeText(decision.value, limit: 120), .text, on: .overlay),
                ]
            }
        }
    }

    private var choiceRows: [ChoiceRow] {
        var general: [ChoiceRow] = []
        var parts: [(name: String, rows: [ChoiceRow])] = []
        var leftOut: [ChoiceRow] = []
        for decision in design.decisions {
            let (part, subject) = Self.split(decision.subject)
            if decision.value == "none" {
                leftOut.append(.choice(decision, subject: decision.subject))
            } else if let part {
                let place = parts.firstIndex { $0.name == part } ?? parts.count
                if place == parts.count { parts.append((part, [.heading(part)])) }
                parts[place].rows.append(.choice(decision, subject: "  " + subject))
            } else {
                general.append(.choice(decision, subject: subject))
            }
        }
        return general + parts.flatMap(\.rows) + (leftOut.isEmpty ? [] : [.heading("left out")] + leftOut)
    }

    /// `disk 1: bus` is the bus of disk 1.
    private static func split(_ subject: String) -> (part: String?, subject: String) {
        guard let colon = subject.firstRange(of: ": ") else { return (nil, subject) }
        return (String(subject[..<colon.lowerBound]), String(subject[colon.upperBound...]))
    }
}
