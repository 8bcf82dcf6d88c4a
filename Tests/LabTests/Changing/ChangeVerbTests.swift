import Foundation
import LabSupport
import PtySupport
import Testing

/// The real binary changes a running guest of QEMU; virsh is asked what became of it.
@Suite("Verbs that change a guest", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct ChangeVerbTests {
    private func run(_ lab: Lab, _ verb: String, _ arguments: String...) throws -> (text: String, code: Int32) {
        let child = try ChildProcess(PtySession.binary, [verb, "-c", lab.uri] + arguments)
        let text = child.readToEnd()
        return (text, child.waitForExit())
    }

    /// A guest of its own: a machine with free places, stopped in its firmware.
    private func guest(_ lab: Lab, _ name: String) async throws {
        _ = try ChildProcess.run(
            "qemu-img", ["create", "-q", "-f", "qcow2", "\(lab.directory)/pool/\(name).qcow2", "64M"])
        try await lab.virsh("pool-refresh", "lab")
        let document = "\(lab.directory)/\(name).xml"
        try """
        <domain type='qemu'><name>\(name)</name><memory unit='MiB'>64</memory><vcpu current='1'>2</vcpu>\
        <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features><devices>\
        <disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='\(lab.directory)/pool/\(name).qcow2'/>\
        <target dev='vda' bus='virtio'/></disk>\
        <disk type='file' device='cdrom'><target dev='hda' bus='ide'/></disk>\
        <memballoon model='virtio'/></devices></domain>
        """.write(toFile: document, atomically: true, encoding: .utf8)
        try await lab.virsh("define", document)
        try await lab.virsh("start", name)
    }

    private func remove(_ lab: Lab, _ name: String) async throws {
        _ = try? await lab.virsh("destroy", name)
        try await lab.virsh("undefine", name)
        try await lab.virsh("vol-delete", "\(name).qcow2", "lab")
    }

    @Test("values, media, sizes, tags and pending changes")
    func running() async throws {
        let lab = try await Lab.shared()
        try await guest(lab, "changed")
        let set = try run(lab, "set", "changed", "title=Shop", "disk:vda.read=10M")
        #expect(set.code == 0, "\(set.text)")
        #expect(try await lab.virsh("desc", "changed", "--title").contains("Shop"))
        #expect(try await lab.virsh("blkdeviotune", "changed", "vda").contains("read_bytes_sec : 10485760"))

        let image = "\(lab.directory)/pool/tools.iso"
        _ = FileManager.default.createFile(atPath: image, contents: Data(count: 4096))
        let inserted = try run(lab, "insert", "changed", image)
        #expect(inserted.code == 0, "\(inserted.text)")
        #expect(try await lab.virsh("domblklist", "changed").contains(image))
        #expect(try run(lab, "eject", "changed").code == 0)
        #expect(try await !lab.virsh("domblklist", "changed").contains(image))

        let resized = try run(lab, "resize", "changed", "disk:vda", "+64M")
        #expect(resized.code == 0, "\(resized.text)")
        #expect(try await lab.virsh("domblkinfo", "changed", "vda").contains("\(128 << 20)"))

        #expect(try run(lab, "tag", "changed", "+prod", "+web").code == 0)
        #expect(try await lab.virsh("metadata", "changed", "urn:virt-tui:tags:1.0").contains("prod"))
        #expect(try run(lab, "tag", "changed", "--remove", "web").text.contains("web"))
        #expect(try run(lab, "tag", "changed").text == "prod\n")

        #expect(try run(lab, "pending", "changed").text.contains("changes nothing"))
        #expect(try run(lab, "set", "changed", "memory=80M", "--next").code == 0)
        #expect(try run(lab, "pending", "changed").text.contains("memory"))
        let reverted = try run(lab, "pending", "changed", "--revert")
        #expect(reverted.code == 0, "\(reverted.text)")
        #expect(try await lab.virsh("dumpxml", "--inactive", "changed").contains("<memory unit='KiB'>65536</memory>"))
        try await remove(lab, "changed")
        try? FileManager.default.removeItem(atPath: image)
    }

    @Test("a disk and an interface come while the guest runs, and wait where the guest does not let go")
    func devices() async throws {
        let lab = try await Lab.shared()
        try await guest(lab, "plugged")
        let disk = try run(lab, "attach", "plugged", "disk", "size=1G", "pool=lab", "--explain")
        #expect(disk.code == 0, "\(disk.text)")
        #expect(try await lab.virsh("domblklist", "plugged").contains("vdb"))
        #expect(try await lab.virsh("domblklist", "plugged", "--inactive").contains("vdb"))
        let interface = try run(lab, "attach", "plugged", "nic", "network=lab")
        #expect(interface.code == 0, "\(interface.text)")
        #expect(try await lab.virsh("domiflist", "plugged").contains("lab"))
        // The definition alone: firmware lets go of nothing.
        #expect(try run(lab, "detach", "plugged", "nic", "--next").code == 0)
        #expect(try await !lab.virsh("domiflist", "plugged", "--inactive").contains("lab"))
        _ = try await lab.virsh("destroy", "plugged")
        #expect(try run(lab, "detach", "plugged", "disk:vdb").code == 0)
        #expect(try await !lab.virsh("domblklist", "plugged", "--inactive").contains("vdb"))
        for volume in try await lab.virsh("vol-list", "lab").split(separator: "\n") where volume.contains("plugged-") {
            if let name = volume.split(separator: " ").first { try await lab.virsh("vol-delete", String(name), "lab") }
        }
        try await remove(lab, "plugged")
    }
}
