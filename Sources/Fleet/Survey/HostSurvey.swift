internal import FleetModel
internal import Libvirt

/// One look at one host. Each stage leaves what it learnt behind, so that running out of time loses only the rest.
struct HostSurvey: Sendable {
    let id: HostID
    let settings: ConnectionSettings
    /// What the host is called among the others.
    let name: String
    let rates: Double?
    let details: DetailsWish
    let sizes: Bool
    var host = HostParts.all
    /// Who answers the daemon's questions; nil when nobody can.
    let authentication: CommandAuthentication?
    /// Counts what is asked of single guests.
    var calls = CallCounter()
    /// What its first connection is counted in.
    var budget = DescriptorBudget.shared

    private var address: HostAddress { HostAddress(settings.uri) }
    private var blank: HostSnapshot { HostWatcher.blank(id, settings, name: name) }

    /// Looks, for so many seconds at most.
    func run(timeout: Double) async -> HostSnapshot {
        let latest = Box<HostSnapshot>()
        let done = Countdown(1)
        let began = Moment.now()
        let work = Task {
            await look(latest)
            done.step()
        }
        await authentication.wait(for: done, atMost: timeout)
        // Before cancelling, which leaves words of its own behind.
        let known = latest.value
        work.cancel()
        if let known { return known }
        return unreachable(
            Failure(
                what: "connecting to \(blank.name)", why: "no answer within \(Units.limit(timeout))",
                next: "Check that libvirtd (or virtqemud) runs there and is not hung"), at: began)
    }

    private func unreachable(_ failure: Failure, at moment: Moment) -> HostSnapshot {
        var snapshot = blank
        snapshot.connection = .reconnecting(attempt: 1, next: moment, reason: failure)
        return snapshot
    }

    private func look(_ latest: Box<HostSnapshot>) async {
        let cost = address.descriptors
        var share = budget.take(cost, for: .host)
        if share == nil {
            // Said if the time is up before the others have let theirs go.
            latest.set(unreachable(budget.crowding(blank.name), at: Moment.now()))
            share = await budget.wait(cost)
            // From here on it is the host that is waited for.
            if share != nil { latest.clear() }
        }
        guard let share else { return }
        do throws(LibvirtError) {
            let watch = try await settings.connect(
                with: share, watchesLink: false, authentication: authentication?.authenticator)
            defer { watch.abandon() }
            var model = HostModel(blank)
            if !address.isSettled { model.edit(\.uri, watch.address.shown) }
            // All of these are under way at once.
            let sizes = sizes ? await askSizes(watch) : nil
            let readings = host.contains(.memory) ? await askReadings(watch) : nil
            let facts = host.contains(.facts) ? await askFacts(watch) : nil
            let slow = host.contains(.facts) ? await askSlowFacts(watch) : nil
            let began = Moment.now()
            let samples = try await list(watch)
            model.edit(\.connection, .ready)
            model.edit(\.epoch, 1)
            _ = model.apply(all: samples)
            model.heard(at: Moment.now(), latency: Moment.now().seconds(since: began) * 1000)
            latest.set(model.snapshot)
            if let answer = await readings?.answer(), let memory = answer.memory {
                model.edit(\.memory, Sampled(memory, at: answer.at))
                latest.set(model.snapshot)
            }
            if let answer = await facts?.answer() {
                model.edit(\.facts, answer)
                latest.set(model.snapshot)
            }
            if let answer = await sizes?.answer(within: Self.sizesPatience) {
                model.apply(answer)
                learnStarts(&model, watch.address)
                latest.set(model.snapshot)
            }
            if let rates { await sample(watch, &model, latest, apart: rates) }
            if details.isAny { await lookAtDetails(watch, &model, latest) }
            // Nobody waits for it unless the daemon has it ready.
            if let answer = await slow?.answer(within: 1), var facts = model.snapshot.facts {
                facts.add(answer)
                model.edit(\.facts, facts)
                latest.set(model.snapshot)
            }
        } catch {
            if latest.value?.isListed != true {
                let failure = Failure("connecting to \(blank.name)", error, host: blank.name)
                latest.set(unreachable(failure.unasked(error, authentication), at: Moment.now()))
            }
        }
    }

    private func list(_ connection: Connection) async throws(LibvirtError) -> [GuestSample] {
        do throws(LibvirtError) {
            return try await connection.perform { connection throws(LibvirtError) in
                try GuestList.bulk(connection, [.state])
            }
        } catch {
            guard error.code == .noSupport || error.code == .argumentUnsupported else { throw error }
            return try await connection.perform { connection throws(LibvirtError) in try GuestList.byState(connection) }
        }
    }

    // MARK: Rates

    private func sample(
        _ watch: Connection, _ model: inout HostModel, _ latest: Box<HostSnapshot>, apart seconds: Double
    ) async {
        // A guest's process that hangs holds this thread up and no other.
        var monitor = watch
        if !watch.address.isEmbedded {
            guard let another = try? await watch.another() else { return }
            monitor = another
        }
        defer { if monitor !== watch { monitor.abandon() } }
        let first = await asking(watch) { connection throws(LibvirtError) in HostReading.read(connection, cells: 0) }
        await sampleOnce(watch, monitor, &model, latest)
        try? await Task.sleep(for: .seconds(seconds))
        if Task.isCancelled { return }
        let second = await asking(watch) { connection throws(LibvirtError) in HostReading.read(connection, cells: 0) }
        if case .success(let first) = first, case .success(let second) = second {
            if let old = first.cpu, let usage = second.cpu?.usage(since: old) {
                model.edit(\.cpu, Sampled(usage, at: second.at))
            }
            if let memory = second.memory { model.edit(\.memory, Sampled(memory, at: second.at)) }
        }
        await sampleOnce(watch, monitor, &model, latest)
    }

    private func sampleOnce(
        _ watch: Connection, _ monitor: Connection, _ model: inout HostModel, _ latest: Box<HostSnapshot>
    ) async {
        if case .success(let samples) = await asking(
            watch,
            { connection throws(LibvirtError) in
                try GuestList.bulk(connection, [.state, .interface])
            })
        {
            _ = model.apply(all: samples)
            model.note(.networks, of: samples.map(\.uuid))
        }
        let active = askable(&model, watch.address)
        guard !active.isEmpty else { return }
        if watch.address.driver == "test" {
            return await sampleOneByOne(active, monitor, &model, latest)
        }
        let groups: Domain.StatisticsGroups = [.cpuTotal, .balloon, .vcpu, .block]
        let answer = await asking(monitor) { connection throws(LibvirtError) in
            let domains = try DomainFinder.find(active, [:], connection, CallCounter())
            let records = try connection.statistics(of: Array(domains.values), groups, .noWait)
            let now = Moment.now()
            return records.map { GuestSample($0, groups: groups, at: now) }
        }
        guard case .success(let samples) = answer else { return }
        _ = model.apply(samples)
        model.note(FactKinds(groups), of: active)
        latest.set(model.snapshot)
    }

    /// For a driver without bulk statistics. Every guest, some at a time: what the time does not suffice for is missing.
    private func sampleOneByOne(
        _ guests: [GuestUUID], _ connection: Connection, _ model: inout HostModel, _ latest: Box<HostSnapshot>
    ) async {
        for first in stride(from: 0, to: guests.count, by: PollPlan.limit) {
            if Task.isCancelled { return }
            let asked = guests[first..<min(first + PollPlan.limit, guests.count)]
            let answer = await asking(connection) { connection throws(LibvirtError) in
                let calls = CallCounter()
                let domains = try DomainFinder.find(Array(asked), [:], connection, calls)
                return asked.compactMap { guest -> GuestSample? in
                    guard let domain = domains[guest] else { return nil }
                    let names = (try? GuestFacts.ask(guest, connection, calls))?.0.names
                    return PlainStatistics.read(domain, names, connection, calls, hasClock: false)
                }
            }
            guard case .success(let samples) = answer else { return }
            _ = model.apply(samples)
            model.note(.measurements, of: samples.map(\.uuid))
            latest.set(model.snapshot)
        }
    }

    /// Active guests whose processes can answer; frozen ones of this machine are marked instead.
    private func askable(_ model: inout HostModel, _ address: HostAddress) -> [GuestUUID] {
        let active = model.snapshot.guests.filter(\.state.isActive).map(\.uuid)
        guard address.isLocal, address.driver == "qemu", !active.isEmpty else { return active }
        var processes = LocalProcesses()
        processes.scan()
        var result: [GuestUUID] = []
        for guest in active {
            switch processes.condition(of: guest) {
            case .stopped, .stuckInKernel: model.edit(guest, \.silentSince, Moment.now())
            default: result.append(guest)
            }
        }
        return result
    }

    // MARK: Details

    /// Seconds between two copies of what is known.
    private static let tellingPause = 0.1

    private func lookAtDetails(_ watch: Connection, _ model: inout HostModel, _ latest: Box<HostSnapshot>) async {
        let (details, calls) = (details, calls)
        let marks = await Inquiry(watch) { connection throws(LibvirtError) in GuestMarks.read(connection) }
        if let marks = await marks.answer() { model.apply(marks) }
        let host = model.snapshot
        let now = Moment.now()
        let wanted = host.guests.filter { details.includes($0, on: host, at: now) }.map(\.uuid)
        let answer = await asking(watch) { connection throws(LibvirtError) in
            try DomainFinder.find(wanted, [:], connection, calls)
        }
        guard case .success(let domains) = answer else { return }
        var told = Moment.now()
        for guest in wanted {
            if Task.isCancelled { return }
            guard let domain = domains[guest] else { continue }
            let facts = try? await GuestFacts.ask(domain, on: watch, details.parts, calls)
            if Task.isCancelled { return }
            if let facts { model.apply(facts, to: guest, at: Moment.now()) }
            // A refusal is an answer too.
            model.note(.details, of: [guest])
            // Not after each guest: what is left behind is a copy of all of them.
            if Moment.now().seconds(since: told) > Self.tellingPause {
                latest.set(model.snapshot)
                told = .now()
            }
        }
        latest.set(model.snapshot)
    }
}
