import Libvirt
import LibvirtConfig
import Testing
import XMLTree

@testable import LibvirtBuilder

@Suite("Cloning a guest")
struct CloningTests {
    @Test("copies its own volumes under the copy's name and shares the rest")
    func disks() throws {
        let disks =
            Samples.disk(
                "vda", "/images/web.qcow2",
                more: "<backingStore type='file'><source file='/images/base'/></backingStore>")
            + Samples.disk("vdb", "/images/web-data.qcow2") + Samples.disk("vdc", "/images/other.raw")
            + Samples.disk("vdd", "/images/ro", more: "<readonly/>")
            + Samples.disk("sda", "/images/cd.iso", device: "cdrom")
            + Samples.disk("vde", "/elsewhere/web.img")
        let host = Samples.host(["web.qcow2", "web-data.qcow2", "other.raw", "ro", "cd.iso", "copy-vdc.raw"])
        let cloning = try Cloning(of: Samples.guest("web", devices: disks), name: "copy", on: host)
        #expect(
            cloning.plan.steps.map(\.title) == [
                "Copy the volume web.qcow2 in pool images to copy.qcow2 in pool images (vda)",
                "Copy the volume web-data.qcow2 in pool images to copy-data.qcow2 in pool images (vdb)",
                "Copy the volume other.raw in pool images to copy-vdc-2.raw in pool images (vdc)",
                "Copy the file /elsewhere/web.img to /elsewhere/copy.img", "Define the guest copy",
            ])
        #expect(
            cloning.configuration.devices.disks.map { $0.source.file } == [
                "/images/copy.qcow2", "/images/copy-data.qcow2", "/images/copy-vdc-2.raw", "/images/ro",
                "/images/cd.iso", "/elsewhere/copy.img",
            ])
        #expect(cloning.configuration.devices.disks[0].backingStore == nil)
        #expect(cloning.plan.notes.contains("vdd: ro in pool images is shared: it is read-only"))
    }

    @Test("gives the copy its own name, uuid, addresses, ports and files, and touches nothing else")
    func identities() throws {
        let devices = """
            <interface type="network"><mac address="52:54:00:00:00:01"/><source network="lan"/></interface>\
            <interface type="network"><mac address="00:16:3e:00:00:02"/></interface>\
            <serial type="pty"><log file="/log/web.serial" append="on"/><target port="0"/></serial>\
            <channel type="unix"><source mode="bind" path="/run/web.agent"/><target type="virtio" name="a"/></channel>\
            <graphics type="vnc" port="5905" autoport="no"/><vsock><cid auto="no" address="9"/></vsock>\
            <strange thing="kept"/>
            """
        let more = """
            <genid>old</genid><sysinfo type="smbios"><system><entry name="uuid">\(Samples.uuid)</entry>\
            <entry name="serial">S</entry></system></sysinfo>
            """
        let cloning = try Cloning(
            of: Samples.guest("web", devices: devices, more: more), name: "copy", on: HostInventory())
        let copy = cloning.configuration
        #expect(copy.name == "copy")
        #expect(copy.uuid != Samples.uuid.description)
        #expect(copy.uuid?.utf8.count == 36)
        let addresses = copy.devices.interfaces.compactMap(\.mac)
        #expect(addresses.count == 2)
        #expect(addresses[0].hasPrefix("52:54:00:") && addresses[0] != "52:54:00:00:00:01")
        #expect(addresses[1].hasPrefix("00:16:3e:") && addresses[1] != "00:16:3e:00:00:02")
        #expect(copy.devices.interfaces[0].network == "lan")
        let xml = copy.xml
        #expect(xml.contains("/log/copy.serial"))
        #expect(xml.contains("/run/copy.agent"))
        #expect(xml.contains("<cid auto='yes'/>"))
        #expect(xml.contains("<strange thing='kept'/>"))
        #expect(xml.contains("<entry name='serial'>S</entry>"))
        #expect(!xml.contains(Samples.uuid.description))
        #expect(!xml.contains("5905"))
        #expect(!xml.contains(">old<"))
        #expect(
            Set(cloning.notes) == [
                "The copy has /log/copy.serial where the original has /log/web.serial",
                "The copy has /run/copy.agent where the original has /run/web.agent",
                "The copy's display takes a free port, not 5905", "Both machines have the serial number S",
            ])
    }

    @Test("copies the firmware's variables to a file of the copy's own")
    func firmware() throws {
        let more = "<os><loader type='pflash'>/fw</loader><nvram template='/t'>/nvram/web_VARS.fd</nvram></os>"
        let cloning = try Cloning(
            of: Samples.guest("web", devices: "", more: more), name: "copy", on: HostInventory())
        #expect(cloning.configuration.os.nvram == "/nvram/copy_VARS.fd")
        #expect(cloning.configuration.os.nvramTemplate == "/t")
        #expect(
            cloning.plan.steps.map(\.title) == [
                "Copy the file /nvram/web_VARS.fd to /nvram/copy_VARS.fd, if it exists", "Define the guest copy",
            ])
    }

    @Test("proposes a free name")
    func name() throws {
        var host = HostInventory()
        #expect(try Cloning(of: Samples.guest("web", devices: ""), on: host).name == "web-clone")
        host.guests = [try Samples.other("web-clone", devices: "")]
        #expect(try Cloning(of: Samples.guest("web", devices: ""), on: host).name == "web-clone-2")
    }

    @Test("is refused for a running guest, a taken or impossible name, a disk that no pool shows")
    func refusals() throws {
        var host = HostInventory()
        host.guests = [try Samples.other("taken", devices: "")]
        var guest = try Samples.guest("web", devices: "")
        for name in ["taken", "a/b", "", "a\nb", "..", "a\tb", " a", "a ", "a\u{1}b"] {
            #expect(
                #expect(throws: StepFailure.self) { try Cloning(of: guest, name: name, on: host) }?.next != nil)
        }
        guest.isActive = true
        #expect(
            #expect(throws: StepFailure.self) { try Cloning(of: guest, name: "copy", on: host) }?.next?
                .contains("shut it down first") == true)
        let network = "<disk type='network'><source protocol='rbd' name='pool/web'/><target dev='vda'/></disk>"
        let remote = try Samples.guest("web", devices: network)
        #expect(
            #expect(throws: StepFailure.self) { try Cloning(of: remote, name: "copy", on: host) }?.next?
                .contains("--share vda") == true)
        #expect(try Cloning(of: remote, name: "copy", sharing: ["vda"], on: host).plan.steps.count == 1)
    }

    @Test("really clones a guest of the test driver, and takes everything back when the last step fails")
    func live() async throws {
        let connection = try await World.open()
        let volume = World.volume("live.img")
        try await Builder.run(
            Plan(
                purpose: "prepare",
                steps: [
                    MakeVolume(volume, xml: World.volumeXML("live.img"), detail: "1 GiB"),
                    DefineDomain(
                        "live",
                        xml: """
                            <domain type="test"><name>live</name><memory>65536</memory><os><type>hvm</type></os>\
                            <devices><disk type="file"><source file="/default-pool/live.img"/><target dev="vda"/></disk>\
                            <interface type="network"><source network="default"/></interface></devices></domain>
                            """),
                ]), on: connection)
        let guest = try await GuestInventory.gather("live", from: connection)
        let host = try await HostInventory.gather(from: connection, volumes: .everything)
        let cloning = try Cloning(of: guest, name: "live2", on: host)
        try await Builder.run(cloning.plan, on: connection)
        #expect(try await World.hasVolume("live2.img", connection))
        let copy = try await GuestInventory.gather("live2", from: connection)
        #expect(copy.uuid != guest.uuid)
        #expect(copy.configuration.devices.interfaces[0].mac != guest.configuration.devices.interfaces[0].mac)

        // The same name again: the definition is refused, the copied volume goes.
        var again = try Cloning(of: guest, name: "live3", on: host).plan
        again.steps.append(TestStep.failing())
        await #expect(throws: BuildFailure.self) { try await Builder.run(again, on: connection) }
        #expect(try await !World.hasVolume("live3.img", connection))
        #expect(try await !World.hasGuest("live3", connection))

        for name in ["live", "live2"] {
            let host = try await HostInventory.gather(from: connection, volumes: .everything)
            let deletion = try Deletion(
                of: try await GuestInventory.gather(name, from: connection), storage: .delete(except: []), on: host)
            try await Builder.run(deletion.plan, on: connection)
            #expect(try await !World.hasVolume("\(name).img", connection))
            #expect(try await !World.hasGuest(name, connection))
        }
    }
}
