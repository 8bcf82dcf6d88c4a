internal import FleetModel
internal import Libvirt
internal import Logging
internal import Synchronization

/// Watches one host: opens its connections, polls, listens, and tells what changed.
///
/// Never blocks: every libvirt call runs on its connection's own thread, and an answer that comes late or never is only
/// that. All state is the actor's; answers carry the epoch they belong to and are dropped when it is over.
actor HostWatcher {
    typealias Mail = @Sendable (isolated HostWatcher) -> Void
    /// Hears what could not be taken back, a sentence; nil is nothing.
    typealias TookBack = @Sendable (String?) -> Void

    nonisolated let id: HostID
    nonisolated let calls = CallCounter()
    let log: Logger
    let sink: @Sendable (FleetUpdate) -> Void
    let desk: CredentialsDesk
    let looksAtProcesses: Bool
    let remembered = RememberedAnswers()
    /// The machine's epoch, for threads of libvirt's.
    let newestEpoch = NewestEpoch()

    /// As the policy has them.
    var settings: ConnectionSettings
    var policy: ConnectionPolicy
    /// The URI that libvirt settled on when the connection was opened last.
    var settledURI: String?
    var address: HostAddress
    var machine: ConnectionMachine
    var model: HostModel
    var schedule: PollSchedule
    var interest = Interest(isShown: true)
    var links: Links?
    var opening: Task<Void, Never>?
    var hungOpenings: HungOpenings
    /// Whether the next try waits for long because so many hang.
    var waitsForHung = false
    /// Whether it was said that logins are not shared.
    var saidAlone = false
    var listeners: [Task<Void, Never>] = []

    // Polling
    var statesAskedAt: Moment?
    var statesFailures = 0
    var hasBulk = true
    var isThin: Bool
    var lastHistoryAt = Moment(nanoseconds: 0)
    var eventsPending = false
    var hasEvents = false
    var told = ToldStates()
    var linkWatch = LinkWatch()
    var isFirstPoll = true
    var lastHostCPU: HostCPUReading?
    // Guests' processes
    var skip = SkipList()
    var processes = LocalProcesses()
    var processesScannedAt: Moment?
    var processesLookedAt: Moment?
    var suspects: [GuestUUID: Moment] = [:]
    var monitorAsk: MonitorAsk?
    var monitorDomains: [GuestUUID: Domain] = [:]
    var monitorOpeningSince: Moment?
    var monitorRest = Rest()
    // Slow facts
    var facts = FactsLedger()
    /// How many guests were asked, which spreads them over threads.
    var factsAsked = 0
    var agentAskedAt: Moment?
    var agentAsked: GuestUUID?
    var agentQueue: [GuestUUID] = []
    // What is needed of guests off the screen
    var needed = NeededRound()
    var reports = ReportBook()
    var reportsAskedAt: Moment?
    var reportOrder: ReportOrder?
    /// The order under way; takes itself back when nobody waits for it any more.
    var reportTask: Task<Void, Never>?
    // Actions
    var actions: [Int: RunningAction] = [:]
    /// Actions that wait for a connection, the oldest first.
    var queue: [Int] = []
    var queueMovedAt = Moment(nanoseconds: 0)
    // Telling and waking
    var publishedAt = Moment(nanoseconds: 0)
    /// Whether there is news that somebody may have asked for.
    var isAwaited = false
    private var shownState = ConnectionState.closed
    private var shownListed = false
    /// Told when what was changed for the watching has been taken back, and what has not.
    private var tookBack: TookBack?
    private var timer: Task<Void, Never>?
    private var timerAt: Moment?

    private nonisolated let mailbox: AsyncStream<Mail>.Continuation

    /// Starts the watcher; it is idle until told to connect, and lives until `end`.
    init(
        id: HostID, settings: ConnectionSettings, policy: ConnectionPolicy = ConnectionPolicy(),
        desk: CredentialsDesk, log: Logger, looksAtProcesses: Bool = true,
        sink: @escaping @Sendable (FleetUpdate) -> Void
    ) {
        self.id = id
        let settings = policy.applied(to: settings)
        self.settings = settings
        self.policy = policy
        self.desk = desk
        self.log = log
        self.looksAtProcesses = looksAtProcesses
        self.sink = sink
        address = HostAddress(settings.uri)
        machine = ConnectionMachine(backoff: address.backoff)
        schedule = PollSchedule(interval: settings.interval)
        model = HostModel(Self.blank(id, settings))
        isThin = address.driver == "test"
        let mail: AsyncStream<Mail>
        (mail, mailbox) = AsyncStream.makeStream()
        hungOpenings = Self.hungOpenings(mailbox)
        Task { for await letter in mail { await self.read(letter) } }
    }

    private static func hungOpenings(_ mailbox: AsyncStream<Mail>.Continuation) -> HungOpenings {
        HungOpenings { mailbox.yield { $0.openingEnded() } }
    }

    /// Has something done, in the order of posting. Any thread, returns at once.
    nonisolated func post(_ letter: @escaping Mail) { mailbox.yield(letter) }

    /// Ends the watcher: connections are given up, nothing more is told but what could not be taken back.
    /// - Parameter done: called when nothing is left to be taken back, or nothing can be, on any thread.
    func end(then done: TookBack? = nil) {
        tookBack = done
        let isCutOff = links == nil
        apply(.disconnect)
        let left = isCutOff ? stillReporting(reports.retractions) : nil
        if let tookBack { tookBack(left) } else if done == nil, let left { tell(left, .warning) }
        tookBack = nil
        timer?.cancel()
        mailbox.finish()
    }

    private func read(_ letter: Mail) { letter(self) }

    /// The host's name for sentences.
    var name: String { model.snapshot.name }

    /// The newest snapshot, for tests and one-shot reports.
    var snapshot: HostSnapshot { model.snapshot }

    /// A host of which nothing is known yet.
    /// - Parameter name: what it is called among the others, where that differs from its own name.
    static func blank(_ id: HostID, _ settings: ConnectionSettings, name: String? = nil) -> HostSnapshot {
        let address = HostAddress(settings.uri)
        return HostSnapshot(
            id: id, name: name ?? settings.name ?? address.suggestedName, uri: address.shown,
            isReadOnly: settings.isReadOnly, isProtected: settings.isProtected,
            interval: PollSchedule(interval: settings.interval).interval)
    }

    // MARK: The connection's life

    /// Feeds the state machine and carries out what it says.
    func apply(_ event: ConnectionMachine.Event) {
        let now = Moment.now()
        let before = machine.state
        let commands = machine.handle(event, at: now, jitter: Double.random(in: 0...1))
        newestEpoch.value = machine.epoch
        for command in commands {
            switch command {
            case .open(let epoch): open(epoch)
            case .close: dropLinks(isWanted: event == .disconnect)
            case .wake(let moment): wake(at: moment)
            }
        }
        if machine.state != before { tellTransition(from: before) }
        model.edit(\.connection, machine.state)
        model.edit(\.epoch, machine.epoch)
        publish(at: now)
    }

    /// Has another name from now on: hosts have come or gone.
    func call(_ name: String) {
        model.edit(\.name, name)
        publish(at: Moment.now())
    }

    /// Changes the settings and what holds for all connections; a new way to the host reconnects.
    func change(_ new: ConnectionSettings, _ policy: ConnectionPolicy) {
        let old = settings
        let new = policy.applied(to: new)
        settings = new
        self.policy = policy
        let isElsewhere = old.uri != new.uri || old.isReadOnly != new.isReadOnly
        let blank = Self.blank(id, new, name: name)
        if old.uri != new.uri { settledURI = nil }
        settleProtection()
        model.edit(\.interval, blank.interval)
        schedule.interval = blank.interval
        if isElsewhere {
            let wasWanted = machine.state != .closed
            apply(.disconnect)
            address = HostAddress(new.uri)
            (hungOpenings, waitsForHung) = (Self.hungOpenings(mailbox), false)
            machine.backoff = address.backoff
            isThin = address.driver == "test"
            remembered.forget()
            model = HostModel(blank)
            if wasWanted { apply(.connect) }
        }
        publish(at: Moment.now())
        tick()
    }

    /// Whether the host is protected, by its own settings or by others that lead to it.
    func settleProtection() {
        model.edit(\.isProtected, settings.isProtected || settledURI.map(policy.protects) == true)
    }

    private func dropLinks(isWanted: Bool) {
        let kept = takeBack(isWanted: isWanted)
        desk.withdraw(id)
        opening?.cancel()
        opening = nil
        for listener in listeners { listener.cancel() }
        listeners = []
        links?.abandon(except: kept)
        links = nil
        monitorDomains = [:]
        monitorAsk = nil
        monitorOpeningSince = nil
        monitorRest = Rest()
        agentAskedAt = nil
        agentQueue = []
        needed = NeededRound()
        statesAskedAt = nil
        statesFailures = 0
        eventsPending = false
        hasEvents = false
        told = ToldStates()
        linkWatch = LinkWatch()
        lastHostCPU = nil
        skip.removeAll()
        suspects = [:]
        facts.restart()
        schedule.restart()
        queue = []
        model.forgetReadings()
        endActions(isWanted: isWanted)
    }

    /// Takes back what was changed for the watching. Of a link that is lost nothing can be: that is done when it is back.
    /// - Returns: connections that are still needed for it.
    private func takeBack(isWanted: Bool) -> [Connection] {
        let underway = reportTask
        if let reportOrder, let reportsAskedAt { finish(reportOrder, .unknown, began: reportsAskedAt) }
        (reportsAskedAt, reportOrder, reportTask) = (nil, nil, nil)
        guard isWanted, !reports.retractions.isEmpty else { return [] }
        let idle = idleConnections(exceptReports: underway != nil)
        retract(on: idle, underway, then: tookBack)
        tookBack = nil
        return idle
    }

    // MARK: Telling

    /// Sends the snapshot if it changed; a changed connection state and the first list at once, the rest ten times a second at
    /// most.
    func publish(at now: Moment) {
        guard model.isChanged else { return }
        let isUrgent = model.snapshot.connection != shownState || model.snapshot.isListed != shownListed
        let due = publishedAt.advanced(bySeconds: isAwaited ? 0.02 : 0.1)
        guard isUrgent || due <= now else { return wake(at: due) }
        guard let snapshot = model.takeChanged() else { return }
        publishedAt = now
        isAwaited = false
        shownState = snapshot.connection
        shownListed = snapshot.isListed
        sink(.host(snapshot))
    }

    /// Writes a line into the event log.
    func tell(
        _ text: String, _ severity: EventRecord.Severity = .information, guest: GuestUUID? = nil,
        name guestName: String? = nil
    ) {
        sink(
            .event(
                EventRecord(
                    time: WallClock.now(), host: id, hostName: name,
                    guest: guest.map { GuestID(host: id, uuid: $0) }, guestName: guestName, text: text,
                    severity: severity)))
    }

    private func tellTransition(from old: ConnectionState) {
        switch (old, machine.state) {
        case (.ready, .reconnecting(_, _, let reason)), (.degraded, .reconnecting(_, _, let reason)):
            tell("connection lost: \(reason.why)", .critical)
        case (.connecting, .reconnecting(_, _, let reason)):
            tell("cannot connect: \(reason.why)", .warning)
        case (.reconnecting, .ready): tell("connection restored")
        case (.ready, .degraded): tell("does not answer", .warning)
        case (.degraded, .ready): tell("answers again")
        default: break
        }
    }

    // MARK: Waking

    /// Has `tick` run at a moment, or before.
    func wake(at moment: Moment) {
        if let timerAt, timerAt <= moment, timerAt > Moment.now() { return }
        timer?.cancel()
        timerAt = moment
        let pause = max(0, moment.seconds(since: Moment.now()))
        timer = Task { [weak self] in
            try? await Task.sleep(for: .seconds(pause))
            if !Task.isCancelled { await self?.tick() }
        }
    }
}
