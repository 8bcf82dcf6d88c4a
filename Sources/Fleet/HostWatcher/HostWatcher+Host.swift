internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// The host's own processors and memory; free memory of its cells when its page is open.
    func askHost(at now: Moment) {
        guard let links else { return }
        let (connection, epoch) = (links.host, machine.epoch)
        let cells = interest.openedHost == id ? model.snapshot.facts?.cells.count ?? 0 : 0
        calls.add(cells > 0 ? 3 : 2)
        Task { [weak self] in
            let result = await asking(connection) { connection throws(LibvirtError) in
                HostReading.read(connection, cells: cells)
            }
            await self?.hostAnswered(result, epoch, began: now)
        }
    }

    private func hostAnswered(_ result: Result<HostReading, LibvirtError>, _ epoch: Int, began: Moment) {
        guard epoch == machine.epoch, links != nil else { return }
        schedule.finish(.host, began: began, now: Moment.now())
        guard case .success(let reading) = result else { return }
        if let memory = reading.memory {
            model.edit(\.memory, Sampled(memory, at: reading.at))
            model.addHistory(\.memoryHistory, \.memoryTrend, memory.percent, at: reading.at)
        }
        if let cpu = reading.cpu {
            if let last = lastHostCPU, let usage = cpu.usage(since: last) {
                model.edit(\.cpu, Sampled(usage, at: reading.at))
                model.addHistory(\.cpuHistory, \.cpuTrend, usage.percent, at: reading.at)
            }
            lastHostCPU = cpu
        }
        if !reading.freeKiB.isEmpty, var facts = model.snapshot.facts {
            for (place, free) in reading.freeKiB.enumerated() where place < facts.cells.count {
                facts.cells[place].freeKiB = free
            }
            model.edit(\.facts, facts)
        }
        tick()
    }

    /// What the host is: asked once a connection.
    func askHostFacts() {
        guard let links else { return }
        let (connection, epoch) = (links.host, machine.epoch)
        calls.add(HostFacts.calls)
        Task { [weak self] in
            let result = await asking(connection) { connection throws(LibvirtError) in HostFacts(asking: connection) }
            await self?.hostFactsAnswered(result, epoch)
        }
    }

    private func hostFactsAnswered(_ result: Result<HostFacts, LibvirtError>, _ epoch: Int) {
        guard epoch == machine.epoch, let links, case .success(var facts) = result else { return }
        facts.keepSlowFacts(of: model.snapshot.facts)
        model.edit(\.facts, facts)
        askSlowHostFacts(links, epoch)
        tick()
    }

    /// What may take the daemon half a minute has a thread of its own, ended at the answer.
    private func askSlowHostFacts(_ links: Links, _ epoch: Int) {
        let own = address.isEmbedded ? links.watch : nil
        calls.add(SlowHostFacts.calls)
        Task { [weak self] in
            var slow = own
            if slow == nil { slow = try? await links.watch.another() }
            guard let slow else { return }
            defer { if own == nil { slow.abandon() } }
            guard await self?.keep(slow, epoch) == true else { return }
            let result = await asking(slow) { connection throws(LibvirtError) in SlowHostFacts(asking: connection) }
            await self?.slowHostFactsAnswered(result, epoch)
        }
    }

    /// Has the connection given up with the others.
    private func keep(_ slow: Connection, _ epoch: Int) -> Bool {
        guard epoch == machine.epoch, links != nil else { return false }
        links?.slow = slow
        return true
    }

    private func slowHostFactsAnswered(_ result: Result<SlowHostFacts, LibvirtError>, _ epoch: Int) {
        guard epoch == machine.epoch, links != nil else { return }
        links?.slow = nil
        guard case .success(let slow) = result, var facts = model.snapshot.facts else { return }
        facts.add(slow)
        model.edit(\.facts, facts)
        tick()
    }
}

extension HostModel {
    /// Adds a point to one of the host's series.
    mutating func addHistory(
        _ series: WritableKeyPath<HostSnapshot, History>, _ trend: WritableKeyPath<HostSnapshot, Trend>,
        _ value: Double,
        at moment: Moment
    ) {
        var (history, longer) = (snapshot[keyPath: series], snapshot[keyPath: trend])
        if HistoryKeeper.add(value, to: &history) { edit(series, history) }
        longer.add(value, at: moment, longestSpan: longestSpan)
        edit(trend, longer)
    }
}
