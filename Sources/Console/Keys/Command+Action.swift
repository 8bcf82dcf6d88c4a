import FleetModel

extension Command {
    /// What the command does to a guest; nil when it is no guest's matter or needs an answer first.
    func action(for guest: GuestSnapshot?) -> GuestAction? {
        switch self {
        case .start: .start
        case .startPaused: .startPaused
        case .shutdown: .shutdown
        case .reboot: .reboot
        case .reset: .reset
        case .destroy: .destroy
        case .suspendGuest: .suspend
        case .resumeGuest: .resume
        case .save: .save
        case .discardSave: .discardSave
        case .toggleAutostart: .setAutostart(!(guest?.autostart ?? false))
        case .delete: .undefine
        default: nil
        }
    }

    /// The one guest's text that the command asks for.
    var prompt: Prompt.Subject? {
        switch self {
        case .rename: .name
        case .setTitle: .title
        case .setDescription: .description
        case .takeSnapshot: .snapshot
        default: nil
        }
    }
}
