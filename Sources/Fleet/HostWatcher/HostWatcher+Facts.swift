internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// Asks the slow facts of guests that are looked at, a few at a time, between polls.
    func askFacts(at now: Moment) {
        guard interest.isShown, model.snapshot.isListed, let links else { return }
        let shown = PollPlan.shown(interest, host: id).compactMap { model.guest($0) }
        guard !shown.isEmpty else { return }
        let (connection, epoch) = (links.watch, machine.epoch)
        for guest in facts.take(shown, at: now) {
            let isQuiet = skip.contains(guest) || suspects[guest] != nil
            Task { [weak self, calls] in
                let found = try? await GuestFacts.ask(guest, on: connection, calls, isQuiet: isQuiet)
                await self?.factsAnswered(guest, found, epoch)
            }
        }
    }

    private func factsAnswered(_ guest: GuestUUID, _ found: GuestFacts?, _ epoch: Int) {
        guard epoch == machine.epoch, links != nil else { return }
        let now = Moment.now()
        facts.finish(guest, found?.names, at: now)
        if let found {
            model.apply(found, to: guest, at: now)
            if isThin { schedule.hasten(.visible, to: now) }
        }
        tick()
    }

    /// For drivers without bulk statistics: what is visible is asked guest by guest, device by device.
    func askOneByOne(_ guests: [GuestUUID], _ connection: Connection, at now: Moment) {
        let (epoch, known, names) = (machine.epoch, monitorDomains, facts.devices)
        monitorAsk = MonitorAsk(number: calls.value, work: .visible, guests: guests, began: now)
        let number = calls.value
        Task { [weak self, calls] in
            let result = await asking(connection) { connection throws(LibvirtError) in
                let domains = try DomainFinder.find(guests, known, connection, calls)
                let samples = guests.compactMap { guest in
                    domains[guest].flatMap { PlainStatistics.read($0, names[guest], connection, calls) }
                }
                return (samples, domains)
            }
            await self?.oneByOneAnswered(result, epoch, number)
        }
    }

    private func oneByOneAnswered(
        _ result: Result<([GuestSample], [GuestUUID: Domain]), LibvirtError>, _ epoch: Int, _ number: Int
    ) {
        guard epoch == machine.epoch, links != nil, let ask = monitorAsk, ask.number == number else { return }
        monitorAsk = nil
        schedule.finish(.visible, began: ask.began, now: Moment.now())
        if case .success((let samples, let domains)) = result {
            monitorDomains = domains
            apply(samples)
        }
        tick()
    }
}
