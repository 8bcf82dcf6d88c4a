internal import FleetModel
internal import Libvirt
internal import Logging

/// A question under way that libvirt passes on to guests' processes.
struct MonitorAsk: Sendable {
    /// What it is asked for.
    enum Purpose: Sendable, Equatable {
        case poll(PollSchedule.Work)
        /// What filters and orders need of guests off the screen.
        case needed
    }

    var number: Int
    var purpose: Purpose
    var guests: [GuestUUID]
    /// What is known of the guests after the answer.
    var kinds: FactKinds
    var began: Moment
    /// When it was last looked for whoever holds it up.
    var searchedAt: Moment?
}

extension HostWatcher {
    /// Seconds after which a question is held to be stuck and its culprit is looked for.
    static let stuckAfter = 1.0

    /// Asks about what is visible. One question that reaches guests' processes is under way at most.
    func askVisible(at now: Moment) {
        let guests = PollPlan.asked(interest, model, except: isLeftAlone)
        guard let links, !guests.isEmpty, monitorAsk == nil else {
            schedule.finish(.visible, began: now, now: now)
            // Its turn comes when the question under way has been answered.
            if monitorAsk != nil { schedule.hasten(.visible, to: now) }
            return
        }
        if isThin {
            askOneByOne(.poll(.visible), guests, links.watch, at: now)
        } else {
            askMonitor(.poll(.visible), guests, [.cpuTotal, .balloon, .vcpu, .block], at: now)
        }
    }

    /// Asks every active guest for its processor time, now and then for its memory too.
    func askProcessors(at now: Moment) {
        let active = model.snapshot.guests.filter { $0.state.isActive && !isLeftAlone($0.uuid) }
        guard !active.isEmpty, monitorAsk == nil else { return schedule.finish(.processors, began: now, now: now) }
        var groups: Domain.StatisticsGroups = [.cpuTotal]
        if active.contains(where: { $0.vcpuCount == nil || $0.memoryKiB == nil }) {
            groups.formUnion([.vcpu, .balloon])
        }
        askMonitor(.poll(.processors), active.map(\.uuid), groups, at: now)
    }

    /// Whether a guest must not be asked now: its process is frozen, or the user is doing something to it.
    func isLeftAlone(_ guest: GuestUUID) -> Bool {
        skip.contains(guest) || suspects[guest] != nil || actions.values.contains { $0.guest == guest }
    }

    func askMonitor(
        _ purpose: MonitorAsk.Purpose, _ guests: [GuestUUID], _ groups: Domain.StatisticsGroups, at now: Moment
    ) {
        guard let links else { return }
        guard let connection = address.isEmbedded ? links.watch : links.monitor else {
            openMonitor()
            return finish(purpose, guests, began: now, at: now)
        }
        // The last look, as near to the question as can be: a command sent to a frozen process holds its guest's job.
        let guests = guests.filter { processes.condition(of: $0).map { $0 == .alive } ?? true }
        guard !guests.isEmpty else { return finish(purpose, guests, began: now, at: now) }
        let known = monitorDomains
        let (epoch, number) = (machine.epoch, calls.value)
        monitorAsk = MonitorAsk(
            number: number, purpose: purpose, guests: guests, kinds: FactKinds(groups), began: now)
        calls.add(1)
        wake(at: now.advanced(bySeconds: Self.stuckAfter))
        Task { [weak self, calls] in
            let result = await asking(connection) { connection throws(LibvirtError) in
                let domains = try DomainFinder.find(guests, known, connection, calls)
                let answer = try connection.statistics(of: Array(domains.values), groups, .noWait)
                let at = Moment.now()
                return (answer.map { GuestSample($0, groups: groups, at: at) }, domains)
            }
            await self?.monitorAnswered(result, epoch, number, connection)
        }
    }

    private func monitorAnswered(
        _ result: Result<([GuestSample], [GuestUUID: Domain]), LibvirtError>, _ epoch: Int, _ number: Int,
        _ connection: Connection
    ) {
        guard epoch == machine.epoch, links != nil else { return }
        guard let ask = monitorAsk, ask.number == number else {
            // A question that was given up has been answered after all: a process has thawed.
            return lookAgain(at: Moment.now(), evenIfResting: true)
        }
        let now = Moment.now()
        monitorAsk = nil
        switch result {
        case .success((let samples, let domains)):
            monitorDomains.merge(domains) { _, new in new }
            if ask.purpose == .poll(.visible) { noticeThinness(samples) }
            apply(samples)
            note(ask.kinds, of: ask.guests)
        // What runs for all need not run for the visible ones again at once.
        case .failure(let error):
            monitorDomains = [:]
            log.debug("statistics failed", metadata: ["host": "\(name)", "error": "\(error)"])
            if FailureAdvice.isLoss(error), !address.isEmbedded {
                connection.abandon()
                links?.monitor = nil
            }
        }
        finish(ask.purpose, ask.guests, began: ask.began, at: now)
        tick()
    }

    /// Plans the next question of the kind.
    func finish(_ purpose: MonitorAsk.Purpose, _ guests: [GuestUUID], began: Moment, at now: Moment) {
        switch purpose {
        case .poll(let work): schedule.finish(work, began: began, now: now)
        case .needed:
            let measured = interest.needs.intersection(.measurements)
            let isCatchingUp = guests.contains { model.guest($0)?.knows(measured) == false }
            needed.finish(guests, began: began, now: now, isCatchingUp: isCatchingUp)
        }
    }

    /// Folds samples of some guests in; one that has gone meanwhile is not brought back by a late answer.
    func apply(_ samples: [GuestSample]) {
        _ = model.apply(samples.filter { model.guest($0.uuid) != nil })
    }

    private func noticeThinness(_ samples: [GuestSample]) {
        guard !samples.isEmpty, samples.allSatisfy({ $0.cpuTime == nil && $0.memory == nil && $0.disks == nil }) else {
            return
        }
        isThin = true
        schedule.hasten(.visible, to: Moment.now())
    }

    private func openMonitor() {
        let now = Moment.now()
        if let since = monitorOpeningSince {
            guard now.seconds(since: since) >= openingLimit else { return }
            monitorOpeningSince = nil
            monitorRest.extend(machine.backoff, at: now)
        }
        guard monitorRest.isOver(at: now), hungOpenings.count < HungOpenings.tolerated else { return }
        monitorOpeningSince = now
        let epoch = machine.epoch
        calls.add(2)
        Task { [weak self] in
            guard let self else { return }
            let result: Result<Connection, LibvirtError>
            do throws(LibvirtError) {
                result = .success(try await self.openFurther(epoch, for: .extra))
            } catch {
                result = .failure(error)
            }
            await self.monitorOpened(result, epoch, began: now)
        }
    }

    private func monitorOpened(_ result: Result<Connection, LibvirtError>, _ epoch: Int, began: Moment) {
        guard epoch == machine.epoch, links != nil, monitorOpeningSince == began else {
            if case .success(let connection) = result { connection.abandon() }
            return
        }
        monitorOpeningSince = nil
        let now = Moment.now()
        switch result {
        case .success(let connection):
            monitorRest = Rest()
            links?.monitor = connection
            model.edit(\.measuringTrouble, nil)
            schedule.hasten(.visible, to: now)
            schedule.hasten(.processors, to: now)
        case .failure(let error):
            monitorRest.extend(machine.backoff, at: now)
            let trouble = Failure("measuring the guests of \(name)", error, host: name)
            if model.snapshot.measuringTrouble == nil { tell("guests cannot be measured: \(trouble.why)", .warning) }
            model.edit(\.measuringTrouble, trouble)
        }
        tick()
    }

    // MARK: Guests that do not answer

    /// Looks at the QEMU processes of this machine: a stopped one is marked and left alone without being asked.
    func lookAtProcesses(at now: Moment) {
        guard looksAtProcesses, address.isLocal, address.driver == "qemu", interest.isShown else { return }
        // Every answer ticks: two looks a second are enough.
        if let last = processesLookedAt, now.seconds(since: last) < 0.4 { return }
        processesLookedAt = now
        let active = model.snapshot.guests.filter(\.state.isActive).map(\.uuid)
        if !processes.covers(active), processesScannedAt.map({ now.seconds(since: $0) >= 2 }) ?? true {
            processes.scan()
            processesScannedAt = now
        }
        model.learnStarts(from: processes)
        for guest in active {
            switch processes.condition(of: guest) {
            case .stopped, .stuckInKernel:
                let since = suspects[guest] ?? now
                suspects[guest] = since
                // One look may hit a debugger's moment or a short wait for the disk.
                if now.seconds(since: since) >= 0.5 { mark(guest, since: since, now: now) }
                wake(at: since.advanced(bySeconds: 0.55))
            case .alive:
                if suspects.removeValue(forKey: guest) != nil { unmark(guest) }
            case nil:
                suspects[guest] = nil
            }
        }
    }

    /// Looks for whoever holds up a question that should have been answered.
    func checkMonitor(at now: Moment) {
        lookAgain(at: now, evenIfResting: false)
        guard var ask = monitorAsk, !address.isEmbedded else { return }
        guard now.seconds(since: ask.searchedAt ?? ask.began) >= Self.stuckAfter else {
            return wake(at: (ask.searchedAt ?? ask.began).advanced(bySeconds: Self.stuckAfter))
        }
        ask.searchedAt = now
        monitorAsk = ask
        wake(at: now.advanced(bySeconds: Self.stuckAfter))
        inspect(ask.guests) { [ask] watcher, busy in watcher.foundCulprits(busy, ask) }
    }

    private func foundCulprits(_ busy: [GuestUUID: Double], _ ask: MonitorAsk) {
        guard let current = monitorAsk, current.number == ask.number else { return }
        let culprits = busy.filter { $0.value >= Self.stuckAfter * 0.8 }
        guard !culprits.isEmpty else { return }
        let now = Moment.now()
        for guest in culprits.keys { mark(guest, since: ask.began, now: now) }
        // The stuck thread is given up; it ends when the process thaws or dies.
        links?.monitor?.abandon()
        links?.monitor = nil
        monitorDomains = [:]
        monitorAsk = nil
        finish(ask.purpose, ask.guests, began: ask.began, at: now)
        tick()
    }

    /// Guests that have rested are looked at again, without asking their processes anything.
    private func lookAgain(at now: Moment, evenIfResting: Bool) {
        let due = (evenIfResting ? skip.guests : skip.due(at: now)).filter { suspects[$0] == nil }
        guard !due.isEmpty else { return }
        for guest in due { skip.add(guest, since: now, now: now) }
        inspect(due) { watcher, busy in
            for guest in due where (busy[guest] ?? 0) < Self.stuckAfter { watcher.unmark(guest) }
            watcher.tick()
        }
    }

    /// Learns how long each guest's process has been busy with one command (0 when it is not): libvirt knows it without
    /// asking the process.
    private func inspect(
        _ guests: [GuestUUID], then: @escaping @Sendable (isolated HostWatcher, [GuestUUID: Double]) -> Void
    ) {
        guard let links else { return }
        let (connection, epoch) = (links.watch, machine.epoch)
        calls.add(1 + guests.count)
        Task { [weak self, calls] in
            let found = await asking(connection) { connection throws(LibvirtError) in
                try DomainFinder.find(guests, [:], connection, calls)
            }
            guard case .success(let domains) = found else { return }
            var busy: [GuestUUID: Double] = [:]
            for (guest, domain) in domains { busy[guest] = await ControlChannel.busySeconds(domain) }
            await self?.inspected(busy, epoch, then)
        }
    }

    private func inspected(
        _ busy: [GuestUUID: Double], _ epoch: Int,
        _ then: @Sendable (isolated HostWatcher, [GuestUUID: Double]) -> Void
    ) {
        if epoch == machine.epoch, links != nil { then(self, busy) }
    }

    private func mark(_ guest: GuestUUID, since: Moment, now: Moment) {
        if !skip.contains(guest), let known = model.guest(guest) {
            tell("does not answer", .warning, guest: guest, name: known.name)
        }
        skip.add(guest, since: since, now: now)
        model.edit(guest, \.silentSince, skip.silentSince(guest))
    }

    private func unmark(_ guest: GuestUUID) {
        guard skip.contains(guest) else { return }
        skip.remove(guest)
        model.edit(guest, \.silentSince, nil)
        if let known = model.guest(guest) { tell("answers again", guest: guest, name: known.name) }
        schedule.hasten(.visible, to: Moment.now())
    }
}
