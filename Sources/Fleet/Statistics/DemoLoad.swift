internal import FleetModel
internal import Glibc

/// The loads of the demo's guests: libvirt's test driver measures the same of every guest, and that shows nothing.
///
/// Counters are the integrals of rates that swell and fall, each guest's at its own pace and height, so that they never
/// go back and everything that is made of them is what it would be on a real host.
struct DemoLoad: Sendable {
    /// Bits of the guest's UUID, from which all is derived: the same guest has the same load at every start.
    private let seed: UInt64

    init(_ guest: GuestUUID) { seed = guest.high ^ guest.low }

    /// Puts the guest's load in the place of what the driver said.
    func shape(_ sample: inout GuestSample) {
        let seconds = Double(sample.at.nanoseconds) / 1e9
        if sample.cpuTime != nil, let vcpus = sample.vcpuCount {
            let share = 0.01 + 0.55 * height(0) * height(0)
            sample.cpuTime = UInt64(Double(vcpus) * 1e9 * work(share, seconds, 0))
        }
        if let current = sample.memory?.current {
            let used = (0.2 + 0.7 * height(1)) * (1 + 0.05 * wave(seconds, 90, 1))
            sample.memory?.available = current
            sample.memory?.usable = UInt64(Double(current) * max(0.02, 1 - used))
            sample.memory?.unused = nil
        }
        for place in sample.disks?.indices ?? 0..<0 {
            let bytes = 20e6 * cubed(height(2)) / Double(place + 1)
            let (read, written) = (work(bytes, seconds, 2), work(bytes * height(3), seconds, 3))
            sample.disks?[place].readBytes = UInt64(read)
            sample.disks?[place].writtenBytes = UInt64(written)
            sample.disks?[place].reads = UInt64(read / 32_000)
            sample.disks?[place].writes = UInt64(written / 16_000)
            sample.disks?[place].time = UInt64((read / 32_000 + written / 16_000) * (0.3 + 4 * height(3)) * 1e6)
        }
        for place in sample.networks?.indices ?? 0..<0 {
            let bytes = 30e6 * cubed(height(4)) / Double(place + 1)
            let (received, sent) = (work(bytes, seconds, 4), work(bytes * height(5), seconds, 5))
            sample.networks?[place].received = UInt64(received)
            sample.networks?[place].sent = UInt64(sent)
            sample.networks?[place].receivedPackets = UInt64(received / 900)
            sample.networks?[place].sentPackets = UInt64(sent / 700)
            sample.networks?[place].drops = 0
            sample.networks?[place].errors = 0
        }
    }

    /// A number from 0 to 1 of the guest's own for a kind of load.
    private func height(_ kind: UInt64) -> Double {
        var bits = seed &+ (kind &+ 1) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return Double((bits ^ bits >> 31) >> 11) / Double(1 << 53)
    }

    /// What has been done until a moment at a mean rate that swells from nothing to nearly twice of it.
    private func work(_ mean: Double, _ seconds: Double, _ kind: UInt64) -> Double {
        let pace = 20 + 60 * height(kind &+ 10)
        // Two waves of which one is not a multiple of the other: their sum never takes more away than the mean gives.
        return max(0, mean * (seconds + 0.6 * swell(seconds, pace, kind) + 0.35 * swell(seconds, pace / 3.7, kind)))
    }

    /// The integral of a wave.
    private func swell(_ seconds: Double, _ period: Double, _ kind: UInt64) -> Double {
        let turns = seconds / period + height(kind &+ 20)
        return -period / (2 * .pi) * cos(2 * .pi * turns)
    }

    private func wave(_ seconds: Double, _ period: Double, _ kind: UInt64) -> Double {
        cos(2 * .pi * (seconds / period + height(kind &+ 20)))
    }

    private func cubed(_ value: Double) -> Double { value * value * value }
}
