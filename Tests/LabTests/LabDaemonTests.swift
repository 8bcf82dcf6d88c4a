import Glibc
import LabSupport
import Testing

@Suite("The lab's daemon", .requiresLab)
struct LabDaemonTests {
    @Test("leaves its guests running when killed and finds them again", .aloneInLab)
    func restart() async throws {
        let lab = try await Lab.shared()
        let before = try lab.daemonPID
        let guest = try #require(lab.pid(ofGuest: "paused"))
        try await lab.killDaemon()
        #expect(kill(before, 0) != 0)
        #expect(kill(guest, 0) == 0)
        await #expect(throws: ChildProcess.Failure.self) { try await lab.virsh("list") }
        try await lab.startDaemon()
        #expect(try lab.daemonPID != before)
        #expect(lab.pid(ofGuest: "paused") == guest)
        #expect(try await lab.virsh("domstate", "paused").hasPrefix("paused"))
    }

    @Test("serves worlds of the test driver over its socket")
    func testDriver() async throws {
        let lab = try await Lab.shared()
        let world = "\(lab.directory)/three.xml"
        try TestWorld.write(guests: 3, to: world)
        let listed = try await lab.virsh("-c", lab.testDriverURI(file: world), "list", "--all", "--name")
        #expect(listed.split(whereSeparator: \.isWhitespace) == ["guest-1", "guest-2", "guest-3"])
    }

    @Test("is alone in its namespaces: this machine's own folders know nothing of it")
    func isolation() async throws {
        let lab = try await Lab.shared()
        let daemon = try lab.daemonPID
        for kind in ["mnt", "net", "uts"] {
            #expect(try link("/proc/\(daemon)/ns/\(kind)") != link("/proc/self/ns/\(kind)"))
        }
        for file in ["/etc/libvirt/qemu/spare.xml", "/run/libvirt/qemu/paused.xml"] {
            #expect(access(file, F_OK) != 0)
        }
        #expect(access("\(lab.directory)/etc/qemu/spare.xml", F_OK) == 0)
    }

    private func link(_ path: String) throws -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = buffer.withUnsafeMutableBytes { readlink(path, $0.baseAddress, $0.count) }
        try #require(count > 0)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
