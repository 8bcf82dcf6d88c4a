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

    /// Tasks that were begun together.
    public struct Batch: Hashable, Sendable {
        /// The number of the first of them.
        public var id: Int
        /// What is done with how many: "shut down 5 guests".
        public var title: String

        /// A batch.
        public init(id: Int, title: String) { (self.id, self.title) = (id, title) }
    }

    /// What becomes of it when the program ends.
    public enum Fate: Equatable, Sendable {
        /// The host carries it out, whoever watches.
        case goesOn
        /// It has not begun on the host, and will not.
        case isDropped
        /// It is cancelled and taken back: the program has to wait for that.
        case isTakenBack
        /// It is written down, and taken up when the program runs again.
        case isTakenUp
    }

    /// Its number, from 1, never used twice.
    public var id: Int
    /// What it does: "start web01".
    public var title: String
    /// The virsh line that does the same; nil when there is none.
    public var command: String?
    /// On which host.
    public var host: HostID
    /// To which guest; nil when to none.
    public var guest: GuestID?
    /// The guest's name then: untrusted text.
    public var guestName: String?
    /// What it was begun with; nil for what was begun alone.
    public var batch: Batch?
    /// The guest that is waited for after it was asked; nil for all that libvirt does itself.
    public var asked: AskedGuest?
    /// How it stands.
    public var state: State
    /// When it began.
    public var startedAt: Moment
    /// When it ended; nil while it runs.
    public var endedAt: Moment?
    /// Whether cancelling has an effect.
    public var isCancellable: Bool
    /// What becomes of it when the program ends.
    public var fate: Fate

    /// A task that begins now.
    public init(
        id: Int, title: String, host: HostID, guest: GuestID? = nil, startedAt: Moment, isCancellable: Bool = false,
        fate: Fate = .goesOn
    ) {
        self.id = id
        self.title = title
        self.host = host
        self.guest = guest
        self.startedAt = startedAt
        self.isCancellable = isCancellable
        self.fate = fate
        state = .running(progress: nil, detail: nil)
    }

    /// Whether it still runs.
    public var isRunning: Bool { if case .running = state { true } else { false } }
}
