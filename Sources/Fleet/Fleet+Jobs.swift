public import FleetModel
public import Libvirt

extension Fleet {
    /// Work on a host that the fleet shows as a task and knows nothing else of.
    public struct Job: Sendable {
        /// Gives the task's progress: a share from 0 to 1 where it is known, and what is being done. Any thread.
        public let progress: @Sendable (Double?, String?) -> Void
        /// Opens one more connection to the host, for work whose first one was lost.
        public let reconnect: @Sendable () async throws(Failure) -> Connection
    }

    /// Lends a connection to a host for as long as the work takes.
    /// - Throws: why there is none.
    public func borrow<Result: Sendable>(
        _ host: HostID, for purpose: String, _ work: @Sendable (Connection) async -> Result
    ) async throws(Failure) -> Result {
        let connection = try await lend(host, for: purpose)
        defer { connection.abandon() }
        return await work(connection)
    }

    /// Runs work on a host as a task that can be cancelled.
    /// - Parameters:
    ///   - title: what it does, as in `create web01`.
    ///   - name: the guest's that it is about; nil where there are several.
    ///   - command: the virsh line that does the same.
    ///   - fate: what becomes of it when the program ends.
    ///   - notBegun: told when no connection could be had, so that the work never began.
    ///   - work: gets a connection of its own; its task is cancelled when the user cancels. Returns how it ended.
    /// - Returns: the task's number.
    @discardableResult
    public func run(
        _ title: String, on host: HostID, guest: GuestID? = nil, name: String? = nil, command: String? = nil,
        fate: TaskSnapshot.Fate,
        notBegun: (@Sendable () -> Void)? = nil,
        work: @escaping @Sendable (Connection, Job) async -> TaskSnapshot.State
    ) -> Int {
        let number = nextTask(on: host)
        var begin = TaskSnapshot(
            id: number, title: title, host: host, guest: guest, startedAt: Moment.now(), isCancellable: true, fate: fate
        )
        (begin.guestName, begin.command) = (name, command)
        let task = begin
        tell(task)
        let running = Task { [self] in
            var end = task
            end.state = await outcome(of: title, on: host, task: task, notBegun: notBegun, work: work)
            end.endedAt = Moment.now()
            end.isCancellable = false
            forget(task: number)
            tell(end)
            refresh(host)
        }
        remember(job: number, running)
        return number
    }

    private func outcome(
        of title: String, on host: HostID, task: TaskSnapshot, notBegun: (@Sendable () -> Void)?,
        work: @Sendable (Connection, Job) async -> TaskSnapshot.State
    ) async -> TaskSnapshot.State {
        let job = Job(
            progress: { [self] share, detail in
                var news = task
                news.state = .running(progress: share, detail: detail)
                tell(news)
            },
            reconnect: { [self] () async throws(Failure) in try await lend(host, for: title) })
        do throws(Failure) {
            return try await borrow(host, for: title) { await work($0, job) }
        } catch {
            notBegun?()
            return .failed(error)
        }
    }
}
