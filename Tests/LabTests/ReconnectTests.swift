import Fleet
import FleetModel
import FleetSupport
import Glibc
import LabSupport
import Logging
import Testing

/// The daemon dies under us, again and again.
@Suite("Losing the daemon", .requiresLab, .aloneInLab, .timeLimit(.minutes(10)))
struct ReconnectTests {
    // How soon it is shown and live again, and at what interval the others are polled, is measured among the benchmarks.
    @Test("20 times: shown, live again, others polled meanwhile, no row lost, memory flat")
    func rounds() async throws {
        let interval = 0.5
        let lab = try await Lab.start()
        let recorder = FleetRecorder()
        let journal = PollJournal()
        let fleet = Fleet(log: Logger(label: "lab")) {
            recorder.take($0)
            journal.take($0)
        }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: interval))
        // One bystander behind a daemon of its own, one in this process.
        let bystanders = [
            fleet.add(ConnectionSettings(uri: try await Lab.shared().uri, interval: interval)),
            fleet.add(ConnectionSettings(uri: "test:///default", interval: interval)),
        ]
        let first = await recorder.wait(for: host) { $0.isListed && $0.guests.count == 4 && $0.connection == .ready }
        // A daemon that has just started looks at all its emulators first, and answers slowly meanwhile.
        for id in [host, bystanders[0]] { await recorder.wait(for: id) { $0.facts?.cells.isEmpty == false } }
        let names = first.guests.map(\.name)
        journal.expect(names, of: host, steady: false)
        var visible = Set(first.guests.map { GuestID(host: host, uuid: $0.uuid) })
        for id in bystanders {
            let listed = await recorder.wait(for: id) { $0.isListed && $0.connection == .ready }
            journal.expect(listed.guests.map(\.name), of: id, steady: true)
            visible.formUnion(listed.guests.map { GuestID(host: id, uuid: $0.uuid) })
        }
        // What is seen is sampled, so that each poll of a bystander brings news and is told.
        fleet.setInterest(Interest(visible: visible))
        let spare = try #require(first.guests.first { $0.name == "paused" })
        var resident: [Int] = []
        for round in 0..<20 {
            // While idle, during an action, during a poll.
            if round % 3 == 1 { fleet.perform(.resume, on: GuestID(host: host, uuid: spare.uuid), name: "paused") }
            if round % 3 == 2 { fleet.refresh(host) }
            let killed = Moment.now()
            try await lab.killDaemon()
            await recorder.wait(for: host) { if case .reconnecting = $0.connection { true } else { false } }
            // The others are polled while this one is away.
            for id in bystanders {
                for _ in 0..<2 {
                    let last = recorder.host(id)?.polledAt ?? killed
                    await recorder.wait(for: id) { ($0.polledAt ?? last) > last }
                }
            }
            try await lab.startDaemon()
            let returned = Moment.now()
            let live = await recorder.wait(for: host) {
                $0.connection == .ready && ($0.polledAt ?? killed) > returned
            }
            #expect(live.guests.map(\.name) == names)
            resident.append(residentKiB())
        }
        for id in [host] + bystanders { #expect(journal.faults(of: id) == []) }
        let growth = (resident.last ?? 0) - resident[resident.count / 2]
        #expect(growth < 4096, "resident memory after each round: \(resident)")
        await fleet.close()
        await lab.stop()
    }

    @Test("a daemon that hangs is shown as not answering, and answers again when it goes on")
    func hung() async throws {
        let lab = try await Lab.start()
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "lab")) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: lab.uri, interval: 0.5))
        await recorder.wait(for: host) { $0.isListed && $0.connection == .ready }
        try lab.freezeDaemon()
        let degraded = await recorder.wait(for: host) { if case .degraded = $0.connection { true } else { false } }
        #expect(degraded.guests.count == 4, "rows keep their values")
        try lab.thawDaemon()
        await recorder.wait(for: host) { $0.connection == .ready }
        await fleet.close()
        await lab.stop()
    }
}

/// Resident memory of this process, KiB.
private func residentKiB() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) / 1024 : 0
}
