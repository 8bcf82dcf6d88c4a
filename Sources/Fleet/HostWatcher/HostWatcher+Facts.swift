internal import FleetModel
internal import Libvirt
internal import XMLTree

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
                let result = await asking(connection) { connection throws(LibvirtError) in
                    try GuestFacts.ask(guest, connection, calls, isQuiet: isQuiet)
                }
                await self?.factsAnswered(guest, result, epoch)
            }
        }
    }

    private func factsAnswered(_ guest: GuestUUID, _ result: Result<GuestFacts?, LibvirtError>, _ epoch: Int) {
        guard epoch == machine.epoch, links != nil else { return }
        let now = Moment.now()
        let found: GuestFacts? = if case .success(let facts) = result { facts } else { nil }
        facts.finish(guest, found?.names, at: now)
        if let found {
            model.edit(guest, \.title, found.title)
            if let count = found.vcpuCount, model.guest(guest)?.vcpuCount == nil {
                model.edit(guest, \.vcpuCount, count)
            }
            if model.guest(guest)?.statistics.memory == nil { model.edit(guest, \.memoryKiB, found.memoryKiB) }
            model.edit(guest, \.details, Sampled(found.details, at: now))
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

extension GuestFacts {
    /// Asks a guest's document and what goes with it. Nil when the guest is gone.
    /// - Parameter isQuiet: its process does not answer: nothing is asked that would need it.
    static func ask(
        _ guest: GuestUUID, _ connection: isolated Connection, _ calls: CallCounter, isQuiet: Bool
    ) throws(LibvirtError) -> GuestFacts? {
        guard let domain = try DomainFinder.find([guest], [:], connection, calls)[guest] else { return nil }
        calls.add()
        let text = try connection.xml(of: domain)
        guard let document = try? Element(parsing: text) else { return nil }
        return GuestFacts(document)
    }
}
