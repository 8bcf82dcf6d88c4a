import FleetModel
import Testing

@testable import Fleet

@Suite("The demo's loads")
struct DemoLoadTests {
    private func sample(_ guest: UInt64, at seconds: Double) -> GuestSample {
        let uuid = GuestUUID(high: guest &* 0x1234_5678_9ABC_DEF1, low: guest)
        var sample = GuestSample(uuid: uuid, name: "g", at: Moment(nanoseconds: 0).advanced(bySeconds: 1000 + seconds))
        (sample.cpuTime, sample.vcpuCount) = (0, 2)
        sample.memory = GuestSample.Memory(current: 1000)
        sample.disks = [GuestSample.Disk(name: "vda")]
        sample.networks = [GuestSample.Network(name: "vnet0")]
        DemoLoad(uuid).shape(&sample)
        return sample
    }

    @Test("no counter goes back, and no processor has more than all of its time for long", arguments: 1...20)
    func counters(_ guest: Int) {
        var last = sample(UInt64(guest), at: 0)
        for second in 1...300 {
            let next = sample(UInt64(guest), at: Double(second))
            #expect(next.cpuTime ?? 0 >= last.cpuTime ?? 0)
            #expect(next.disks?.first?.readBytes ?? 0 >= last.disks?.first?.readBytes ?? 0)
            #expect(next.networks?.first?.sent ?? 0 >= last.networks?.first?.sent ?? 0)
            #expect(next.memory?.usable ?? 0 > 0 && next.memory?.usable ?? 0 < 1000)
            last = next
        }
        let share = Double((last.cpuTime ?? 0) - (sample(UInt64(guest), at: 0).cpuTime ?? 0)) / 300 / 2e9
        #expect((0.005...0.7).contains(share))
    }

    @Test("each guest has a load of its own, the same at every start")
    func variety() {
        let shares = (1...20).map { sample($0, at: 60).cpuTime }
        #expect(Set(shares).count == 20)
        #expect(shares == (1...20).map { sample($0, at: 60).cpuTime })
    }
}
