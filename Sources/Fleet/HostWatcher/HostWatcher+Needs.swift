internal import FleetModel
internal import Libvirt

/// What a filter, an order or a grouping needs of every guest is asked after what is on the screen, at a bearable pace.
extension HostWatcher {
    /// Measurements that no other question answers for every guest.
    private var neededMeasurements: FactKinds {
        let needed = interest.needs.intersection(.measurements)
        return isThin ? needed : needed.subtracting([.processor, .networks])
    }

    /// Seconds between two questions about the same guest that is not on the screen.
    private var neededGap: Double { max(2, schedule.interval * 2) }

    /// What the trends of guests off the screen lack: asked where nothing is needed of them.
    private var trendMeasurements: FactKinds { isThin ? .measurements : [.memory, .disks] }

    /// Asks the next guests that are not on the screen for their measurements.
    func askNeeded(at now: Moment) {
        let kinds = neededMeasurements
        guard interest.isShown, model.snapshot.isListed, let links, monitorAsk == nil else { return }
        guard !kinds.isEmpty else { return askForTrends(links, at: now) }
        let others = offScreen
        let guests = needed.batch(of: others, every: neededGap, at: now)
        guard !guests.isEmpty else {
            if let next = needed.wake(for: others, every: neededGap) {
                wake(at: max(next, now.advanced(bySeconds: 0.01)))
            }
            return
        }
        ask(guests, kinds, links, at: now)
    }

    /// Asks for what the trends lack, where nothing is needed. Polls come often enough to begin the next round.
    private func askForTrends(_ links: Links, at now: Moment) {
        guard !needed.isIdle(at: now) else { return }
        let gap = max(HostModel.trendGap, schedule.interval)
        let guests = needed.unhurriedBatch(of: offScreen, every: gap, at: now)
        if !guests.isEmpty { ask(guests, trendMeasurements, links, at: now) }
    }

    /// Active guests that are not on the screen and answer.
    private var offScreen: [GuestUUID] {
        let shown = Set(PollPlan.asked(interest, model, except: isLeftAlone))
        return model.snapshot.guests.filter { $0.state.isActive && !shown.contains($0.uuid) }.map(\.uuid)
            .filter { !isLeftAlone($0) }
    }

    private func ask(_ guests: [GuestUUID], _ kinds: FactKinds, _ links: Links, at now: Moment) {
        if isThin {
            askOneByOne(.needed, guests, links.watch, at: now)
        } else {
            askMonitor(.needed, guests, kinds.groups, at: now)
        }
    }

    /// What is known of guests after they were asked for statistics.
    func note(_ kinds: FactKinds, of guests: [GuestUUID]) {
        model.note(kinds.subtracting(.memory), of: guests)
        guard kinds.contains(.memory) else { return }
        // A guest that was asked for its own word has not spoken yet.
        let now = Moment.now()
        model.note(.memory, of: guests.filter { model.guest($0).map { !awaitsReport($0, at: now) } ?? false })
    }

    /// Guests off the screen whose slow facts are needed.
    var needingFacts: [GuestSnapshot] {
        guard interest.isShown, model.snapshot.isListed else { return [] }
        var takesAll = interest.needs.contains(.details)
        // Whether a guest reports its memory stands in its document.
        if interest.needs.contains(.memory), mayAskForReports { takesAll = true }
        // Such drivers are asked by the names of devices.
        if isThin, !interest.needs.isDisjoint(with: [.disks, .networks]) { takesAll = true }
        guard takesAll || interest.needs.contains(.sizes) else { return [] }
        let shown = Set(PollPlan.shown(interest, host: id))
        return model.snapshot.guests.filter { !shown.contains($0.uuid) && (takesAll || !$0.knows(.sizes)) }
    }

    /// What was not needed until now has not been kept up: what is old is not known any more.
    func beginNeeds(_ new: FactKinds, at now: Moment) {
        let ledger = facts
        model.unlearn(new.intersection([.details, .sizes])) { !ledger.isFresh($0, at: now) }
        let measured = new.intersection(neededMeasurements)
        if !measured.isEmpty {
            model.unlearn(measured)
            needed.hurry()
        }
    }
}
