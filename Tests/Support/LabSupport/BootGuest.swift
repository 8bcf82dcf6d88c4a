import Foundation

/// Small guests that boot from a sector of their own in no time, for the lab.
public struct BootGuest: Sendable {
    /// Where it lives.
    public let lab: Lab
    /// Its name.
    public let name: String

    /// Defines and starts a guest.
    /// - Parameters:
    ///   - sector: the name of a source in Tests/Lab/guests.
    ///   - graphics: the `graphics` elements; `@DIR@` stands for the lab's folder.
    public static func start(
        _ name: String, in lab: Lab, sector: String = "pattern",
        graphics: String = "<graphics type='vnc' port='-1' autoport='yes' listen='127.0.0.1'/>"
    ) async throws -> BootGuest {
        let guest = BootGuest(lab: lab, name: name)
        try await guest.assemble(sector)
        let document = """
            <domain type="qemu">
              <name>\(name)</name>
              <memory unit="MiB">32</memory>
              <os><type arch="x86_64" machine="pc">hvm</type><boot dev="hd"/></os>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type="file" device="disk">
                  <driver name="qemu" type="raw"/><source file="\(lab.directory)/\(name).img"/><target dev="hda"/>
                </disk>
                <serial type="pty"><log file="\(lab.directory)/\(name).serial" append="on"/></serial>
                \(graphics.replacingOccurrences(of: "@DIR@", with: lab.directory))
                <video><model type="vga" vram="16384"/></video>
                <memballoon model="none"/>
              </devices>
            </domain>
            """
        let path = "\(lab.directory)/\(name).xml"
        try document.write(toFile: path, atomically: true, encoding: .utf8)
        try await lab.virsh("define", path)
        try await lab.virsh("start", name)
        return guest
    }

    /// Ends the guest and forgets it.
    public func remove() async throws {
        _ = try? await lab.virsh("destroy", name)
        try await lab.virsh("undefine", name)
    }

    private func assemble(_ sector: String) async throws {
        let source = Self.guests + sector + ".S"
        let object = "\(lab.directory)/\(name).o"
        try Self.run("as", "--32", "-o", object, source)
        try Self.run(
            "ld", "-m", "elf_i386", "-Ttext", "0x7c00", "--oformat", "binary", "-o", "\(lab.directory)/\(name).img",
            object)
    }

    private static func run(_ program: String, _ arguments: String...) throws {
        _ = try ChildProcess.run(program, arguments)
    }

    private static let guests: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return (parts + ["Lab", "guests", ""]).joined(separator: "/")
    }()
}
