internal import FleetModel
internal import Libvirt
internal import Logging

/// Guests say how much memory they use only where somebody has told them to say it now and then. Those that are looked at
/// are told, in their running state alone, and told to stop afterwards.
extension HostWatcher {
    /// Seconds that telling a guest may take.
    static let reportPatience = 10.0

    /// Whether guests of this host may be told to report.
    var mayAskForReports: Bool {
        var settings = settings
        // By any URI that leads to it.
        settings.isProtected = model.snapshot.isProtected
        return address.driver == "qemu" && settings.asksForMemory
    }

    /// Tells the next guest that has to be told something, one at a time, on a connection that nothing else uses.
    func askForReports(at now: Moment) {
        if let asked = reportsAskedAt {
            let limit = asked.advanced(bySeconds: Self.reportPatience)
            return limit <= now ? giveUpReports() : wake(at: limit)
        }
        guard links != nil, let order = reports.next(watchedForMemory, mayBegin: mayAskForReports, at: now) else {
            if let next = reports.wake(at: now) { wake(at: max(next, now.advanced(bySeconds: 0.01))) }
            return
        }
        guard hungOpenings.count < HungOpenings.tolerated else { return }
        reportsAskedAt = now
        reportOrder = order
        wake(at: now.advanced(bySeconds: Self.reportPatience))
        let (known, epoch) = (links?.reports, machine.epoch)
        reportTask = Task { [weak self, calls] in
            var connection = known
            if connection == nil { connection = try? await self?.openFurther(epoch) }
            var outcome = ReportOrder.Outcome.unsent
            if let connection { outcome = await order.carryOut(on: connection, calls) }
            if await self?.reportAnswered(order, outcome, connection, epoch, began: now) == true { return }
            // Nobody waits for it any more: the guest must not go on for nobody.
            guard let connection else { return }
            if outcome != .declined { _ = await order.undone?.carryOut(on: connection, calls) }
            connection.abandon()
        }
    }

    /// - Returns: whether somebody still waited for it.
    private func reportAnswered(
        _ order: ReportOrder, _ outcome: ReportOrder.Outcome, _ connection: Connection?, _ epoch: Int, began: Moment
    ) -> Bool {
        guard epoch == machine.epoch, links != nil, reportsAskedAt == began else { return false }
        (reportsAskedAt, reportOrder, reportTask) = (nil, nil, nil)
        links?.reports = connection
        finish(order, outcome, began: began)
        tick()
        return true
    }

    /// Notes what became of an order.
    func finish(_ order: ReportOrder, _ outcome: ReportOrder.Outcome, began: Moment) {
        reports.finish(order, outcome, began: began, at: Moment.now())
        guard outcome == .done, var details = model.guest(order.guest)?.details else { return }
        details.value.memoryPeriod = order.change.to
        model.edit(order.guest, \.details, details)
    }

    private func giveUpReports() {
        if let order = reportOrder, let began = reportsAskedAt {
            log.info("telling a guest to report took too long", metadata: ["host": "\(name)"])
            finish(order, .unknown, began: began)
        }
        (reportsAskedAt, reportOrder, reportTask) = (nil, nil, nil)
        links?.reports?.abandon()
        links?.reports = nil
        tick()
    }

    /// Running guests whose memory is shown or needed, those on the screen first.
    private var watchedForMemory: [GuestSnapshot] {
        guard interest.isShown else { return [] }
        var guests = PollPlan.shown(interest, host: id).compactMap { model.guest($0) }
        if interest.needs.contains(.memory) { guests += model.snapshot.guests }
        return guests.filter { $0.state == .running && !isLeftAlone($0.uuid) }
    }

    /// Whether a guest's own word on its memory is still to come.
    func awaitsReport(_ guest: GuestSnapshot, at now: Moment) -> Bool {
        guard mayAskForReports, guest.state == .running, guest.statistics.memory?.value.usedKiB == nil else {
            return false
        }
        if let since = reports.since(guest.uuid) {
            return now.seconds(since: since) < Double(2 * ReportBook.period)
        }
        guard !reports.isRefused(guest.uuid) else { return false }
        return guest.details.map { $0.value.memoryPeriod == 0 } ?? !facts.wasAsked(guest.uuid)
    }
}
