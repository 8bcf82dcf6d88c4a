import GrowthSupport
import LibvirtConfig
import Testing

@testable import LibvirtBuilder

@Suite("Cost of deleting among many guests and disks")
struct DeletionGrowthTests {
    /// A host with so many guests, each with disks and variables of its own over bases of its own.
    private static func host(_ count: Int, _ sight: HostInventory.Sight) throws -> (HostInventory, [GuestInventory]) {
        let files = (0..<count).flatMap { ["\($0).img", "\($0).base"] }
        var host = Samples.host(
            files, backing: .init(uniqueKeysWithValues: (0..<count).map { ("\($0).img", "\($0).base") }))
        host.sight = sight
        // No two are told alike.
        for index in host.pools[0].volumes.indices { host.pools[0].volumes[index].capacity = UInt64(index + 1) }
        var guests: [GuestInventory] = []
        for number in 0..<count {
            var guest = try Samples.guest(
                "g\(number)",
                devices: Samples.disk("vda", "/images/\(number).img") + "<tpm><backend type='emulator'/></tpm>",
                more: "<os firmware='efi'/>")
            guest.uuid = FreshNames.uuid()
            host.guests.append(
                .init(name: guest.name, uuid: guest.uuid, isActive: false, configurations: [guest.configuration]))
            guests.append(guest)
        }
        return (host, guests)
    }

    @Test("all guests of a host in step with their number", arguments: [HostInventory.Sight.imaginary, .far])
    func guests(_ sight: HostInventory.Sight) throws {
        let factor = try Growth.factor(from: 250) {
            try Self.host($0, sight)
        } _: { host, guests in
            var host = host
            // Nothing is known yet.
            host.overlays = []
            for guest in guests {
                let deletion = try Deletion(of: guest, storage: .delete(except: []), on: host)
                #expect(deletion.plan.steps.count == 2, "\(deletion.summary)")
            }
        }
        #expect(factor < Growth.bound)
    }

    @Test("one guest's disks in step with their number, also where every second one is kept")
    func disks() throws {
        let factor = try Growth.factor(from: 250) { count in
            let disks = (0..<count).map { number in
                Samples.disk("vd\(number)", "/images/\(number)", more: number % 2 == 0 ? "<shareable/>" : "")
            }
            let guest = try Samples.guest("web", devices: disks.joined())
            var host = Samples.host((0..<count).map(String.init))
            host.guests = [
                .init(name: guest.name, uuid: guest.uuid, isActive: false, configurations: [guest.configuration])
            ]
            return (guest, host)
        } _: { guest, host in
            var host = host
            host.overlays = []
            let deletion = try Deletion(of: guest, storage: .delete(except: []), on: host)
            #expect(deletion.fates.count { $0.goes } == guest.configuration.devices.disks.count / 2)
        }
        #expect(factor < Growth.bound)
    }
}
