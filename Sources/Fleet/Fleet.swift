public import FleetModel
internal import Libvirt
public import Logging
internal import Synchronization

/// The polling model: any number of hosts, watched at the same time and independently of each other.
///
/// Every method returns at once and may be called from any thread. What happens is told through the sink: the newest
/// snapshot of a host replaces the one before.
public final class Fleet: Sendable {
    private struct State {
        var watchers: [HostID: HostWatcher] = [:]
        var settings: [HostID: ConnectionSettings] = [:]
        /// What hosts are called, of those that are watched.
        var names: [HostID: String] = [:]
        var tasks: [Int: HostID] = [:]
        var jobs: [Int: Task<Void, Never>] = [:]
        var policy: ConnectionPolicy
        var nextHost = 0
        var nextTask = 1
        var interest = Interest()
        var isClosed = false

        /// Finds names that tell the hosts apart and answers those that are new.
        mutating func settleNames() -> [HostID: String] {
            let hosts = settings.keys.sorted()
            let distinct = HostNames.distinct(hosts.compactMap { settings[$0] })
            let old = names
            names = Dictionary(uniqueKeysWithValues: zip(hosts, distinct))
            return names.filter { old[$0.key] != $0.value }
        }
    }

    private let state: Mutex<State>
    private let log: Logger
    private let sink: @Sendable (FleetUpdate) -> Void
    private let desk: CredentialsDesk
    private let looksAtProcesses: Bool

    /// A fleet without hosts.
    /// - Parameters:
    ///   - log: where troubles that need no attention are written.
    ///   - policy: what holds for every connection.
    ///   - sink: takes updates; called from any thread, must not block.
    public convenience init(
        log: Logger, policy: ConnectionPolicy = ConnectionPolicy(), sink: @escaping @Sendable (FleetUpdate) -> Void
    ) {
        self.init(log: log, policy: policy, looksAtProcesses: true, sink: sink)
    }

    /// A fleet that, for tests, treats this machine's guests like those of another one.
    package init(
        log: Logger, policy: ConnectionPolicy = ConnectionPolicy(), looksAtProcesses: Bool,
        sink: @escaping @Sendable (FleetUpdate) -> Void
    ) {
        state = Mutex(State(policy: policy))
        self.log = log
        self.sink = sink
        self.looksAtProcesses = looksAtProcesses
        desk = CredentialsDesk(sink: sink)
    }

    deinit {
        desk.close()
        for watcher in state.withLock({ Array($0.watchers.values) }) { watcher.post { $0.end() } }
    }

    /// Adds a host and sends its first snapshot before it returns.
    /// - Parameter connect: whether to open the connection at once.
    @discardableResult
    public func add(_ settings: ConnectionSettings, connect: Bool = true) -> HostID {
        let (id, policy, interest, names) = state.withLock { state in
            defer { state.nextHost += 1 }
            let id = HostID(state.nextHost)
            state.settings[id] = settings
            return (id, state.policy, state.interest, state.settleNames())
        }
        let watcher = HostWatcher(
            id: id, settings: settings, policy: policy, desk: desk, log: log, looksAtProcesses: looksAtProcesses
        ) { [weak self, sink] update in
            // What has ended cannot be cancelled any more.
            if case .task(let task) = update, !task.isRunning { self?.forget(task: task.id) }
            sink(update)
        }
        var first = HostWatcher.blank(id, policy.applied(to: settings), name: names[id])
        if connect { first.connection = .connecting(since: Moment.now()) }
        sink(.host(first))
        let isClosed = state.withLock { state in
            state.watchers[id] = watcher
            return state.isClosed
        }
        watcher.post { watcher in
            if isClosed { return watcher.end() }
            if let name = names[id] { watcher.call(name) }
            watcher.setInterest(interest)
            if connect { watcher.apply(.connect) }
        }
        call(names.filter { $0.key != id })
        return id
    }

    private func call(_ names: [HostID: String]) {
        for (host, name) in names { post(host) { $0.call(name) } }
    }

    /// Opens a host's connection; nothing happens when it is open or being opened.
    public func connect(_ host: HostID) { post(host) { $0.apply(.connect) } }

    /// Closes a host's connection; it stays closed until `connect`. Its guests stay in the snapshot as they were.
    public func disconnect(_ host: HostID) { post(host) { $0.apply(.disconnect) } }

    /// Closes and forgets a host.
    public func remove(_ host: HostID) {
        let (removed, names) = state.withLock { state in
            state.settings[host] = nil
            return (state.watchers.removeValue(forKey: host), state.settleNames())
        }
        guard let watcher = removed else { return }
        call(names)
        let sink = sink
        watcher.post { watcher in
            watcher.end()
            sink(.removed(host))
        }
    }

    /// Changes how a host is reached and shown; another URI or mode reconnects it.
    public func update(_ host: HostID, _ settings: ConnectionSettings) {
        let (policy, names) = state.withLock { state in
            state.settings[host] = settings
            return (state.policy, state.settleNames())
        }
        post(host) { $0.change(settings, policy) }
        call(names)
    }

    /// Has something else hold for every connection from now on.
    public func follow(_ policy: ConnectionPolicy) {
        let settings = state.withLock { state in
            state.policy = policy
            return state.settings
        }
        for (host, settings) in settings { post(host) { $0.change(settings, policy) } }
    }

    /// Tries a host again now that waits for its next try.
    public func reconnectNow(_ host: HostID) { post(host) { $0.apply(.connect) } }

    /// Asks everything about a host again.
    public func refresh(_ host: HostID) { post(host) { $0.refresh() } }

    /// Says what is on the screen: only that is asked for in detail.
    public func setInterest(_ interest: Interest) {
        let watchers = state.withLock { state in
            state.interest = interest
            return Array(state.watchers.values)
        }
        for watcher in watchers { watcher.post { $0.setInterest(interest) } }
    }

    /// Does something to a guest; how it goes is told by `.task` updates. A guest that was asked to switch itself off or to
    /// restart is waited for.
    /// - Parameter name: the guest's name, for sentences.
    /// - Returns: the task's number.
    @discardableResult
    public func perform(_ action: GuestAction, on guest: GuestID, name: String) -> Int {
        let number = nextTask(on: guest.host)
        perform(action, on: guest, name: name, task: number, batch: nil)
        return number
    }

    /// Does something to several guests, each as a task; the tasks belong together.
    public func perform(_ action: GuestAction, on guests: [(guest: GuestID, name: String)]) {
        let numbers = guests.map { nextTask(on: $0.guest.host) }
        guard let first = numbers.first else { return }
        let batch = TaskSnapshot.Batch(id: first, title: "\(action.verb) \(Units.counted(guests.count, "guest"))")
        for (number, (guest, name)) in zip(numbers, guests) {
            perform(action, on: guest, name: name, task: number, batch: guests.count > 1 ? batch : nil)
        }
    }

    private func perform(
        _ action: GuestAction, on guest: GuestID, name: String, task number: Int, batch: TaskSnapshot.Batch?
    ) {
        if let watcher = state.withLock({ $0.watchers[guest.host] }) {
            return watcher.post { $0.perform(action, on: guest.uuid, name: name, task: number, batch: batch) }
        }
        forget(task: number)
        var task = TaskSnapshot(
            id: number, title: "\(action.verb) \(name)", host: guest.host, guest: guest, startedAt: Moment.now())
        (task.guestName, task.batch) = (name, batch)
        task.state = .failed(Failure(what: task.title, why: "its host was removed", next: "Add the connection again"))
        task.endedAt = task.startedAt
        sink(.task(task))
    }

    /// Gives a guest that was asked its time once more.
    public func waitOn(task: Int) {
        guard let host = state.withLock({ $0.tasks[task] }) else { return }
        post(host) { $0.waitOn(task: task) }
    }

    // MARK: Jobs

    func nextTask(on host: HostID) -> Int {
        state.withLock { state in
            defer { state.nextTask += 1 }
            state.tasks[state.nextTask] = host
            return state.nextTask
        }
    }

    func tell(_ task: TaskSnapshot) { sink(.task(task)) }

    /// Keeps a job for cancelling, unless it has ended already.
    func remember(job number: Int, _ job: Task<Void, Never>) {
        state.withLock { if $0.tasks[number] != nil { $0.jobs[number] = job } }
    }

    func forget(task number: Int) {
        state.withLock { state in
            state.jobs[number] = nil
            state.tasks[number] = nil
        }
    }

    /// Tasks that have not ended.
    package var tasksUnderWay: Int { state.withLock { $0.tasks.count } }

    func lend(_ host: HostID, for purpose: String) async throws(Failure) -> Connection {
        guard let watcher = state.withLock({ $0.watchers[host] }) else {
            throw Failure(what: purpose, why: "its host was removed", next: "Add the connection again")
        }
        return try await watcher.lend(for: purpose)
    }

    /// Stops a task: jobs take back what they did, a save is broken off, of anything else only the waiting ends (the
    /// task says so).
    public func cancel(task: Int) {
        if let job = state.withLock({ $0.jobs[task] }) { return job.cancel() }
        guard let host = state.withLock({ $0.tasks[task] }) else { return }
        post(host) { $0.cancel(task: task) }
    }

    /// Answers what a daemon asked; nil when the user declined.
    public func answer(_ request: CredentialsRequest.ID, _ answers: [String]?) { desk.answer(request, answers) }

    /// Closes every connection. What hangs is left to hang, but guests are told that nobody looks any more: that takes as
    /// long as their number and the way to their hosts ask for, half a minute at most.
    /// - Parameter waiting: hears after a second what is waited for, a sentence. Any thread.
    /// - Returns: what could not be taken back, a sentence for each host.
    @discardableResult
    public func close(waiting: (@Sendable (String) -> Void)? = nil) async -> [String] {
        desk.close()
        let (watchers, names) = state.withLock { state in
            state.isClosed = true
            defer { state.watchers = [:] }
            return (state.watchers, state.names)
        }
        let ended = Countdown(watchers.count)
        let left = Left(Set(watchers.keys))
        for (host, watcher) in watchers {
            watcher.post { watcher in
                watcher.end { sentence in
                    left.end(host, sentence)
                    ended.step()
                }
            }
        }
        await ended.wait(atMost: 1)
        if !ended.isDone {
            let hosts = left.hosts.compactMap { names[$0] }.sorted().joined(separator: ", ")
            waiting?("Guests on \(hosts) are being told to stop reporting memory use; Ctrl-C leaves at once")
            await ended.wait(atMost: ReportRetraction.longest)
        }
        return left.sentences
    }

    /// What hosts leave behind.
    private final class Left: Sendable {
        private let state: Mutex<(hosts: Set<HostID>, sentences: [String])>

        init(_ hosts: Set<HostID>) { state = Mutex((hosts, [])) }

        /// Hosts that have not ended.
        var hosts: Set<HostID> { state.withLock { $0.hosts } }
        var sentences: [String] { state.withLock { $0.sentences } }

        func end(_ host: HostID, _ sentence: String?) {
            state.withLock { state in
                state.hosts.remove(host)
                if let sentence { state.sentences.append(sentence) }
            }
        }
    }

    /// Calls that went out to a host so far.
    package func callCount(_ host: HostID) -> Int { state.withLock { $0.watchers[host] }?.calls.value ?? 0 }

    /// The way to a host for further connections; nil when it was removed.
    func door(to host: HostID) async -> FurtherDoor? {
        guard let watcher = state.withLock({ $0.watchers[host] }) else { return nil }
        return await watcher.furtherDoor
    }

    private func post(_ host: HostID, _ letter: @escaping HostWatcher.Mail) {
        state.withLock { $0.watchers[host] }?.post(letter)
    }
}
