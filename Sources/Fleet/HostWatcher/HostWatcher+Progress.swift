internal import FleetModel
internal import Libvirt

extension HostWatcher {
    /// Seconds between two questions about one action's progress.
    static let progressInterval = 0.5

    /// Asks how far saves have come: libvirt tells it without asking the guest's process.
    func askProgress(at now: Moment) {
        guard let links, !address.isEmbedded else { return }
        for (number, running) in actions where running.action == .save {
            let last = running.progressAskedAt ?? running.task.startedAt
            guard now.seconds(since: last) >= Self.progressInterval else {
                wake(at: last.advanced(bySeconds: Self.progressInterval))
                continue
            }
            guard let uuid = running.guest.libvirt else { continue }
            actions[number]?.progressAskedAt = now
            let connection = links.watch
            if running.isCancelled { abortSave(of: running.guest, connection) }
            calls.add(2)
            wake(at: now.advanced(bySeconds: Self.progressInterval))
            Task { [weak self] in
                guard let info = try? await connection.domain(uuid).jobInfo(), info.dataTotal > 0 else { return }
                await self?.progressed(number, Double(info.dataProcessed) / Double(info.dataTotal))
            }
        }
    }

    private func progressed(_ number: Int, _ share: Double) {
        guard var running = actions[number] else { return }
        running.task.state = .running(progress: min(1, max(0, share)), detail: nil)
        actions[number] = running
        sink(.task(running.task))
    }
}
