import LibvirtDesigner
import Terminal

extension Sheet {
    /// What will be done: the steps, what does not hold at once, the virsh lines and the difference of the documents.
    func planLines(width: Int) -> [[Span]] {
        switch outcome {
        case .nothing: return wrapped("Nothing is changed.", .dim, width) + why(width)
        case .refused(let text): return wrapped(text, .error, width) + why(width)
        case .plan(let plan): return lines(of: plan, width: width)
        }
    }

    private func lines(of plan: GuestChangePlan, width: Int) -> [[Span]] {
        var lines: [[Span]] = []
        for (number, step) in plan.steps.enumerated() {
            lines += wrapped("\(number + 1). \(step.title(plan.name))", .text, width)
        }
        for remark in plan.remarks {
            lines += wrapped(remark, .warning, width)
        }
        if documents.running != nil, policy != .nextOnly {
            for change in plan.changes {
                guard case .nextStart(let reason) = change.effect else { continue }
                let because = reason.map { ": \($0)" } ?? ""
                lines += wrapped("\(change.title) holds from the next start on\(because)", .warning, width)
            }
        }
        lines += why(width)
        lines.append([])
        for step in plan.steps { lines += wrapped(step.virsh(plan.name, on: uri), .accent, width) }
        let diff = plan.diff
        if !diff.isEmpty { lines.append([]) }
        return lines + diff.map { [Span(SafeText($0.marked, limit: 1000), $0.kind.role, on: .overlay)] }
    }

    /// Why a proposal is as it is.
    private func why(_ width: Int) -> [[Span]] { reasons.flatMap { wrapped($0, .info, width) } }

    private func wrapped(_ text: String, _ role: Role, _ width: Int) -> [[Span]] {
        SafeText(text, limit: 800).wrapped(width: width).map { [Span($0, role, on: .overlay)] }
    }
}

extension DiffLine.Kind {
    fileprivate var role: Role {
        switch self {
        case .same: .dim
        case .removed: .error
        case .added: .ok
        case .place: .label
        }
    }
}
