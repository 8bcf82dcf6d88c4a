import Fleet
import FleetModel
import FleetSupport
import Glibc
import LabSupport
import Libvirt
import LibvirtBuilder
import Logging
import PtySupport

/// Hosts at the other end of a slow link, side by side with virsh on the same link: what is waited for is counted in round
/// trips made one after the other and compared in time.
enum FarHosts {
    private static let guests = 20
    private static let volumes = 200

    /// Adds rows as they are measured.
    static func measure(isQuick: Bool, into table: inout Table) async throws {
        if let reason = LabUnavailable.reason {
            print("far hosts are not measured: \(reason)")
            return
        }
        let lab = try await Lab.start()
        try await lab.takeFewCalls()
        // Beside the lab's own four.
        try await lab.addGuests(4..<guests)
        let plain = try lab.far()
        for delay in isQuick ? [100] : [20, 100, 200] {
            let link = Link(name: "tcp", proxy: plain.proxy, uri: plain.uri, roundTrip: delay)
            table.add(try await link.verbs(limit: 0.5, most: 10))
            table.add(try await link.console(limit: 0.5, most: 10))
            table.add(try await link.action())
        }
        _ = try ChildProcess.run(
            "sh", ["-c", "cd \(lab.directory)/pool && for n in $(seq \(volumes)); do truncate -s 1M far$n.img; done"])
        _ = try ChildProcess.run("virsh", ["-q", "-c", lab.uri, "pool-refresh", "lab"])
        table.add(
            try await Link(name: "tcp", proxy: plain.proxy, uri: plain.uri, roundTrip: 20).storage(volumes: volumes))
        let ssh = try await lab.farSSH()
        // Verbs find the login of the one before them; each console has a home of its own and none.
        setenv("XDG_RUNTIME_DIR", lab.directory, 1)
        let link = Link(name: "ssh", proxy: ssh.proxy, uri: ssh.uri, roundTrip: 100)
        table.add(try await link.console(limit: 0.7, most: nil))
        table.add(try await link.verbs(limit: 0.3, most: nil))
        try await lab.addGuests(guests..<100)
        table.add(try await Link(name: "tcp", proxy: plain.proxy, uri: plain.uri, roundTrip: 100).idle(guests: 100))
        await lab.stop()
    }

    /// One way to the lab.
    private struct Link {
        let name: String
        let proxy: SocketProxy
        let uri: String
        /// Milliseconds.
        let roundTrip: Int

        /// What a piece of work takes.
        struct Cost {
            var seconds: Double
            var meter: LinkMeter
        }

        private func row(_ what: String, _ ours: Cost, _ virsh: Cost, limit: Double?, most: Int?) -> [Measurement] {
            let place = "\(name) \(roundTrip) ms: \(what)"
            return [
                Measurement(
                    name: "\(place), over virsh", value: ours.seconds / virsh.seconds, unit: "×", limit: limit,
                    note:
                        "\(Units.milliseconds(ours.seconds * 1000)), virsh \(Units.milliseconds(virsh.seconds * 1000))"),
                Measurement(
                    name: "\(place), round trips", value: Double(ours.meter.roundTrips), unit: "",
                    limit: most.map { Double($0) },
                    note: "\(ours.meter.calls) calls, \(ours.meter.bytes / 1024) KiB; virsh \(virsh.meter.roundTrips)"),
            ]
        }

        private func timed(_ runs: Int = 3, _ work: @escaping @Sendable () throws -> Void) async throws -> Cost {
            proxy.delay(milliseconds: roundTrip / 2)
            defer { proxy.delay(milliseconds: 0) }
            var costs: [Cost] = []
            for _ in 0..<runs {
                proxy.resetMeter()
                let start = Moment.now()
                try work()
                costs.append(Cost(seconds: Moment.now().seconds(since: start), meter: proxy.meter))
            }
            return costs.sorted { $0.seconds < $1.seconds }[costs.count / 2]
        }

        private func virsh(_ words: String...) async throws -> Cost {
            let uri = uri
            return try await timed { _ = try ChildProcess.run("virsh", ["-c", uri] + words) }
        }

        private func ours(_ words: String...) async throws -> Cost {
            let uri = uri
            return try await timed { _ = try ChildProcess.run(PtySession.binary, words + ["-c", uri]) }
        }

        /// `list`, `status` and `start`, the last one with its undoing.
        func verbs(limit: Double, most: Int?) async throws -> [Measurement] {
            let base = try await virsh("list", "--all")
            var rows = row("list", try await ours("list"), base, limit: limit, most: most)
            rows += row("status", try await ours("status"), base, limit: limit, most: most)
            let uri = uri
            let virsh = try await timed(1) { _ = try ChildProcess.run("virsh", ["-c", uri, "start", "spare"]) }
            _ = try await self.virsh("list")
            _ = try ChildProcess.run("virsh", ["-c", uri, "destroy", "spare"])
            let start = try await timed(1) {
                _ = try ChildProcess.run(PtySession.binary, ["start", "spare", "-c", uri])
            }
            _ = try ChildProcess.run("virsh", ["-c", uri, "destroy", "spare"])
            return rows + row("start", start, virsh, limit: nil, most: nil)
        }

        /// From the start of the console to its first list.
        func console(limit: Double, most: Int?) async throws -> [Measurement] {
            let base = try await virsh("list", "--all")
            proxy.delay(milliseconds: roundTrip / 2)
            defer { proxy.delay(milliseconds: 0) }
            var costs: [Cost] = []
            for _ in 0..<3 {
                proxy.resetMeter()
                let start = Moment.now()
                let session = try PtySession(["-c", uri], columns: 120, rows: 40)
                try await session.waitUntil("the list", seconds: 60) { $0.lines[0].contains(" \(guests) guests") }
                costs.append(Cost(seconds: Moment.now().seconds(since: start), meter: proxy.meter))
                session.send("q")
                _ = try await session.exit()
            }
            return row(
                "console's first list", costs.sorted { $0.seconds < $1.seconds }[1], base, limit: limit, most: most)
        }

        /// Every volume with its document, as deleting and cloning need them.
        func storage(volumes: Int) async throws -> [Measurement] {
            let virsh = try await timed(1) { [uri] in
                _ = try ChildProcess.run("virsh", ["-c", uri, "vol-list", "lab", "--details"])
            }
            proxy.delay(milliseconds: roundTrip / 2)
            defer { proxy.delay(milliseconds: 0) }
            let connection = try await Connection.open(uri)
            proxy.resetMeter()
            let start = Moment.now()
            let inventory = try await HostInventory.gather(from: connection, volumes: .everything)
            let cost = Cost(seconds: Moment.now().seconds(since: start), meter: proxy.meter)
            connection.abandon()
            guard inventory.pools.reduce(0, { $0 + $1.volumes.count }) >= volumes else {
                throw BenchmarkFailure.notSeen
            }
            return row("\(volumes) volumes and \(guests) guests looked at", cost, virsh, limit: 0.3, most: nil)
        }

        /// What a console costs that nobody touches, with 40 guests on the screen.
        func idle(guests: Int) async throws -> [Measurement] {
            proxy.delay(milliseconds: roundTrip / 2)
            defer { proxy.delay(milliseconds: 0) }
            let recorder = FleetRecorder()
            let fleet = Fleet(log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }) { recorder.take($0) }
            let host = fleet.add(ConnectionSettings(uri: uri))
            let listed = await recorder.wait(for: host) { $0.guests.count >= guests && $0.facts != nil }
            let visible = listed.guests.prefix(40)
            fleet.setInterest(Interest(visible: Set(visible.map { GuestID(host: host, uuid: $0.uuid) })))
            let uuids = Set(visible.map(\.uuid))
            await recorder.wait(for: host) { $0.guests.allSatisfy { !uuids.contains($0.uuid) || $0.details != nil } }
            proxy.resetMeter()
            let seconds = 15.0
            try await Task.sleep(for: .seconds(seconds))
            let meter = proxy.meter
            await fleet.close()
            let place = "\(name) \(roundTrip) ms, \(guests) guests, idle:"
            return [
                Measurement(
                    name: "\(place) busiest connection", value: Double(meter.busiest) / seconds / 10, unit: "%",
                    limit: 30),
                Measurement(
                    name: "\(place) on the link", value: Double(meter.bytes) / seconds / 1024, unit: "KiB/s",
                    limit: nil,
                    note: "\(Units.fixed(Double(meter.calls) / seconds, digits: 1)) calls a second"),
            ]
        }

        /// From an action to the moment when a watched host shows its effect.
        func action() async throws -> [Measurement] {
            proxy.delay(milliseconds: roundTrip / 2)
            defer { proxy.delay(milliseconds: 0) }
            let recorder = FleetRecorder()
            let fleet = Fleet(log: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }) { recorder.take($0) }
            let host = fleet.add(ConnectionSettings(uri: uri))
            let listed = await recorder.wait(for: host) { $0.isListed && $0.facts != nil }
            guard let guest = listed.guests.first(where: { $0.name == "linux" })?.uuid else {
                throw BenchmarkFailure.notSeen
            }
            fleet.setInterest(Interest(visible: Set(listed.guests.map { GuestID(host: host, uuid: $0.uuid) })))
            await recorder.wait(for: host) { $0.guests.contains { $0.uuid == guest && $0.details != nil } }
            var times: [Double] = []
            for (action, state) in [(GuestAction.suspend, GuestState.paused), (.resume, .running)] + [
                (.suspend, .paused), (.resume, .running),
            ] {
                let start = Moment.now()
                fleet.perform(action, on: GuestID(host: host, uuid: guest), name: "linux")
                await recorder.wait(for: host) { $0.guests.contains { $0.uuid == guest && $0.state == state } }
                times.append(Moment.now().seconds(since: start) * 1000 / Double(roundTrip))
            }
            await fleet.close()
            let place = "\(name) \(roundTrip) ms:"
            return [
                Measurement(
                    name: "\(place) first action until its effect shows, round trips", value: times[0], unit: "",
                    limit: 3),
                Measurement(
                    name: "\(place) later ones, longest", value: times.dropFirst().max() ?? .nan, unit: "", limit: 3),
            ]
        }
    }
}
