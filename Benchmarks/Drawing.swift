import Console
import FleetModel
import Terminal

/// Drawing the list, and what of it must go to the terminal.
enum Drawing {
    /// A console that shows the list of one large host.
    static func state(guests: Int) -> State {
        var state = State()
        _ = state.update(.resized(columns: 200, rows: 60))
        _ = state.update(.tick(Moment(nanoseconds: 1_000_000_000_000), clock: "12:00:00"))
        _ = state.update(.fleet(.host(host(guests: guests, round: 0))))
        return state
    }

    static func measure(guests: Int) -> [Measurement] {
        var state = state(guests: guests)
        var shown = state.draw().canvas
        var round = 0
        let draw = milliseconds(runs: 200) {
            let next = state.draw().canvas
            _ = CanvasDiff(from: shown, to: next)
            shown = next
        }
        let snapshots = (0..<8).map { host(guests: guests, round: $0) }
        let update = milliseconds(runs: 50) {
            round += 1
            _ = state.update(.fleet(.host(snapshots[round % 8])))
        }
        return [
            Measurement(name: "drawing the list at 200×60 and its difference", value: draw, unit: "ms", limit: 2),
            Measurement(name: "taking in a snapshot of \(guests) guests", value: update, unit: "ms", limit: nil),
        ]
    }

    private static func host(guests: Int, round: Int) -> HostSnapshot {
        var host = HostSnapshot(id: HostID(0), name: "kvm1", uri: "qemu:///system")
        host.connection = .ready
        host.isListed = true
        let now = Moment(nanoseconds: 1_000_000_000_000)
        host.guests = (0..<guests).map { index in
            var guest = GuestSnapshot(
                uuid: GuestUUID(high: 0, low: UInt64(index)), name: "guest-\(index)", state: .running,
                number: Int32(index))
            let load = Double((index * 7 + round * 13) % 100)
            guest.statistics.cpu = Sampled(CPUUsage(percent: load), at: now)
            guest.statistics.memory = Sampled(
                MemoryUsage(currentKiB: 4 << 20, usedKiB: UInt64(load) * 40_000), at: now)
            if index < 100 { for step in 0..<300 { guest.statistics.cpuHistory.append(Double((index + step) % 100)) } }
            return guest
        }
        return host
    }
}
