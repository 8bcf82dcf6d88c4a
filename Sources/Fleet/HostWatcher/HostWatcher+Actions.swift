internal import FleetModel
internal import Libvirt
internal import Logging

/// An action of the user's under way.
struct RunningAction: Sendable {
    var task: TaskSnapshot
    var action: GuestAction
    var guest: GuestUUID
    var lane: Int?
    var isCancelled = false
    var progressAskedAt: Moment?
}

extension HostWatcher {
    /// Seconds an action may wait for others to be answered while none of them is.
    static let queuePatience = 30.0
    /// Seconds after which an opening is not counted on any more.
    static let slowOpening = 5.0

    /// Begins an action; its story is told in task updates.
    func perform(_ action: GuestAction, on guest: GuestUUID, name guestName: String, task number: Int) {
        var task = TaskSnapshot(
            id: number, title: "\(action.verb) \(guestName)", host: id, guest: GuestID(host: id, uuid: guest),
            startedAt: Moment.now(), isCancellable: true)
        guard let links, machine.isOpen else {
            task.isCancellable = false
            task.state = .failed(
                Failure(
                    what: task.title, why: "\(name) is not connected",
                    next: "Wait until it is connected again, then repeat"))
            task.endedAt = task.startedAt
            return sink(.task(task))
        }
        // Who reads the log afterwards wants to know what was done from here, whatever came of it.
        log.notice("action", metadata: ["host": "\(name)", "action": "\(action.verb)", "guest": "\(guestName)"])
        sink(.task(task))
        actions[number] = RunningAction(task: task, action: action, guest: guest)
        if address.isEmbedded { return run(number, on: links.watch, lane: nil) }
        queue.append(number)
        openLanes()
        checkQueue(at: task.startedAt)
    }

    /// Begins waiting actions on a connection that has become free, or opens another.
    private func openLanes() {
        queue.removeAll { actions[$0] == nil }
        while let (key, lane) = links?.lanes.first(where: { !$0.value.isBusy }), !queue.isEmpty {
            run(queue.removeFirst(), on: lane.connection, lane: key)
        }
        let now = Moment.now()
        while let links, links.opening.values.count(where: { now.seconds(since: $0) < Self.slowOpening }) < queue.count,
            links.lanes.count + links.opening.count < Links.mostLanes
        {
            openLane(at: now)
        }
    }

    /// Gives up actions that have waited too long for others, or for a connection: what is asked for now is not to be done
    /// in an hour.
    func checkQueue(at now: Moment) {
        let limit = openingLimit
        let stuck = links?.opening.filter { now.seconds(since: $0.value) >= limit } ?? [:]
        for key in stuck.keys { links?.opening[key] = nil }
        defer { if !stuck.isEmpty { openLanes() } }
        for number in queue {
            guard let links, let task = actions[number]?.task else { continue }
            let isFull = links.lanes.count >= Links.mostLanes
            let since = max(task.startedAt, queueMovedAt)
            let end = since.advanced(bySeconds: isFull ? Self.queuePatience : openingLimit)
            guard end <= now else { return wake(at: end) }
            queue.removeAll { $0 == number }
            let failure =
                isFull
                ? Failure(
                    what: task.title, why: "\(Links.mostLanes) actions on \(name) have not been answered yet",
                    next: "Wait for them or cancel one in the task list")
                : links.refusal.map { Failure(task.title, $0, host: name) }
                    ?? Failure(
                        what: task.title, why: "no connection for it could be opened in \(Int(openingLimit)) seconds",
                        next: "Look whether \(name) takes more connections, then repeat")
            self.end(number, .failed(failure))
        }
    }

    private func openLane(at now: Moment) {
        guard let key = links?.nextLane else { return }
        links?.nextLane += 1
        links?.opening[key] = now
        let (address, readOnly, epoch) = (address, settings.isReadOnly, machine.epoch)
        let authenticator = authenticator(epoch)
        calls.add(2)
        Task { [weak self] in
            let result: Result<Connection, LibvirtError>
            do throws(LibvirtError) {
                result = .success(
                    try await Connection.open(address, readOnly: readOnly, authentication: authenticator))
            } catch {
                result = .failure(error)
            }
            guard let self else { return }
            await self.laneOpened(result, key, epoch)
        }
    }

    private func laneOpened(_ result: Result<Connection, LibvirtError>, _ key: Int, _ epoch: Int) {
        guard epoch == machine.epoch, links?.opening.removeValue(forKey: key) != nil else {
            if case .success(let connection) = result { connection.abandon() }
            return
        }
        switch result {
        case .success(let connection):
            links?.lanes[key] = Links.Lane(connection: connection, isBusy: false, lastUsed: Moment.now())
            links?.refusal = nil
            openLanes()
        case .failure(let error):
            links?.refusal = error
            // While others work it waits for one of them.
            guard let links, links.lanes.isEmpty, links.opening.isEmpty else { return }
            for number in queue {
                if let task = actions[number]?.task { end(number, .failed(Failure(task.title, error, host: name))) }
            }
            queue = []
        }
    }

    private func run(_ number: Int, on connection: Connection, lane: Int?) {
        guard let running = actions[number], let uuid = running.guest.libvirt else { return }
        actions[number]?.lane = lane
        if let lane {
            links?.lanes[lane]?.isBusy = true
            queueMovedAt = Moment.now()
        }
        let epoch = machine.epoch
        calls.add(2)
        Task { [weak self] in
            let result: Result<String?, LibvirtError>
            do throws(LibvirtError) {
                result = .success(try await running.action.run(on: try await connection.domain(uuid)))
            } catch {
                result = .failure(error)
            }
            await self?.acted(number, result, epoch, lane)
        }
    }

    private func acted(_ number: Int, _ result: Result<String?, LibvirtError>, _ epoch: Int, _ lane: Int?) {
        if let lane, epoch == machine.epoch {
            links?.lanes[lane]?.isBusy = false
            links?.lanes[lane]?.lastUsed = Moment.now()
            if case .failure(let error) = result, FailureAdvice.isLoss(error) {
                links?.lanes.removeValue(forKey: lane)?.connection.abandon()
            }
            openLanes()
        }
        guard let running = actions[number] else { return }
        switch result {
        case .success(let text): end(number, .succeeded(text))
        case .failure(let error):
            if running.isCancelled, error.code == .operationAborted {
                end(number, .cancelled("it was stopped before it was done; the guest goes on as before"))
            } else {
                log.info("action failed", metadata: ["host": "\(name)", "error": "\(error)"])
                end(number, .failed(Failure(running.task.title, error, host: name)))
            }
        }
    }

    private func end(_ number: Int, _ state: TaskSnapshot.State) {
        guard let running = actions.removeValue(forKey: number) else { return }
        var task = running.task
        task.state = state
        task.endedAt = Moment.now()
        task.isCancellable = false
        sink(.task(task))
        // What was done shows itself at once, whether or not an event comes.
        facts.expire(running.guest)
        let now = Moment.now()
        eventsPending = true
        for work in [PollSchedule.Work.states, .list, .visible] { schedule.hasten(work, to: now) }
        tick()
    }

    /// Stops a save half-way; of anything else only the waiting ends, and that is said.
    func cancel(task number: Int) {
        guard let running = actions[number], let links else { return }
        if running.lane == nil, !address.isEmbedded { return end(number, .cancelled("it had not begun")) }
        if running.action == .save {
            actions[number]?.isCancelled = true
            return abortSave(of: running.guest, links.watch)
        }
        if let lane = running.lane { self.links?.lanes.removeValue(forKey: lane)?.connection.abandon() }
        end(number, .cancelled("no longer waited for: the request was sent and may still be carried out"))
        openLanes()
    }

    /// Has libvirt stop a save; one that has not begun there yet has to be told again.
    func abortSave(of guest: GuestUUID, _ connection: Connection) {
        guard let uuid = guest.libvirt else { return }
        calls.add(2)
        Task {
            let domain = try? await connection.domain(uuid)
            try? await domain?.abortJob()
        }
    }

    /// The connection is gone: whether what was under way was done is not known.
    func endActions() {
        for number in actions.keys.sorted() {
            guard let running = actions[number] else { continue }
            let hasBegun = running.lane != nil || address.isEmbedded
            end(
                number,
                .failed(
                    Failure(
                        what: running.task.title,
                        why: "the connection to \(name) ended before \(hasBegun ? "the answer came" : "it had begun")",
                        next: hasBegun
                            ? "Look at the guest's state: the action may have been carried out"
                            : "Repeat it when \(name) is connected again")))
        }
    }

    /// Closes lanes that nobody has used for a while.
    func restLanes(at now: Moment) {
        guard let lanes = links?.lanes else { return }
        for (key, lane) in lanes where !lane.isBusy {
            let until = lane.lastUsed.advanced(bySeconds: Links.laneRest)
            if until <= now {
                links?.lanes.removeValue(forKey: key)?.connection.abandon()
            }
        }
    }
}
