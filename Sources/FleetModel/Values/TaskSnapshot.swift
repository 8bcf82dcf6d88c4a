/// One action under way or done, as the task list shows it.
public struct TaskSnapshot: Equatable, Sendable, Identifiable {
    /// How it stands.
    public enum State: Equatable, Sendable {
        /// Under way; progress 0 to 1 where it is known.
        case running(progress: Double?, detail: String?)
        /// Done, with what there is to say.
        case succeeded(String?)
        /// Refused or broken.
        case failed(Failure)
        /// Cancelled by the user; what was left behind is said.
        case cancelled(String?)
    }

    /// Its number, from 1, never used twice.
    public var id: Int
    /// What it does: "start web01".
    public var title: String
    /// On which host.
    public var host: HostID
    /// To which guest; nil when to none.
    public var guest: GuestID?
    /// How it stands.
    public var state: State
    /// When it began.
    public var startedAt: Moment
    /// When it ended; nil while it runs.
    public var endedAt: Moment?
    /// Whether cancelling has an effect.
    public var isCancellable: Bool

    /// A task that begins now.
    public init(
        id: Int, title: String, host: HostID, guest: GuestID? = nil, startedAt: Moment, isCancellable: Bool = false
    ) {
        self.id = id
        self.title = title
        self.host = host
        self.guest = guest
        self.startedAt = startedAt
        self.isCancellable = isCancellable
        state = .running(progress: nil, detail: nil)
    }

    /// Whether it still runs.
    public var isRunning: Bool { if case .running = state { true } else { false } }
}
