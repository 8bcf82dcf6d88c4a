import Glibc
import LabSupport
import Testing

@Suite("The lab's daemon", .requiresLab, .timeLimit(.minutes(10)))
struct LabDaemonTests {
    @Test("leaves its guests running when killed and finds them again")
    func restart() async throws {
        let lab = try await Lab.start()
        let before = try lab.daemonPID
        let guest = try #require(lab.pid(ofGuest: "paused"))
        try await lab.killDaemon()
        #expect(!ChildProcess.isRunning(before))
        #expect(ChildProcess.isRunning(guest))
        await #expect(throws: ChildProcess.Failure.self) { try await lab.virsh("list") }
        try await lab.startDaemon()
        #expect(try lab.daemonPID != before)
        #expect(lab.pid(ofGuest: "paused") == guest)
        #expect(try await lab.virsh("domstate", "paused").hasPrefix("paused"))
        await lab.stop()
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
            #expect(try inode("/proc/\(daemon)/ns/\(kind)") != inode("/proc/self/ns/\(kind)"))
        }
        for file in ["/etc/libvirt/qemu/spare.xml", "/run/libvirt/qemu/paused.xml"] {
            #expect(access(file, F_OK) != 0)
        }
        #expect(access("\(lab.directory)/etc/qemu/spare.xml", F_OK) == 0)
    }

    /// A namespace is told from others by the inode of its file.
    private func inode(_ path: String) throws -> UInt {
        var facts = stat()
        try #require(stat(path, &facts) == 0, "\(path) cannot be read")
        return facts.st_ino
    }
}
