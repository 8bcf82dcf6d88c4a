internal import FleetModel
internal import Settings
internal import Synchronization

/// Writes what a verb does to a guest into the time line: what was tried and how it ended.
final class ActionRecord: Sendable {
    private let action: GuestDeed
    private let context: Context
    private let state = Mutex<(target: ActionTarget?, begin: Moment?)>((nil, nil))

    convenience init(_ action: GuestAction, in context: Context) { self.init(GuestDeed(action), in: context) }

    init(_ action: GuestDeed, in context: Context) {
        self.action = action
        self.context = context
    }

    /// Which guest it is about.
    func begin(on target: ActionTarget) { state.withLock { $0.target = target } }

    /// It is going to be done now.
    func isApproved() { state.withLock { $0.begin = context.now() } }

    /// How it ended. What was refused before anything was done is nothing that happened.
    func end(_ result: Result<String, Failure>) {
        let (target, begin) = state.withLock { $0 }
        guard let target, let begin, let timeLine = context.timeLine else { return }
        let (words, severity): (String, EventRecord.Severity)
        switch result {
        case .success(let text): (words, severity) = (text, .information)
        case .failure(let failure): (words, severity) = (failure.why, .warning)
        }
        timeLine.add(
            TimeLineEntry(
                time: context.time(), kind: .action, severity: severity, host: target.hostName, uri: target.uri,
                guest: target.name, uuid: target.uuid, text: "\(action.verb) \(target.name): \(words)",
                user: UserName.current, command: action.virsh(target.name, target.uri),
                seconds: max(0, context.now().seconds(since: begin))))
    }
}
