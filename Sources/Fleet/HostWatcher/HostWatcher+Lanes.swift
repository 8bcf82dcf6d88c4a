internal import FleetModel
internal import Libvirt

/// Connections for the user's actions, and the actions that wait for one.
extension HostWatcher {
    /// Seconds an action may wait for others to be answered while none of them is.
    static let queuePatience = 30.0
    /// Seconds after which an opening is not counted on any more.
    static let slowOpening = 5.0

    /// Begins waiting actions on a connection that has become free, or opens another.
    func openLanes() {
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
        let epoch = machine.epoch
        calls.add(2)
        Task { [weak self] in
            guard let self else { return }
            let result: Result<Connection, LibvirtError>
            do throws(LibvirtError) {
                result = .success(try await self.openFurther(epoch))
            } catch {
                result = .failure(error)
            }
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

    /// Closes lanes that nobody has used for a while.
    func restLanes(at now: Moment) {
        guard let lanes = links?.lanes else { return }
        for (key, lane) in lanes where !lane.isBusy && !lane.isShared {
            let until = lane.lastUsed.advanced(bySeconds: Links.laneRest)
            if until <= now {
                links?.lanes.removeValue(forKey: key)?.connection.abandon()
            }
        }
    }
}
