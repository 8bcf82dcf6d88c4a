import Foundation
import Glibc
import LabSupport
import PtySupport
import Testing

/// The real binary deletes guests, among others that use what they use.
@Suite("virt-tui delete among other guests", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct DeleteCommandTests {
    private func delete(_ lab: Lab, _ arguments: String...) throws -> (text: String, code: Int32) {
        let child = try ChildProcess(PtySession.binary, ["delete", "-c", lab.uri] + arguments)
        let text = child.readToEnd()
        return (text, child.waitForExit())
    }

    private func define(_ lab: Lab, _ name: String, _ disks: [(target: String, path: String)], os: String = "")
        async throws
    {
        let devices = disks.map { target, path in
            let format = path.hasSuffix(".qcow2") ? "qcow2" : "raw"
            return "<disk type='file' device='disk'><driver name='qemu' type='\(format)'/><source file='\(path)'/>"
                + "<target dev='\(target)' bus='virtio'/></disk>"
        }.joined()
        let document = "\(lab.directory)/\(name).xml"
        try """
        <domain type='qemu'><name>\(name)</name><memory unit='MiB'>32</memory><os><type arch='x86_64'>hvm</type>\(os)</os>\
        <features><acpi/></features>\
        <devices>\(devices)</devices></domain>
        """.write(toFile: document, atomically: true, encoding: .utf8)
        try await lab.virsh("define", document)
    }

    @Test("no file goes that another guest reaches by any spelling, link or chain; what stays is said")
    func shared() async throws {
        let lab = try await Lab.shared()
        let (pool, outside) = ("\(lab.directory)/pool", "\(lab.directory)/outside")
        let files = FileManager.default
        try files.createDirectory(atPath: outside, withIntermediateDirectories: true)
        for name in ["d-own.raw", "d-slash.raw", "d-link.raw", "d-tools.iso", "d-base.raw", "d-under.raw"] {
            _ = files.createFile(atPath: "\(pool)/\(name)", contents: Data(count: 4096))
        }
        try files.createSymbolicLink(atPath: "\(outside)/alias", withDestinationPath: "../pool/d-link.raw")
        for (base, image) in [("d-base.raw", "\(pool)/d-top.qcow2"), ("d-under.raw", "\(outside)/over.qcow2")] {
            _ = try ChildProcess.run(
                "qemu-img", ["create", "-q", "-f", "qcow2", "-F", "raw", "-b", "\(pool)/\(base)", image])
        }
        try await lab.virsh("pool-refresh", "lab")
        let own = ["d-own.raw", "d-slash.raw", "d-link.raw", "d-tools.iso", "d-top.qcow2", "d-under.raw"]
        try await define(
            lab, "victim", zip(["vda", "vdb", "vdc", "vdd", "vde", "vdf"], own).map { ($0, "\(pool)/\($1)") })
        try await define(
            lab, "sharer",
            [("vda", "\(pool)//d-slash.raw"), ("vdb", "\(outside)/alias"), ("vdc", "\(outside)/over.qcow2")])
        try await lab.virsh("start", "sharer")
        let deleted = try delete(lab, "victim", "--storage", "--yes")
        #expect(deleted.code == 0, "\(deleted.text)")
        for line in [
            "vda: d-own.raw in pool lab goes",
            "vdb: d-slash.raw in pool lab stays: used by sharer as \(pool)//d-slash.raw",
            "vdc: d-link.raw in pool lab stays: used by sharer as \(outside)/alias",
            "vdd: d-tools.iso in pool lab stays: it is a disc image",
            "vde: d-top.qcow2 in pool lab goes", "vde's base: d-base.raw in pool lab stays: ",
            "vdf: d-under.raw in pool lab stays: used by sharer",
        ] { #expect(deleted.text.contains(line), "\(line) in \(deleted.text)") }
        let left = Set(try files.contentsOfDirectory(atPath: pool)).filter { $0.hasPrefix("d-") }
        #expect(left == ["d-slash.raw", "d-link.raw", "d-tools.iso", "d-base.raw", "d-under.raw"])

        // Off, only the image's own header tells what it is built on.
        try await lab.virsh("destroy", "sharer")
        try await define(lab, "victim", [("vda", "\(pool)/d-under.raw")])
        let listed = try delete(lab, "victim", "--storage")
        #expect(
            listed.text.contains("vda: d-under.raw in pool lab stays: \(outside)/over.qcow2 of sharer is built on it"))
        for guest in ["victim", "sharer"] { try await lab.virsh("undefine", guest) }
        for name in left { try await lab.virsh("vol-delete", "--pool", "lab", name) }
    }

    /// A block device over a file, until the value is gone.
    private final class LoopDevice {
        let path: String

        init(over file: String) throws {
            // Before the device it may warn of the file's size.
            let lines = try ChildProcess.run("losetup", ["--find", "--show", file]).split(separator: "\n")
            path = try #require(lines.map(String.init).first { $0.hasPrefix("/dev/") })
        }

        deinit { _ = try? ChildProcess.run("losetup", ["--detach", path]) }

        static var isPossible: Bool { access("/dev/loop-control", R_OK | W_OK) == 0 }
    }

    @Test(
        "no file goes that another guest has as a device, or that a device's image is built on",
        .enabled(if: LoopDevice.isPossible, "/dev/loop-control cannot be used"))
    func devices() async throws {
        let lab = try await Lab.shared()
        let pool = "\(lab.directory)/pool"
        _ = FileManager.default.createFile(atPath: "\(pool)/d-looped.raw", contents: Data(count: 1 << 20))
        _ = FileManager.default.createFile(atPath: "\(pool)/d-below.raw", contents: Data(count: 1 << 20))
        let image = "\(lab.directory)/d-device.qcow2"
        _ = try ChildProcess.run(
            "qemu-img", ["create", "-q", "-f", "qcow2", "-F", "raw", "-b", "\(pool)/d-below.raw", image])
        let (looped, device) = (try LoopDevice(over: "\(pool)/d-looped.raw"), try LoopDevice(over: image))
        try await lab.virsh("pool-refresh", "lab")
        try await define(lab, "victim", [("vda", "\(pool)/d-looped.raw"), ("vdb", "\(pool)/d-below.raw")])
        let document = "\(lab.directory)/sharer.xml"
        try """
        <domain type='qemu'><name>sharer</name><memory unit='MiB'>32</memory><os><type arch='x86_64'>hvm</type></os><devices>\
        <disk type='block'><driver name='qemu' type='raw'/><source dev='\(looped.path)'/><target dev='vda'/></disk>\
        <disk type='block'><driver name='qemu' type='qcow2'/><source dev='\(device.path)'/><target dev='vdb'/></disk>\
        </devices></domain>
        """.write(toFile: document, atomically: true, encoding: .utf8)
        try await lab.virsh("define", document)
        let listed = try delete(lab, "victim", "--storage")
        for line in [
            "vda: d-looped.raw in pool lab stays: used by sharer as \(looped.path)",
            "vdb: d-below.raw in pool lab stays: \(device.path) of sharer is built on it",
        ] { #expect(listed.text.contains(line), "\(line) in \(listed.text)") }
        for guest in ["victim", "sharer"] { try await lab.virsh("undefine", guest) }
        for name in ["d-looped.raw", "d-below.raw"] { try await lab.virsh("vol-delete", "--pool", "lab", name) }
        withExtendedLifetime((looped, device)) {}
    }

    @Test("firmware variables that two others name stay, by one name or by a link, and go with the last guest")
    func firmwareVariables() async throws {
        let lab = try await Lab.shared()
        let folder = "\(lab.directory)/variables"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: "\(folder)/one.fd", contents: Data(count: 4096))
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.fd", withDestinationPath: "one.fd")
        for (name, file) in [("vars1", "one.fd"), ("vars2", "one.fd"), ("vars3", "link.fd")] {
            let loader = "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.fd</loader>"
            try await define(lab, name, [], os: "\(loader)<nvram>\(folder)/\(file)</nvram>")
        }
        func isThere() -> Bool { FileManager.default.fileExists(atPath: "\(folder)/one.fd") }
        let first = try delete(lab, "vars1", "--yes")
        #expect(first.code == 0, "\(first.text)")
        #expect(first.text.contains("(\(folder)/one.fd) stay: used by vars2, vars3 as \(folder)/link.fd"))
        #expect(isThere())
        #expect(try delete(lab, "vars2", "--storage", "--yes").text.contains("stay: used by vars3 as"))
        #expect(isThere())
        try await define(
            lab, "vars4", [],
            os:
                "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.fd</loader><nvram>\(folder)/one.fd</nvram>"
        )
        try await lab.virsh("undefine", "vars3", "--keep-nvram")
        #expect(try delete(lab, "vars4", "--yes").text.contains("goes, with its firmware variables (\(folder)/one.fd)"))
        #expect(!isThere())
    }

    @Test("a cloud guest is saved, started, taken a snapshot of and reverted; its disc goes with it")
    func cloudGuest() async throws {
        let lab = try await Lab.shared()
        let image = "\(lab.directory)/debian-12-survivor.qcow2"
        _ = try ChildProcess.run("qemu-img", ["create", "-q", "-f", "qcow2", image, "64M"])
        let key = "\(lab.directory)/survivor.pub"
        try "ssh-ed25519 AAAA me\n".write(toFile: key, atomically: true, encoding: .utf8)
        let made = try ChildProcess(
            PtySession.binary,
            [
                "create", "-c", lab.uri, "--name", "survivor", "--cloud-image", image, "--ssh-key", key, "--virt-type",
                "qemu", "--memory", "64", "--network", "none", "--os", "debian12",
            ])
        let text = made.readToEnd()
        #expect(made.waitForExit() == 0, "\(text)")
        #expect(try await lab.virsh("domblklist", "survivor").contains("survivor-cloud-init.iso"))
        try await lab.virsh("managedsave", "survivor")
        try await lab.virsh("start", "survivor")
        try await lab.virsh("snapshot-create-as", "survivor", "first")
        try await lab.virsh("destroy", "survivor")
        // From now on the guest has no such drive, but what may be gone back to has.
        #expect(try await !lab.virsh("domblklist", "survivor").contains("cloud-init"))
        try await lab.virsh("snapshot-revert", "survivor", "first")
        #expect(try await lab.virsh("domstate", "survivor").hasPrefix("running"))
        #expect(try await lab.virsh("domblklist", "survivor").contains("survivor-cloud-init.iso"))
        try await lab.virsh("destroy", "survivor")
        try await lab.virsh("domrename", "survivor", "survivor2")
        let deleted = try delete(lab, "survivor2", "--storage", "--yes")
        #expect(deleted.code == 0, "\(deleted.text)")
        #expect(deleted.text.contains("survivor-cloud-init.iso in pool lab goes"))
        #expect(deleted.text.contains("with the record of its snapshot"))
        #expect(try await !lab.virsh("vol-list", "lab").contains("survivor"))
    }
}
