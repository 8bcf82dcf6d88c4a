internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner
internal import Terminal

/// A change of a guest as text and as JSON.
struct ChangeReport {
    let proposal: ChangeProposal
    let target: ActionTarget
    let arguments: ChangeReportArguments

    /// What is printed.
    var text: String {
        if arguments.printXML { return SafeText.document(proposal.change.wantedText) }
        if arguments.format == .json { return json }
        var lines = proposal.change.changes.map { Self.line($0, isRunning: isRunning) }
        if lines.isEmpty, proposal.plan.steps.isEmpty { lines = ["nothing changes"] }
        if arguments.explain { lines += reasons }
        if arguments.dryRun {
            lines += proposal.plan.text.split(separator: "\n").map(String.init)
            lines += virsh
            lines += proposal.change.diff.map(\.marked)
        }
        return lines.map { SafeText($0).string + "\n" }.joined()
    }

    private var isRunning: Bool { proposal.guest.documents.running != nil }

    private var virsh: [String] { proposal.change.steps.map { $0.virsh(target.name, on: target.uri) } }

    private var reasons: [String] {
        proposal.decisions.flatMap {
            ["\($0.subject): \($0.value)", "    \($0.reason) (\($0.rule); \($0.source))"]
        }
    }

    /// A value that changes: `memory: 2G → 4G, at the next start: …`.
    static func line(_ change: FieldChange, isRunning: Bool) -> String {
        let values = "\(change.shownOld ?? "(not set)") → \(change.shownNew ?? "(not set)")"
        return "\(change.title): \(values)\(when(change.effect, isRunning: isRunning))"
    }

    private static func when(_ effect: ChangeEffect, isRunning: Bool) -> String {
        switch effect {
        case .now: isRunning ? ", now" : ""
        case .nextStart(nil): isRunning ? ", at the next start" : ""
        case .nextStart(let reason?): ", at the next start: \(reason)"
        }
    }

    private var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("guest", target.name)
            json.member("uuid", "\(target.uuid)")
            json.member("host", target.hostName)
            json.member("policy", proposal.change.policy.word)
            json.member("dry_run", arguments.dryRun)
            json.member("needs_restart", proposal.change.needsRestart)
            json.member("managed_by", proposal.change.owner?.program)
            json.key("changes")
            json.array(proposal.change.changes) { json, change in Self.write(change, into: &json) }
            json.key("steps")
            json.array(proposal.plan.steps) { json, step in json.string(step.title) }
            json.key("virsh")
            json.array(virsh) { json, line in json.string(line) }
            json.key("decisions")
            json.array(proposal.decisions) { json, decision in
                json.object { json in
                    json.member("subject", decision.subject)
                    json.member("value", decision.value)
                    json.member("reason", decision.reason)
                    json.member("rule", decision.rule)
                }
            }
            json.key("remarks")
            json.array(proposal.plan.notes) { json, note in json.string(note) }
            json.member("diff", proposal.change.diff.map { $0.marked + "\n" }.joined())
        }
        return json.text + "\n"
    }

    /// A change as an object: `device` and `path` say where, `when` is `now` or `next`.
    static func write(_ change: FieldChange, into json: inout JSONWriter) {
        json.object { json in
            json.member("device", change.device?.notation)
            json.member("path", change.path)
            json.member("old", change.shownOld)
            json.member("new", change.shownNew)
            switch change.effect {
            case .now:
                json.member("when", "now")
                json.member("reason", String?.none)
            case .nextStart(let reason):
                json.member("when", "next")
                json.member("reason", reason)
            }
        }
    }
}

extension ChangePolicy {
    /// As JSON has it.
    fileprivate var word: String {
        switch self {
        case .liveAndNext: "live_and_next"
        case .liveOnly: "live"
        case .nextOnly: "next"
        }
    }
}

extension SafeText {
    /// A document: every line is made safe, and blank ones stay.
    static func document(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(String($0)).string + "\n" }
            .joined()
    }
}
