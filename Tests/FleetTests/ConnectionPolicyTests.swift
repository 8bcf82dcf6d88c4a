import FleetModel
import FleetSupport
import Glibc
import Libvirt
import Logging
import Testing

@testable import Fleet

@Suite struct ConnectionPolicyTests {
    @Test(arguments: [
        ("qemu+ssh://kvm1/system", "qemu+tls://root@KVM1/system?pkipath=/x", true),
        ("qemu:///system", "qemu+unix:///system/", true), ("qemu:///system", "qemu+ssh://localhost/system", true),
        ("qemu:///system", "qemu+unix:///system?socket=/run/libvirt/libvirt-sock", true),
        ("qemu:///system", "qemu+unix:///system?socket=/tmp/lab/libvirt-sock", false),
        ("qemu:///system", "qemu:///session", false), ("qemu:///system", "lxc:///system", false),
        ("qemu+ssh://kvm1/system", "qemu+ssh://kvm2/system", false), ("qemu:///system", nil, false), (nil, nil, true),
    ]) func sameDaemons(_ one: String?, _ other: String?, _ isSame: Bool) {
        #expect(HostAddress(one).isSameDaemon(as: HostAddress(other)) == isSame)
        #expect(HostAddress(other).isSameDaemon(as: HostAddress(one)) == isSame)
    }

    @Test func whatIsSavedHoldsForItsHost() {
        let saved = ConnectionSettings(name: "prod", uri: "qemu:///system", isReadOnly: true, isProtected: true)
        let policy = ConnectionPolicy(saved: [saved])
        let given = policy.applied(to: ConnectionSettings(uri: "qemu+unix:///system"))
        #expect(given.isProtected)
        // Somebody looks at the host over a connection of its own, and works on it over another.
        #expect(!given.isReadOnly)
        #expect(!policy.applied(to: ConnectionSettings(uri: "qemu:///session")).isProtected)
        #expect(ConnectionPolicy(isReadOnly: true).applied(to: ConnectionSettings(uri: nil)).isReadOnly)
    }

    /// Whatever is added, changed or lent while the program may only look, and whatever turns out to be protected.
    @Test(.timeLimit(.minutes(1))) func theFleetFollowsIt() async throws {
        let recorder = FleetRecorder()
        let world = TestDriverWorld(guests: 1)
        let prod = ConnectionSettings(name: "prod", uri: world.uri, isProtected: true)
        let fleet = Fleet(
            log: Logger(label: "test"), policy: ConnectionPolicy(isReadOnly: true, saved: [prod])
        ) { recorder.take($0) }
        let host = fleet.add(ConnectionSettings(uri: world.uri, interval: 0.2))
        let ready = await recorder.wait(for: host) { $0.isListed && $0.connection == .ready }
        #expect(ready.isReadOnly && ready.isProtected)
        #expect(try await fleet.connection(to: host).isReadOnly)
        #expect(try await fleet.borrow(host, for: "look") { $0.isReadOnly })
        fleet.update(host, ConnectionSettings(name: "other", uri: world.uri, interval: 0.5))
        let renamed = await recorder.wait(for: host) { $0.interval == 0.5 }
        #expect(renamed.isReadOnly && renamed.isProtected)
        fleet.follow(ConnectionPolicy(isReadOnly: true))
        await recorder.wait(for: host) { !$0.isProtected }
        await fleet.close()
    }

    /// An alias, or libvirt's own choice: only libvirt knows where it leads.
    @Test(.timeLimit(.minutes(1))) func theURIThatLibvirtSettlesOnCounts() async throws {
        let recorder = FleetRecorder()
        let world = TestDriverWorld(guests: 1)
        let prod = ConnectionSettings(uri: world.uri, isProtected: true)
        let fleet = Fleet(log: Logger(label: "test"), policy: ConnectionPolicy(saved: [prod])) { recorder.take($0) }
        // libvirt reads the escaped sign; that the file can be read is seen before under the name as it is written.
        let escaped = world.uri.replacing(".xml", with: ".xm%6c")
        let (path, link) = (world.uri.dropFirst("test://".count), escaped.dropFirst("test://".count))
        #expect(symlink(String(path), String(link)) == 0)
        defer { unlink(String(link)) }
        let host = fleet.add(ConnectionSettings(uri: escaped))
        let known = await recorder.wait(for: host) { $0.isListed }
        #expect(known.isProtected)
        await fleet.close()
    }
}
