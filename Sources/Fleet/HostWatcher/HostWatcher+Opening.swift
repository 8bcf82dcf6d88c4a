internal import FleetModel
internal import Libvirt
internal import Logging

extension HostWatcher {
    /// Seconds an opening may take before it is given up and tried again. A person's typing does not count.
    static let openingPatience = (local: 20.0, remote: 75.0)

    /// Opens the first connection of an epoch.
    func open(_ epoch: Int) {
        let (settings, cost) = (settings, address.descriptors)
        let authenticator = authenticator(epoch)
        calls.add()
        opening = Task { [weak self, calls] in
            let budget = DescriptorBudget.shared
            var share = budget.take(cost, for: .host)
            if share == nil {
                await self?.crowded(epoch)
                share = await budget.wait(cost)
                await self?.admitted(epoch)
            }
            guard let share else { return }
            let result: Result<Links, LibvirtError>
            do throws(LibvirtError) {
                // That the link is lost is listened for once the list is there.
                let connection = try await settings.connect(
                    with: share, watchesLink: false, authentication: authenticator
                ) { [weak self] reason in self?.post { $0.logsInAlone(reason) } }
                result = .success(await Links.around(connection))
            } catch {
                result = .failure(error)
            }
            calls.add()
            guard let self else {
                if case .success(let links) = result { links.abandon() }
                return
            }
            await self.opened(result, epoch)
        }
        wake(at: Moment.now().advanced(bySeconds: openingLimit))
    }

    /// Logins could not be shared: said once, as each opening would say it.
    private func logsInAlone(_ reason: String) {
        guard !saidAlone else { return }
        saidAlone = true
        let words = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        tell("each connection logs in for itself: \(words)", .warning)
    }

    /// The opening waits until there are descriptors for it.
    private func crowded(_ epoch: Int) {
        apply(.crowded(epoch: epoch, DescriptorBudget.shared.crowding(name)))
    }

    private func admitted(_ epoch: Int) {
        apply(.admitted(epoch: epoch))
        wake(at: Moment.now().advanced(bySeconds: openingLimit))
    }

    /// Seconds an opening may take here.
    var openingLimit: Double { address.isLocal ? Self.openingPatience.local : Self.openingPatience.remote }

    /// Gives an opening up that takes too long.
    func checkOpening(at now: Moment) {
        guard let since = machine.openingSince else { return }
        let limit = since.advanced(bySeconds: openingLimit)
        guard limit <= now else { return wake(at: limit) }
        let why = "no answer for \(Int(openingLimit)) seconds"
        waitsForHung = hungOpenings.count >= HungOpenings.tolerated
        apply(
            .refused(
                epoch: machine.epoch,
                Failure(
                    what: "connecting to \(name)", why: why,
                    next: "Check that libvirtd (or virtqemud) runs there and is not hung"),
                patience: waitsForHung ? HungOpenings.patience : 0))
    }

    /// An opening has come to its end, perhaps long after it was given up: what hung may answer again.
    func openingEnded() {
        guard waitsForHung, hungOpenings.count < HungOpenings.tolerated else { return }
        waitsForHung = false
        if case .reconnecting = machine.state { apply(.connect) }
    }

    private func opened(_ result: Result<Links, LibvirtError>, _ epoch: Int) {
        guard epoch == machine.epoch else {
            if case .success(let links) = result { links.abandon() }
            return
        }
        switch result {
        case .failure(let error):
            var patience = 0.0
            if error.code == .authFailed || error.code == .authCancelled {
                // Asking again at once would nag whoever mistyped.
                remembered.forget()
                patience = 30
            }
            apply(.refused(epoch: epoch, Failure("connecting to \(name)", error, host: name), patience: patience))
        case .success(let links):
            let connection = links.watch
            settledURI = connection.address.uri
            // Before anything can be done there.
            settleProtection()
            apply(.opened(epoch: epoch))
            // One that was given up in the very moment of its success is not wanted any more.
            guard machine.isOpen else { return links.abandon() }
            settle(on: connection.address)
            self.links = links
            isFirstPoll = true
            hasBulk = true
            tick()
        }
    }

    /// Where the user left the way to libvirt, the connection tells where it leads.
    private func settle(on found: HostAddress) {
        guard !HostAddress(settings.uri).isSettled else { return }
        address = found
        isThin = found.driver == "test"
        machine.backoff = found.backoff
        model.edit(\.uri, found.shown)
        if settings.name == nil, !found.isLocal { call(found.suggestedName) }
    }

    /// Keepalive, events, and the close callback: what the first list need not wait for.
    func listen(_ links: Links, _ epoch: Int) {
        let (watch, side) = (links.watch, links.events)
        listeners.append(
            Task { [weak self] in
                for await reason in watch.closed { await self?.closed(reason, epoch) }
            })
        let keepalive: (Int32, UInt32)? = address.isEmbedded ? nil : (address.isLocal ? 5 : 10, 3)
        let others = DomainEvent.Kind.all.filter { $0 != .lifecycle }
        calls.add(2 + others.count)
        Task { await watch.watchLink() }
        Task { [weak self] in
            let events = try? await side.perform { side throws(LibvirtError) in
                if let keepalive { _ = try? side.setKeepAlive(interval: keepalive.0, count: keepalive.1) }
                return try side.domainEvents([.lifecycle])
            }
            if let events { await self?.listen(to: events, epoch) }
            if let events = try? await side.domainEvents(others) { await self?.listen(to: events, epoch) }
        }
    }

    private func closed(_ reason: CloseReason, _ epoch: Int) {
        guard epoch == machine.epoch, reason != .client else { return }
        let why =
            switch reason {
            case .eof: "the daemon closed the connection"
            case .keepalive: "the daemon does not answer any more"
            default: "the connection broke"
            }
        lose(why, epoch)
    }

    /// The connection is gone.
    func lose(_ why: String, _ epoch: Int) {
        apply(
            .lost(
                epoch: epoch,
                Failure(what: "watching \(name)", why: why, next: "It is being connected again by itself")))
    }

    /// Opens one more connection of an epoch.
    func openFurther(
        _ epoch: Int, for purpose: DescriptorBudget.Purpose = .wish
    ) async throws(LibvirtError) -> Connection {
        try await settings.connectPinged(for: purpose, authentication: authenticator(epoch))
    }

    /// Answers libvirt's questions: from memory for a host's further connections, else from the user. For one opening, which
    /// counts as long as libvirt holds on to it.
    func authenticator(_ epoch: Int) -> Authenticator {
        let (desk, remembered, id, name, newest) = (desk, remembered, id, name, newestEpoch)
        let opening = hungOpenings.begin()
        return { [weak self] credentials in
            defer { withExtendedLifetime(opening) {} }
            // An opening that was given up goes on in its thread; nobody is to be asked for it.
            guard newest.value == epoch else { return nil }
            let known = credentials.map { remembered.answer(to: $0) }
            if !known.isEmpty, known.allSatisfy({ $0 != nil }) { return known }
            self?.post { $0.apply(.asked(epoch: epoch)) }
            let questions = credentials.map { CredentialsRequest.Question($0) }
            let answers = desk.ask(questions, host: id, hostName: name) { newest.value == epoch }
            guard let answers else {
                self?.post { $0.apply(.declined(epoch: epoch)) }
                return nil
            }
            guard newest.value == epoch else { return nil }
            let given = credentials.indices.map { $0 < answers.count ? answers[$0] : nil }
            remembered.remember(credentials, given)
            self?.post { watcher in
                watcher.apply(.answered(epoch: epoch))
                watcher.tick()
            }
            return given
        }
    }
}
