public import FleetModel

extension GuestAction {
    /// One of each kind of action. A new case does not compile before it has a sample here.
    public static let samples: [GuestAction] = Kind.allCases.map(\.sample)

    private enum Kind: CaseIterable {
        case start, startPaused, shutdown, reboot, reset, destroy, suspend, resume, save, discardSave, setAutostart
        case rename, setTitle, setDescription, createSnapshot, revertSnapshot, deleteSnapshot, undefine

        var sample: GuestAction {
            switch self {
            case .start: .start
            case .startPaused: .startPaused
            case .shutdown: .shutdown
            case .reboot: .reboot
            case .reset: .reset
            case .destroy: .destroy
            case .suspend: .suspend
            case .resume: .resume
            case .save: .save
            case .discardSave: .discardSave
            case .setAutostart: .setAutostart(true)
            case .rename: .rename(to: "renamed")
            case .setTitle: .setTitle("title")
            case .setDescription: .setDescription("description")
            case .createSnapshot: .createSnapshot(name: "new")
            case .revertSnapshot: .revertSnapshot(name: "old")
            case .deleteSnapshot: .deleteSnapshot(name: "old")
            case .undefine: .undefine
            }
        }
    }

    /// Only there so that the compiler asks for a kind of each new case.
    private var kind: Kind {
        switch self {
        case .start: .start
        case .startPaused: .startPaused
        case .shutdown: .shutdown
        case .reboot: .reboot
        case .reset: .reset
        case .destroy: .destroy
        case .suspend: .suspend
        case .resume: .resume
        case .save: .save
        case .discardSave: .discardSave
        case .setAutostart: .setAutostart
        case .rename: .rename
        case .setTitle: .setTitle
        case .setDescription: .setDescription
        case .createSnapshot: .createSnapshot
        case .revertSnapshot: .revertSnapshot
        case .deleteSnapshot: .deleteSnapshot
        case .undefine: .undefine
        }
    }
}
