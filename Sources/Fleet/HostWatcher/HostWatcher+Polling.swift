internal import FleetModel
internal import Libvirt
internal import Logging

extension HostWatcher {
    /// Seconds without an answer to the cheapest question after which the host is shown as not answering.
    static let silence = 1.5
    /// Seconds the daemon may be silent before its connection is given up, whatever keepalive says.
    static let longestSilence = 40.0

    /// Does what is due and plans the next time. Cheap; called after everything that may have made something due.
    func tick() {
        let now = Moment.now()
        apply(.clock)
        checkOpening(at: now)
        if machine.isOpen { checkSilence(at: now) }
        // A silence that was too long has ended the connection just now.
        if links != nil, machine.isOpen {
            lookAtProcesses(at: now)
            checkMonitor(at: now)
            checkQueue(at: now)
            restLanes(at: now)
            checkAgent(at: now)
            askProgress(at: now)
            checkAsked(at: now)
            let wanted = wantedWork
            for work in schedule.take(at: now, wanted) { start(work, at: now) }
            askNeeded(at: now)
            askFacts(at: now)
            askForReports(at: now)
            if let next = schedule.wake(at: now, wantedWork) { wake(at: max(next, now.advanced(bySeconds: 0.01))) }
        }
        publish(at: now)
    }

    /// What is worth asking now: nothing while nobody looks, but what an event announced.
    private var wantedWork: Set<PollSchedule.Work> {
        guard interest.isShown else { return eventsPending ? [.states] : [] }
        // The first list comes alone: it is what everybody waits for.
        guard model.snapshot.isListed, !isFirstPoll else { return [.states] }
        var wanted: Set<PollSchedule.Work> = [.states, .host, .list]
        if monitorAsk == nil {
            wanted.insert(.visible)
            if !isThin { wanted.insert(.processors) }
        }
        return wanted
    }

    private func start(_ work: PollSchedule.Work, at now: Moment) {
        switch work {
        case .states: askStates(at: now)
        case .processors: askProcessors(at: now)
        case .visible: askVisible(at: now)
        case .host: askHost(at: now)
        case .list: askList(at: now)
        }
    }

    /// New interest: what has become visible is asked at once.
    func setInterest(_ new: Interest) {
        guard new != interest else { return }
        let hasMore =
            (new.isShown && !interest.isShown) || new.selected != interest.selected
            || new.opened != interest.opened || new.openedHost != interest.openedHost
            || !new.visible.isSubset(of: interest.visible)
        let more = new.needs.subtracting(interest.needs)
        interest = new
        model.showTrends(of: opened)
        if !more.isEmpty { beginNeeds(more, at: Moment.now()) }
        if hasMore { schedule.hasten(.visible, to: Moment.now()) }
        tick()
    }

    /// Everything is asked again now.
    func refresh() {
        let now = Moment.now()
        for work in PollSchedule.Work.allCases { schedule.hasten(work, to: now) }
        facts.restart()
        eventsPending = true
        tick()
    }

    // MARK: States of all guests

    private func askStates(at now: Moment) {
        guard let links else { return }
        let (connection, epoch, hasBulk) = (links.watch, machine.epoch, hasBulk)
        // The first list needs no counters.
        let groups: Domain.StatisticsGroups = isFirstPoll || isThin ? [.state] : [.state, .interface]
        statesAskedAt = now
        eventsPending = false
        wake(at: now.advanced(bySeconds: Self.silence))
        calls.add(hasBulk ? 1 : GuestList.calls)
        Task { [weak self] in
            let result = await asking(connection) { connection throws(LibvirtError) in
                hasBulk ? try GuestList.bulk(connection, groups) : try GuestList.byState(connection)
            }
            await self?.statesAnswered(result, groups, epoch, began: now)
        }
    }

    private func statesAnswered(
        _ result: Result<[GuestSample], LibvirtError>, _ groups: Domain.StatisticsGroups, _ epoch: Int, began: Moment
    ) {
        guard epoch == machine.epoch, links != nil else { return }
        let now = Moment.now()
        statesAskedAt = nil
        schedule.finish(.states, began: began, now: now)
        switch result {
        case .failure(let error): statesFailed(error, epoch, at: now)
        case .success(let samples):
            statesFailures = 0
            apply(.heard(epoch: epoch))
            model.heard(at: now, latency: now.seconds(since: began) * 1000)
            watchLink(now.seconds(since: began) * 1000, at: now)
            let wasListed = model.snapshot.isListed
            let changes = model.apply(all: told.withoutStale(samples, askedAt: began))
            // While events tell the story, polls repeat it; a new connection's first answer tells what was missed.
            if wasListed, !hasEvents || isFirstPoll { tell(changes) }
            for case .vanished(let uuid, _) in changes { forget(uuid) }
            for case .state(let uuid, _, _, let state, let reason) in changes where !state.isActive {
                reports.stopped(uuid, isSaved: reason == "saved")
            }
            note(FactKinds(groups), of: samples.map(\.uuid))
            if isFirstPoll {
                isFirstPoll = false
                // Even if nothing changed meanwhile: that it is fresh is the news.
                model.touch()
                schedule.hasten(.states, to: now)
                if let links { listen(links, epoch) }
                askHostFacts()
            }
            appendHistories(at: now)
            if now.seconds(since: publishedAt) >= 5 { model.touch() }
        }
        tick()
    }

    /// The page of the host tells how its link is.
    private func watchLink(_ milliseconds: Double, at now: Moment) {
        linkWatch.note(milliseconds)
        guard interest.openedHost == id else {
            linkWatch.rest()
            return model.edit(\.link, nil)
        }
        if let facts = linkWatch.facts(calls.value, at: now) { model.edit(\.link, facts) }
    }

    private func statesFailed(_ error: LibvirtError, _ epoch: Int, at now: Moment) {
        if error.code == .noSupport || error.code == .argumentUnsupported, hasBulk {
            hasBulk = false
            isThin = true
            schedule.hasten(.states, to: now)
            return
        }
        log.warning("listing guests failed", metadata: ["host": "\(name)", "error": "\(error)"])
        statesFailures += 1
        if FailureAdvice.isLoss(error) || statesFailures >= 5 {
            lose(error.message, epoch)
        } else {
            apply(.silent(epoch: epoch, since: model.snapshot.polledAt ?? now))
        }
    }

    private func checkSilence(at now: Moment) {
        guard let asked = statesAskedAt else { return }
        let silent = now.seconds(since: asked)
        guard silent >= Self.silence else { return wake(at: asked.advanced(bySeconds: Self.silence)) }
        apply(.silent(epoch: machine.epoch, since: asked))
        if silent >= Self.longestSilence, !address.isEmbedded {
            lose("no answer for \(Int(silent)) seconds", machine.epoch)
        } else {
            wake(at: now.advanced(bySeconds: max(1, Self.longestSilence - silent)))
        }
    }

    private func appendHistories(at now: Moment) {
        guard interest.isShown, now.seconds(since: lastHistoryAt) >= schedule.interval * 0.8 else { return }
        model.appendHistories(since: lastHistoryAt, opened: opened)
        lastHistoryAt = now
    }

    /// The guest of this host whose page is open.
    private var opened: GuestUUID? { interest.opened.flatMap { $0.host == id ? $0.uuid : nil } }

    /// A guest that is gone leaves nothing behind.
    private func forget(_ guest: GuestUUID) {
        skip.remove(guest)
        suspects[guest] = nil
        monitorDomains[guest] = nil
        facts.forget(guest)
        needed.forget(guest)
        reports.forget(guest)
    }

    // MARK: What seldom changes

    private func askList(at now: Moment) {
        guard let links else { return }
        let (connection, epoch) = (links.host, machine.epoch)
        calls.add(GuestMarks.calls)
        Task { [weak self] in
            let result = await asking(connection) { connection throws(LibvirtError) in GuestMarks.read(connection) }
            await self?.listAnswered(result, epoch, began: now)
        }
    }

    private func listAnswered(_ result: Result<GuestMarks, LibvirtError>, _ epoch: Int, began: Moment) {
        guard epoch == machine.epoch, links != nil else { return }
        schedule.finish(.list, began: began, now: Moment.now())
        if case .success(let marks) = result { model.apply(marks) }
        tick()
    }
}

/// Runs calls on a connection's thread; an error is an answer like any other.
func asking<Answer: Sendable>(
    _ connection: Connection, _ body: @Sendable (isolated Connection) throws(LibvirtError) -> Answer
) async -> Result<Answer, LibvirtError> {
    do throws(LibvirtError) {
        return .success(try await connection.perform(body))
    } catch {
        return .failure(error)
    }
}
