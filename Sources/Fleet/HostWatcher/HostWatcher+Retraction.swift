internal import FleetModel
internal import Libvirt

/// Whatever ends the watching, guests do not go on reporting for nobody.
extension HostWatcher {
    /// Connections on which nothing is under way, those for guests first.
    func idleConnections(exceptReports: Bool) -> [Connection] {
        guard let links else { return [] }
        var idle: [Connection] = []
        if !exceptReports, let reports = links.reports { idle.append(reports) }
        idle.append(links.watch)
        if monitorAsk == nil, let monitor = links.monitor, monitor !== links.watch { idle.append(monitor) }
        if agentAskedAt == nil, let agent = links.agent { idle.append(agent) }
        idle += links.lanes.values.filter { !$0.isBusy }.map(\.connection)
        return Array(idle.prefix(max(1, reports.retractions.count)))
    }

    /// Has every guest stop reporting that was told to, on connections that are given up afterwards.
    /// - Parameters:
    ///   - underway: the order that is being carried out just now.
    ///   - done: called when that is over; without it, what is left is told as an event.
    func retract(on connections: [Connection], _ underway: Task<Void, Never>?, then done: TookBack?) {
        let (orders, roundTrip) = (reports.retractions, (model.snapshot.latency ?? 100) / 1000)
        let seconds = ReportRetraction.patience(
            orders: orders.count, workers: connections.count, roundTrip: roundTrip)
        Task { [calls] in
            let workers = connections.map { connection -> ReportRetraction.Worker in
                { await $0.carryOut(on: connection, calls) }
            }
            let answered = await ReportRetraction.run(orders, by: workers, besides: underway, atMost: seconds)
            for connection in connections { connection.abandon() }
            for (order, outcome) in answered { reports.retracted(order, outcome) }
            let left = stillReporting(orders.filter { order in !answered.contains { $0.order == order } })
            if let done { done(left) } else if let left { tell(left, .warning) }
        }
    }

    /// Says which guests go on reporting; nil for none.
    func stillReporting(_ orders: [ReportOrder]) -> String? {
        guard !orders.isEmpty else { return nil }
        let names = orders.prefix(3).map { model.guest($0.guest)?.name ?? $0.guest.description }
        let more = orders.count > 3 ? " and \(orders.count - 3) more" : ""
        return "\(names.joined(separator: ", "))\(more) on \(name) could not be told to stop reporting memory use: "
            + "virsh -c \(address.shown) dommemstat NAME --period 0 --live does it"
    }

    /// Takes back what a guest was told before something is done that would keep it.
    func stopReports(of guest: GuestUUID, on connection: Connection) async {
        if reportOrder?.guest == guest, let reportTask {
            let over = Countdown(1)
            Task {
                await reportTask.value
                over.step()
            }
            await over.wait(atMost: Self.reportPatience)
        }
        guard reports.since(guest) != nil else { return }
        let (order, began) = (ReportOrder.end(guest), Moment.now())
        finish(order, await order.carryOut(on: connection, calls), began: began)
    }
}

extension GuestAction {
    /// Whether it writes the running guest's document down.
    var keepsRunningDocument: Bool {
        switch self {
        case .save, .createSnapshot: true
        default: false
        }
    }
}
