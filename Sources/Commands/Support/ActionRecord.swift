internal import FleetModel
internal import Settings
internal import Synchronization

/// Writes what a verb does to a guest into the time line: what was tried and how it ended.
final class ActionRecord: Sendable {
    private let action: GuestAction
    private let context: Context
    private let state = Mutex<(target: ActionTarget?, begin: Moment?)>((nil, nil))

    init(_ action: GuestAction, in context: Context) {
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
        guard let target, let begin else { return }
        context.record(
            "\(action.verb) \(target.name)", since: begin, ended: TaskSnapshot.State(result),
            at: TimeLineEntry.Place(host: target.hostName, uri: target.uri, guest: target.name, uuid: target.uuid),
            command: action.virsh(target.name, on: target.uri))
    }
}

extension Context {
    /// Writes what was done into the time line.
    /// - Parameter command: the virsh line that does the same.
    func record(
        _ action: String, since begin: Moment, ended end: TaskSnapshot.State, at place: TimeLineEntry.Place,
        command: String?
    ) {
        let entry = TimeLineEntry(
            action: action, ended: end, at: place, command: command, seconds: now().seconds(since: begin),
            by: UserName.current, time: time())
        if let entry { timeLine?.add(entry) }
    }
}

extension TaskSnapshot.State {
    /// How something ended that says what there is to say, or why it failed.
    init(_ result: Result<String, Failure>) {
        switch result {
        case .success(let text): self = .succeeded(text)
        case .failure(let failure): self = .failed(failure)
        }
    }
}
