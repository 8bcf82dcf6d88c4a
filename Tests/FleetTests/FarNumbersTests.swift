import FleetModel
import Libvirt
import Testing
import XMLTree

@testable import Fleet

/// Numbers at the ends of their range from a daemon: they may be nonsense, but never the end of the program.
@Suite("Far numbers")
struct FarNumbersTests {
    private static let ends: [UInt64] = [0, 1, 1 << 53, 1 << 63 - 1, 1 << 63, .max]

    private func sample(_ value: UInt64, at seconds: Double) -> GuestSample {
        var sample = GuestSample(
            uuid: GuestUUID(high: 1, low: 2), name: "web", number: 1, at: Moment(nanoseconds: Int64(seconds * 1e9)))
        sample.state = .running
        sample.cpuTime = value
        sample.vcpuCount = 4
        sample.processors = [GuestSample.Processor(time: value, wait: value, delay: value)]
        sample.memory = GuestSample.Memory(
            current: value, maximum: value, available: value, usable: nil, unused: value, resident: value)
        var disk = GuestSample.Disk(name: "vda")
        (disk.readBytes, disk.writtenBytes, disk.reads, disk.writes) = (value, value, value, value)
        (disk.time, disk.capacity, disk.allocation) = (value, value, value)
        sample.disks = [disk]
        var network = GuestSample.Network(name: "vnet0")
        (network.received, network.sent) = (value, value)
        sample.networks = [network]
        return sample
    }

    @Test("pass through rates, sums and units", arguments: ends, ends)
    func statistics(first: UInt64, second: UInt64) {
        var model = HostModel(HostWatcher.blank(HostID(0), ConnectionSettings(uri: "qemu:///system"), name: "host"))
        _ = model.apply(all: [sample(first, at: 1)])
        _ = model.apply(all: [sample(second, at: 3)])
        guard let guest = model.snapshot.guests.first else { return }
        if let percent = guest.statistics.cpu?.value.percent { #expect((0...100).contains(percent)) }
        _ = guest.memoryKiB.map(Units.kib)
        _ = guest.statistics.diskReadRate.map { Units.fixed($0, digits: 3) }
    }

    @Test("that no guest has processors of are none")
    func processors() throws {
        for text in ["9223372036854775807", "18446744073709551615", "4294967296", "-9223372036854775808"] {
            let document = try Element(parsing: "<domain><vcpu current='\(text)'>\(text)</vcpu></domain>")
            #expect((GuestFacts(document).vcpuCount ?? 0) == 0)
        }
    }
}
