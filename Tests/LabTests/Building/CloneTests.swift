import Glibc
import LabSupport
import Libvirt
import Testing

@testable import LibvirtBuilder

@Suite("Running a guest beside its copy", .requiresLab, .aloneInLab, .timeLimit(.minutes(5)))
struct CloneTests {
    private static let name = "pair"

    @Test("both run at the same time: their ports, sockets, files and memory modules are two")
    func together() async throws {
        let workshop = try await Workshop.open()
        let folder = "\(workshop.lab.directory)/pool"
        try await workshop.connection.define(Self.definition(in: folder)).start()
        // What the copy begins with has to be there first.
        try await workshop.connection.domain(named: Self.name).destroy()

        let guest = try await GuestInventory.gather(Self.name, from: workshop.connection)
        let host = try await HostInventory.gather(from: workshop.connection, volumes: .everything)
        let cloning = try Cloning(of: guest, name: "pair2", on: host)
        try await Builder.run(cloning.plan(starting: true), on: workshop.connection)
        try await workshop.connection.domain(named: Self.name).start()
        for name in [Self.name, "pair2"] {
            #expect(try await workshop.connection.domain(named: name).state().state == .running)
            #expect(access("\(folder)/\(name).agent", F_OK) == 0)
        }
        try await workshop.remove(Self.name)
        try await workshop.remove("pair2")
        for name in try workshop.files() where name.hasPrefix("pair") { unlink("\(folder)/\(name)") }
    }

    private static func definition(in folder: String) -> String {
        """
        <domain type='qemu'><name>\(name)</name><maxMemory slots='2' unit='MiB'>512</maxMemory>
          <memory unit='MiB'>128</memory><vcpu>1</vcpu><os><type machine='q35'>hvm</type></os><features><acpi/></features>
          <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
          <devices>
            <serial type='tcp'><source mode='bind' host='127.0.0.1' service='4555'/><protocol type='telnet'/></serial>
            <serial type='file'><source path='\(folder)/\(name).serial'/></serial>
            <serial type='pty'><log file='\(folder)/\(name).log'/></serial>
            <channel type='unix'><source mode='bind' path='\(folder)/\(name).agent'/>
              <target type='virtio' name='org.qemu.guest_agent.0'/></channel>
            <graphics type='vnc' port='5930' autoport='no' websocket='5931' listen='127.0.0.1'/>
            <graphics type='spice'><listen type='socket' socket='\(folder)/\(name).spice'/></graphics>
            <memory model='nvdimm'><source><path>\(folder)/\(name).pmem</path></source>
              <target><size unit='MiB'>64</size><node>0</node></target></memory>
          </devices></domain>
        """
    }
}
