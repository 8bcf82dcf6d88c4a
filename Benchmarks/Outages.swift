import Fleet
import FleetModel
import FleetSupport
import LabSupport
import Logging

/// How soon a console knows that a daemon or a guest has stopped answering, and what its other hosts notice of it.
enum Outages {
    private static let interval = 0.5

    static func measure(rounds: Int) async throws -> [Measurement] {
        if let reason = LabUnavailable.reason {
            print("outages are not measured: \(reason)")
            return []
        }
        return try await killedDaemon(rounds: rounds) + frozenGuest()
    }

    /// A daemon killed and started again, beside one that goes on.
    private static func killedDaemon(rounds: Int) async throws -> [Measurement] {
        let lab = try await Lab.start()
        let (recorder, journal) = (FleetRecorder(), PollJournal())
        let fleet = Fleet(log: Logger(label: "bench")) {
            recorder.take($0)
            journal.take($0)
        }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: interval))
        let other = fleet.add(ConnectionSettings(uri: try await Lab.shared().uri, interval: interval))
        for id in [host, other] {
            await recorder.wait(for: id) { $0.connection == .ready && $0.facts?.cells.isEmpty == false }
        }
        // What is seen is sampled, so that each poll brings news and is told.
        let visible = [host, other].flatMap { id in
            (recorder.host(id)?.guests ?? []).map { GuestID(host: id, uuid: $0.uuid) }
        }
        fleet.setInterest(Interest(visible: Set(visible)))
        var (shown, live, gaps): ([Double], [Double], [Double]) = ([], [], [])
        for _ in 0..<rounds {
            let killed = Moment.now()
            try await lab.killDaemon()
            await recorder.wait(for: host) { $0.connection.key == "reconnecting" }
            shown.append(Moment.now().seconds(since: killed))
            try await lab.startDaemon()
            let returned = Moment.now()
            await recorder.wait(for: host) { $0.connection == .ready && ($0.polledAt ?? killed) > returned }
            live.append(Moment.now().seconds(since: returned))
            gaps.append(journal.polls(of: other, from: killed, to: Moment.now()).longestGap)
        }
        await fleet.close()
        await lab.stop()
        return [
            row("daemon killed \(rounds) times: until it is shown, longest", shown, limit: 2),
            row("daemon back: until the host is live, longest", live, limit: 5),
            row("meanwhile another host, every \(Units.plain(interval)) s: longest gap", gaps, limit: 4 * interval),
        ]
    }

    /// A guest whose QEMU is stopped: on a host whose processes can be looked at, and on one that has to be asked.
    private static func frozenGuest() async throws -> [Measurement] {
        var rows: [Measurement] = []
        for looks in [true, false] {
            let lab = try await Lab.start()
            let recorder = FleetRecorder()
            let fleet = Fleet(log: Logger(label: "bench"), looksAtProcesses: looks) { recorder.take($0) }
            let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: interval))
            let listed = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 }
            guard let frozen = listed.guests.first(where: { $0.name == "linux" })?.uuid,
                let other = listed.guests.first(where: { $0.name == "paused" })?.uuid
            else { throw BenchmarkFailure.notSeen }
            fleet.setInterest(Interest(visible: Set(listed.guests.map { GuestID(host: host, uuid: $0.uuid) })))
            await recorder.wait(for: host) { snapshot in
                snapshot.guests.first { $0.uuid == frozen }?.statistics.disks?.value.first?.readRate != nil
            }
            let began = Moment.now()
            try lab.freezeGuest("linux")
            await recorder.wait(for: host) { snapshot in
                snapshot.guests.first { $0.uuid == frozen }?.silentSince != nil
            }
            let delay = Moment.now().seconds(since: began)
            let place = looks ? "on this machine" : "elsewhere"
            rows.append(row("frozen guest \(place): until it is marked", [delay], limit: 3))
            if looks {
                let asked = Moment.now()
                let task = fleet.perform(.resume, on: GuestID(host: host, uuid: other), name: "paused")
                await recorder.wait { _, tasks, _ in tasks[task]?.isRunning == false }
                rows.append(
                    row("beside it: an action on another guest", [Moment.now().seconds(since: asked)], limit: 1))
            }
            try lab.thawGuest("linux")
            await fleet.close()
            await lab.stop()
        }
        return rows
    }

    private static func row(_ name: String, _ seconds: [Double], limit: Double) -> Measurement {
        Measurement(
            name: name, value: seconds.max() ?? .nan, unit: "s", limit: limit,
            note: seconds.count > 1 ? "median \(Units.milliseconds(median(seconds) * 1000))" : "")
    }
}
