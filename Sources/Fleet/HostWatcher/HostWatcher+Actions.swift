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
    /// The guest that is waited for after the answer.
    var asked: AskedGuest?
    /// Whether the answer has come and the guest is waited for.
    var isFollowed = false
    /// What the guest showed before the answer came.
    var sign: AskedGuest.Sign?
}

extension HostWatcher {
    /// Begins an action; its story is told in task updates.
    func perform(
        _ action: GuestAction, on guest: GuestUUID, name guestName: String, task number: Int,
        batch: TaskSnapshot.Batch? = nil
    ) {
        var task = TaskSnapshot(
            id: number, title: "\(action.verb) \(guestName)", host: id, guest: GuestID(host: id, uuid: guest),
            startedAt: Moment.now(), isCancellable: true)
        (task.guestName, task.batch) = (guestName, batch)
        task.command = action.virsh(guestName, on: model.snapshot.uri)
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
        if !address.isEmbedded { task.fate = .isDropped }
        sink(.task(task))
        actions[number] = RunningAction(task: task, action: action, guest: guest)
        if address.isEmbedded { return run(number, on: links.watch, lane: nil) }
        queue.append(number)
        openLanes()
        checkQueue(at: task.startedAt)
    }

    /// Carries an action out.
    func run(_ number: Int, on connection: Connection, lane: Int?) {
        guard let running = actions[number], let uuid = running.guest.libvirt else { return }
        actions[number]?.lane = lane
        actions[number]?.asked = asked(by: running.action, running.guest, at: Moment.now())
        if let lane {
            links?.lanes[lane]?.isBusy = true
            queueMovedAt = Moment.now()
            if !mustStopReports(before: running) { goesOn(number) }
        }
        let epoch = machine.epoch
        calls.add(2)
        Task { [weak self] in
            let result: Result<String?, LibvirtError>
            do throws(LibvirtError) {
                let domain = try await connection.domain(uuid)
                if await self?.mustStopReports(before: running) == true {
                    await self?.stopReports(of: running.guest, on: connection)
                    if lane != nil { await self?.goesOn(number) }
                }
                result = .success(try await running.action.run(on: domain))
            } catch {
                result = .failure(error)
            }
            await self?.acted(number, result, epoch, lane)
        }
    }

    /// From here on the host does it, whoever watches.
    private func goesOn(_ number: Int) {
        actions[number]?.task.fate = .goesOn
        if let task = actions[number]?.task { sink(.task(task)) }
    }

    /// Whether the guest is to be told first that nobody watches it. One whose process stands still would hear it only when
    /// the action is over; what is then in its saved document is mended there.
    private func mustStopReports(before running: RunningAction) -> Bool {
        guard running.action.keepsRunningDocument,
            reports.since(running.guest) != nil || reportOrder?.guest == running.guest
        else { return false }
        guard model.guest(running.guest)?.silentSince == nil else { return false }
        guard looksAtProcesses, address.isLocal, address.driver == "qemu" else { return true }
        // It may have started since the last look.
        if !processes.covers([running.guest]) { processes.scan() }
        return processes.condition(of: running.guest).map { $0 == .alive } ?? true
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
        case .success(let text):
            if running.action == .destroy { see(.off(reason: "forced off"), of: running.guest) }
            if let asked = running.asked { return follow(number, asked) }
            end(number, .succeeded(text))
        case .failure(let error):
            if running.isCancelled, error.code == .operationAborted {
                end(number, .cancelled("it was stopped before it was done; the guest goes on as before"))
            } else {
                log.info("action failed", metadata: ["host": "\(name)", "error": "\(error)"])
                end(number, .failed(Failure(running.task.title, error, host: name)))
            }
        }
    }

    /// Tells how an action ended.
    func end(_ number: Int, _ state: TaskSnapshot.State) {
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
        guard let running = actions[number] else { return }
        if running.isFollowed {
            return end(number, .cancelled("no longer waited for: it was asked and may still obey"))
        }
        guard let links else { return }
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

    /// The connection is gone: whether what was under way was done is not known. Guests that were asked are looked at when
    /// it is back.
    /// - Parameter isWanted: whether it stays closed.
    func endActions(isWanted: Bool) {
        for number in actions.keys.sorted() {
            guard let running = actions[number] else { continue }
            if running.isFollowed {
                if isWanted { end(number, .cancelled("no longer waited for: the connection to \(name) was closed")) }
                continue
            }
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
}
