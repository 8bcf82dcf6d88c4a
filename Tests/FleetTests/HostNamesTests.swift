import FleetModel
import FleetSupport
import Logging
import Testing

@testable import Fleet

@Suite("What hosts are called among each other", .timeLimit(.minutes(5)))
struct HostNamesTests {
    private func names(_ uris: String?...) -> [String] { HostNames.distinct(uris.map { ConnectionSettings(uri: $0) }) }

    @Test("a name nobody else has stays as it is")
    func alone() {
        #expect(names("qemu:///system", "qemu+ssh://kvm1/system") == ["localhost", "kvm1"])
        #expect(names() == [])
    }

    @Test("the driver tells hosts apart, else the path, else the user, else the whole URI, else their order")
    func twins() {
        #expect(names("qemu:///system", "lxc:///system") == ["localhost (qemu)", "localhost (lxc)"])
        #expect(
            names("qemu:///system", "qemu:///session", "lxc:///system")
                == ["localhost (qemu/system)", "localhost (qemu/session)", "localhost (lxc/system)"])
        #expect(
            names("qemu+ssh://root@kvm1/system", "qemu+ssh://ann@kvm1/system")
                == ["kvm1 (root@qemu/system)", "kvm1 (ann@qemu/system)"])
        #expect(
            names("qemu+unix:///system?socket=/a", "qemu+unix:///system?socket=/b")
                == ["localhost (qemu+unix:///system?socket=/a)", "localhost (qemu+unix:///system?socket=/b)"])
        #expect(
            names("test:///default", "qemu+ssh://kvm1/system", "test:///default") == [
                "default (1)", "kvm1", "default (2)",
            ])
        #expect(names(nil, "qemu:///session") == ["localhost (default)", "localhost (qemu)"])
    }

    @Test("names that a person gave twice are told apart too")
    func given() {
        let settings = [
            ConnectionSettings(name: "web", uri: "qemu+ssh://a/system"),
            ConnectionSettings(name: "web", uri: "lxc:///"),
        ]
        #expect(HostNames.distinct(settings) == ["web (qemu)", "web (lxc)"])
    }

    @Test("a host that comes or goes renames those that stay")
    func comingAndGoing() async {
        let recorder = FleetRecorder()
        let fleet = Fleet(log: Logger(label: "test")) { recorder.take($0) }
        let first = fleet.add(ConnectionSettings(uri: "qemu:///system"), connect: false)
        #expect(recorder.host(first)?.name == "localhost")
        let second = fleet.add(ConnectionSettings(uri: "lxc:///system"), connect: false)
        #expect(recorder.host(second)?.name == "localhost (lxc)")
        await recorder.wait(for: first) { $0.name == "localhost (qemu)" }
        fleet.update(second, ConnectionSettings(name: "boxes", uri: "lxc:///system"))
        await recorder.wait(for: second) { $0.name == "boxes" }
        await recorder.wait(for: first) { $0.name == "localhost" }
        fleet.update(second, ConnectionSettings(uri: "lxc:///system"))
        await recorder.wait(for: first) { $0.name == "localhost (qemu)" }
        fleet.remove(second)
        await recorder.wait(for: first) { $0.name == "localhost" }
        await fleet.close()
    }

    @Test("a survey tells hosts apart, and sizes of guests that are off come with it")
    func survey() async {
        let world = TestDriverWorld(guests: 2)
        let hosts = await Fleet.survey(
            [ConnectionSettings(uri: world.uri), ConnectionSettings(uri: world.uri)], timeout: 10, rates: nil,
            details: .none, sizes: true, log: Logger(label: "test"))
        #expect(hosts.map(\.name).allSatisfy { $0.hasSuffix("(1)") || $0.hasSuffix("(2)") })
        for guest in hosts.flatMap(\.guests) {
            #expect(guest.vcpuCount != nil && guest.memoryKiB != nil, "\(guest.name)")
        }
    }
}
