internal import FleetModel
internal import Libvirt

/// libvirt's events in a person's words; nil for what a log need not keep.
enum EventText {
    static func text(_ event: DomainEvent) -> (String, EventRecord.Severity)? {
        switch event.detail {
        case .lifecycle(let kind, let detail): lifecycle(kind, detail)
        case .reboot: ("restarted", .information)
        case .watchdog: ("its watchdog fired", .warning)
        case .ioError(let source, let alias, _, let reason):
            (
                "I/O error on \(source.isEmpty ? alias : source)" + (reason.map { ": \($0)" } ?? ""), .warning
            )
        case .deviceAdded(let alias): ("device \(alias) added", .information)
        case .deviceRemoved(let alias): ("device \(alias) removed", .information)
        case .deviceRemovalFailed(let alias): ("device \(alias) could not be removed", .warning)
        case .memoryFailure: ("memory failure", .critical)
        case .blockThreshold(let device, _, _, _): ("disk \(device) passed its threshold", .warning)
        case .controlError: ("libvirt lost its line to the guest's process", .critical)
        default: nil
        }
    }

    /// How much a state that a poll found matters.
    static func severity(_ state: GuestState, _ reason: String?) -> EventRecord.Severity {
        if state == .crashed || reason == "crashed" || reason == "failed" { return .critical }
        return state == .paused && reason == "I/O error" ? .warning : .information
    }

    /// Whether a guest stopped because its memory was saved.
    static func isSaved(_ kind: DomainEvent.Lifecycle, _ detail: Int32) -> Bool { kind == .stopped && detail == 4 }

    /// Why a guest stopped, in the words of a state's reason; nil where it switched itself off.
    static func reason(stopped detail: Int32) -> String? {
        [1: "forced off", 2: "crashed", 3: "migrated", 4: "saved", 5: "failed", 6: "reverted to a snapshot"][detail]
    }

    private static func lifecycle(
        _ kind: DomainEvent.Lifecycle, _ detail: Int32
    ) -> (String, EventRecord.Severity)? {
        switch kind {
        case .defined:
            [2: ("renamed", .information), 1: ("changed", .information)][detail] ?? ("defined", .information)
        // The old name of a guest that was renamed.
        case .undefined: detail == 1 ? nil : ("deleted", .information)
        case .started:
            [1: ("migrated to here", .information), 2: ("restored", .information)][detail] ?? ("started", .information)
        case .suspended: suspended[detail] ?? ("paused", .information)
        case .resumed: ("resumed", .information)
        case .stopped: stopped[detail] ?? ("shut off", .information)
        case .shutdown: ("shutting down", .information)
        case .pmSuspended: ("went to sleep", .information)
        case .crashed: ("crashed", .critical)
        default: nil
        }
    }

    // The numbers are those of virDomainEventSuspendedDetailType and virDomainEventStoppedDetailType.
    private static let suspended: [Int32: (String, EventRecord.Severity)] = [
        1: ("paused for migration", .information), 2: ("paused by an I/O error", .warning),
        3: ("paused by its watchdog", .warning), 6: ("paused: an API failed", .warning),
        8: ("paused: post-copy migration failed", .critical),
    ]
    private static let stopped: [Int32: (String, EventRecord.Severity)] = [
        1: ("forced off", .information), 2: ("crashed", .critical), 3: ("migrated away", .information),
        4: ("saved", .information), 5: ("its hypervisor process failed", .critical),
    ]
}
