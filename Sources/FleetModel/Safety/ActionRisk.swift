/// What an action can cost a guest.
public enum ActionRisk: Sendable {
    /// Nothing that cannot be taken back.
    case none
    /// The guest's work stops, in an orderly way.
    case interruption
    /// Data may be lost.
    case loss
}

extension GuestAction {
    /// What it can cost: the table behind every question and refusal.
    public var risk: ActionRisk {
        switch self {
        case .start, .startPaused, .suspend, .resume, .setAutostart, .rename, .setTitle, .setDescription,
            .createSnapshot:
            .none
        case .shutdown, .reboot, .save: .interruption
        case .reset, .destroy, .discardSave, .revertSnapshot, .deleteSnapshot, .undefine: .loss
        }
    }
}
