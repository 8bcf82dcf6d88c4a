internal import Libvirt

/// libvirt's reasons for a state in a person's words; the usual ones say nothing.
enum StateReason {
    static func text(state: Domain.State, reason: Int32) -> String? {
        let words: [Int32: String]
        switch state {
        case .running: words = running
        case .paused: words = paused
        case .shutOff: words = shutOff
        case .crashed: words = [1: "panicked"]
        default: words = [:]
        }
        return words[reason]
    }

    // The numbers are those of virDomainRunningReason, virDomainPausedReason and virDomainShutoffReason.
    private static let running: [Int32: String] = [
        10: "crashed before", 11: "post-copy migration", 12: "post-copy migration failed",
    ]
    private static let paused: [Int32: String] = [
        2: "migration", 3: "saving", 4: "dumping", 5: "I/O error", 6: "watchdog", 7: "reverted to a snapshot",
        8: "shutting down", 9: "taking a snapshot", 10: "crashed", 11: "starting up", 12: "post-copy migration",
        13: "post-copy migration failed", 14: "I/O error in the API",
    ]
    private static let shutOff: [Int32: String] = [
        2: "forced off", 3: "crashed", 4: "migrated", 5: "saved", 6: "failed", 7: "reverted to a snapshot",
        8: "daemon lost it",
    ]
}
