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
        if let (key, lane) = links.lanes.first(where: { !$0.value.isBusy }) {
            self.links?.lanes[key]?.isBusy = true
            return run(number, on: lane.connection, lane: key)
        }
        guard links.lanes.count < Links.mostLanes else {
            return end(
                number,
                .failed(
                    Failure(
                        what: task.title, why: "\(links.lanes.count) actions on \(name) have not been answered yet",
                        next: "Wait for them or cancel one in the task list")))
        }
        openLane(for: number)
    }

    private func openLane(for number: Int) {
        guard let key = links?.nextLane else { return }
        links?.nextLane += 1
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
            await self.laneOpened(result, key, number, epoch)
        }
    }

    private func laneOpened(
        _ result: Result<Connection, LibvirtError>, _ key: Int, _ number: Int, _ epoch: Int
    ) {
        switch result {
        case .success(let connection):
            guard epoch == machine.epoch, links != nil else { return connection.abandon() }
            let isWanted = actions[number] != nil
            links?.lanes[key] = Links.Lane(connection: connection, isBusy: isWanted, lastUsed: Moment.now())
            if isWanted { run(number, on: connection, lane: key) }
        case .failure(let error):
            guard let running = actions[number] else { return }
            end(number, .failed(Failure(running.task.title, error, host: name)))
        }
    }

    private func run(_ number: Int, on connection: Connection, lane: Int?) {
        guard let running = actions[number], let uuid = running.guest.libvirt else { return }
        actions[number]?.lane = lane
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
        if running.action == .save {
            actions[number]?.isCancelled = true
            guard let uuid = running.guest.libvirt else { return }
            let connection = links.watch
            calls.add(2)
            Task {
                let domain = try? await connection.domain(uuid)
                try? await domain?.abortJob()
            }
            return
        }
        if let lane = running.lane { self.links?.lanes.removeValue(forKey: lane)?.connection.abandon() }
        end(number, .cancelled("no longer waited for: the request was sent and may still be carried out"))
    }

    /// The connection is gone: whether what was under way was done is not known.
    func endActions() {
        for number in actions.keys.sorted() {
            guard let running = actions[number] else { continue }
            end(
                number,
                .failed(
                    Failure(
                        what: running.task.title, why: "the connection to \(name) ended before the answer came",
                        next: "Look at the guest's state: the action may have been carried out")))
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
