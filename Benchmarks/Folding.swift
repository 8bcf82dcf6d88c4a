import Fleet
import FleetModel

/// Turning one interval's counters into rates, for every guest of a large host.
enum Folding {
    static func measure(guests: Int) -> [Measurement] {
        var model = HostModel(HostSnapshot(id: HostID(0), name: "kvm1", uri: "qemu:///system"))
        var round = 0
        let fold = milliseconds(runs: 20) {
            round += 1
            _ = model.apply(all: samples(guests, round))
        }
        // The samples are made within the run: their own time is taken off.
        let making = milliseconds(runs: 20) {
            round += 1
            _ = samples(guests, round)
        }
        return [
            Measurement(
                name: "folding statistics of \(guests) guests", value: max(0, fold - making), unit: "ms", limit: 20)
        ]
    }

    private static func samples(_ guests: Int, _ round: Int) -> [GuestSample] {
        let at = Moment(nanoseconds: Int64(round) * 1_000_000_000)
        let step = UInt64(round)
        return (0..<guests).map { index in
            var sample = GuestSample(
                uuid: GuestUUID(high: 0, low: UInt64(index)), name: "guest-\(index)", number: Int32(index + 1), at: at)
            sample.state = .running
            sample.cpuTime = step * 300_000_000 + UInt64(index)
            sample.networks = [
                GuestSample.Network(
                    name: "vnet0", received: step * 10_000, sent: step * 5_000, receivedPackets: step * 10,
                    sentPackets: step * 5, drops: 0, errors: 0)
            ]
            return sample
        }
    }
}
