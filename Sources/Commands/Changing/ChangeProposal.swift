internal import FleetModel
internal import LibvirtBuilder
internal import LibvirtDesigner

/// A change of a guest that has been worked out: what is shown is what is done.
struct ChangeProposal: Sendable {
    let guest: ChangeableGuest
    let change: GuestChangePlan
    let plan: Plan
    /// What it can cost.
    var risk = ActionRisk.none
    /// What the designer decided, with its reasons.
    var decisions: [Decision] = []

    init(_ guest: ChangeableGuest, _ change: GuestChangePlan, plan: Plan? = nil) {
        self.guest = guest
        self.change = change
        self.plan = plan ?? guest.plan(change)
        // Who uses a disk or an interface loses it.
        let takes = change.steps.contains { if case .detach = $0 { true } else { false } }
        if takes { risk = .interruption }
    }

    /// It as the rules of safety and the time line see it.
    var deed: GuestDeed {
        GuestDeed(change: "change", risk: risk, warning: change.owner?.remark) { [steps = change.steps] guest, uri in
            steps.map { $0.virsh(guest, on: uri) }.joined(separator: "\n")
        }
    }
}
