internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// Seconds an agent may take.
    static let agentPatience = 10.0

    /// Asks the slow facts of guests that are looked at, a few at a time, between polls.
    func askFacts(at now: Moment) {
        guard interest.isShown, model.snapshot.isListed, let links else { return }
        let shown = PollPlan.shown(interest, host: id).compactMap { model.guest($0) }
        let others = needingFacts
        guard !shown.isEmpty || !others.isEmpty else { return }
        let epoch = machine.epoch
        var guests = facts.take(shown, at: now)
        if let other = facts.takeRest(others, at: now) {
            guests.append(other)
        } else if let next = facts.wake(for: others), next > now {
            wake(at: next)
        }
        for guest in guests {
            factsAsked += 1
            let connection = links.facts(factsAsked)
            Task { [weak self, calls] in
                let found = try? await GuestFacts.ask(guest, on: connection, calls)
                await self?.factsAnswered(guest, found, epoch)
            }
        }
    }

    private func factsAnswered(_ guest: GuestUUID, _ found: GuestFacts?, _ epoch: Int) {
        guard epoch == machine.epoch, links != nil else { return }
        let now = Moment.now()
        let asked = facts.finish(guest, found?.names, at: now)
        var hasAgent = false
        if let found {
            if let asked { reports.learn(found.details.memoryPeriod, of: guest, askedAt: asked) }
            model.apply(found, to: guest, at: now)
            hasAgent = found.details.agentConnected == true && !address.isEmbedded
            if hasAgent, !agentQueue.contains(guest) { agentQueue.append(guest) }
            askAgents(at: now)
            if isThin { schedule.hasten(.visible, to: now) }
        }
        // What an agent has to say belongs to it; a refusal is an answer too.
        model.note(hasAgent ? .sizes : [.details, .sizes], of: [guest])
        tick()
    }

    /// Asks a guest's agent, one at a time, on a connection that nothing else uses: an agent may never answer.
    private func askAgents(at now: Moment) {
        agentQueue.removeAll { skip.contains($0) || suspects[$0] != nil }
        guard agentAskedAt == nil, !address.isEmbedded, !agentQueue.isEmpty,
            links?.agent != nil || hungOpenings.count < HungOpenings.tolerated
        else { return }
        let guest = agentQueue.removeFirst()
        agentAskedAt = now
        agentAsked = guest
        wake(at: now.advanced(bySeconds: Self.agentPatience))
        let known = links?.agent
        let epoch = machine.epoch
        Task { [weak self, calls] in
            var connection = known
            if connection == nil { connection = try? await self?.openFurther(epoch, for: .extra) }
            guard let connection else { return await self?.agentAnswered(guest, nil, nil, epoch, began: now) ?? () }
            let word = await AgentWord.ask(guest, on: connection, calls)
            guard let self else { return connection.abandon() }
            await self.agentAnswered(guest, word, connection, epoch, began: now)
        }
    }

    private func agentAnswered(
        _ guest: GuestUUID, _ word: AgentWord?, _ connection: Connection?, _ epoch: Int, began: Moment
    ) {
        guard epoch == machine.epoch, links != nil, agentAskedAt == began else {
            connection?.abandon()
            return
        }
        agentAskedAt = nil
        links?.agent = connection
        if let word { model.apply(word, to: guest, at: Moment.now()) }
        model.note(.details, of: [guest])
        askAgents(at: Moment.now())
        publish(at: Moment.now())
    }

    /// Gives an agent up that does not answer.
    func checkAgent(at now: Moment) {
        guard let asked = agentAskedAt else { return }
        let limit = asked.advanced(bySeconds: Self.agentPatience)
        guard limit <= now else { return wake(at: limit) }
        agentAskedAt = nil
        if let guest = agentAsked { model.note(.details, of: [guest]) }
        links?.agent?.abandon()
        links?.agent = nil
        askAgents(at: now)
    }

    /// For drivers without bulk statistics: what is visible is asked guest by guest, device by device.
    func askOneByOne(
        _ purpose: MonitorAsk.Purpose, _ guests: [GuestUUID], _ connection: Connection, at now: Moment
    ) {
        let (epoch, known, names) = (machine.epoch, monitorDomains, facts.devices)
        let hasClock = address.driver != "test"
        let hasDemoLoads = settings.hasDemoLoads
        let number = calls.value
        monitorAsk = MonitorAsk(number: number, purpose: purpose, guests: guests, kinds: .measurements, began: now)
        Task { [weak self, calls] in
            let result = await asking(connection) { connection throws(LibvirtError) in
                let domains = try DomainFinder.find(guests, known, connection, calls)
                let samples = guests.compactMap { guest -> GuestSample? in
                    guard let domain = domains[guest],
                        var sample = PlainStatistics.read(
                            domain, names[guest], connection, calls, hasClock: hasClock)
                    else { return nil }
                    if hasDemoLoads { DemoLoad(guest).shape(&sample) }
                    return sample
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
        if case .success((let samples, let domains)) = result {
            monitorDomains.merge(domains) { _, new in new }
            apply(samples)
            note(ask.kinds, of: ask.guests)
        }
        finish(ask.purpose, ask.guests, began: ask.began, at: Moment.now())
        tick()
    }
}
