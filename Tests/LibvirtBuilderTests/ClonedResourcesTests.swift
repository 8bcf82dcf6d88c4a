import Libvirt
import LibvirtConfig
import Testing

@testable import LibvirtBuilder

/// What original and copy cannot both have, kind by kind.
@Suite("What a copy has of its own, and what it shares")
struct ClonedResourcesTests {
    private func clone(
        _ devices: String, more: String = "", sharing: Set<String> = [], on host: HostInventory = HostInventory()
    ) throws -> Cloning {
        try Cloning(of: Samples.guest("web", devices: devices, more: more), name: "copy", sharing: sharing, on: host)
    }

    private func refusal(_ devices: String, on host: HostInventory = HostInventory()) throws -> StepFailure {
        try #require(#expect(throws: StepFailure.self) { try clone(devices, on: host) })
    }

    @Test("ports that are listened on are free among all guests, and one port named twice stays one")
    func ports() throws {
        let line = "<source mode='bind' host='127.0.0.1' service='4555'/><protocol type='telnet'/>"
        var host = HostInventory()
        host.guests = [
            try Samples.other("other", devices: "<serial type='tcp'><source mode='bind' service='4556'/></serial>"),
            try Samples.other(
                "third",
                devices: """
                    <interface type='user'><portForward proto='tcp'><range start='4557' end='4559' to='22'/></portForward>\
                    </interface>
                    """),
        ]
        let cloning = try clone(
            """
            <serial type='tcp'>\(line)</serial><console type='tcp'>\(line)</console>\
            <channel type='tcp'><source mode='connect' host='log' service='514'/></channel>
            """, on: host)
        #expect(cloning.configuration.devices.serials[0].source.service == "4560")
        #expect(cloning.configuration.devices.consoles[0].source.service == "4560")
        #expect(cloning.configuration.devices.channels[0].source.service == "514")
        #expect(
            cloning.notes == [
                "The copy has the host's port 4560 where the original has 4555",
                "Both guests connect to log port 514",
            ])
    }

    @Test("displays take free ports for screens and web sockets, and sockets of their own")
    func displays() throws {
        let cloning = try clone(
            """
            <graphics type='vnc' port='5911' autoport='no' websocket='5711'/>\
            <graphics type='spice' tlsPort='5902' autoport='no'/>\
            <graphics type='vnc' socket='/run/web.vnc'><listen type='socket' socket='/run/web.vnc'/></graphics>
            """)
        let displays = cloning.configuration.devices.graphics
        #expect(displays[0].port == nil && displays[0].autoPort == true && displays[0].webSocket == -1)
        #expect(displays[1].tlsPort == nil && displays[1].autoPort == true)
        #expect(displays[2].socket == "/run/copy.vnc" && displays[2].listens[0].socket == "/run/copy.vnc")
    }

    @Test("sockets and files that another guest names anywhere are not taken")
    func paths() throws {
        var host = HostInventory()
        host.guests = [
            try Samples.other(
                "other",
                devices: "<channel type='unix'><source mode='bind' path='/run//guests/copy.agent'/></channel>")
        ]
        let cloning = try clone(
            "<channel type='unix'><source mode='bind' path='/run/guests/web.agent'/></channel>", on: host)
        #expect(cloning.configuration.devices.channels[0].source.path == "/run/guests/copy-2.agent")
    }

    @Test("vhost-user sockets that the guest serves are its own; those that others serve are told")
    func vhostUser() throws {
        let cloning = try clone(
            """
            <interface type='vhostuser'><source type='unix' path='/run/web-0' mode='server'/></interface>\
            <interface type='vhostuser'><source type='unix' path='/run/ovs/p1' mode='client'/></interface>\
            <filesystem type='mount'><driver type='virtiofs'/><source socket='/run/fs'/><target dir='t'/></filesystem>
            """)
        #expect(cloning.configuration.devices.interfaces.map(\.path) == ["/run/copy-0", "/run/ovs/p1"])
        #expect(cloning.notes.contains { $0.contains("/run/ovs/p1") && $0.contains("cannot run together") })
        #expect(cloning.notes.contains { $0.contains("/run/fs") && $0.contains("cannot run together") })
    }

    @Test("functions of the host are told as shared: interfaces, devices, mediated devices, vDPA, a whole macvtap")
    func hostDevices() throws {
        let notes = try clone(
            """
            <interface type='hostdev'><source><address type='pci' domain='0x0000' bus='0x05' slot='0x10' function='0x1'/>\
            </source></interface>\
            <interface type='vdpa'><source dev='/dev/vhost-vdpa-0'/></interface>\
            <interface type='direct'><source dev='eth1' mode='passthrough'/></interface>\
            <hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product id='0xbeef'/></source></hostdev>\
            <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source><address uuid='c2177883-f1bb'/></source></hostdev>
            """
        ).notes
        let names = [
            "the host's PCI device 0000:05:10.1", "/dev/vhost-vdpa-0", "the host's interface eth1",
            "the host's USB device 1234:beef", "the host's mediated device c2177883-f1bb",
        ]
        #expect(
            notes == names.map { "Both guests name \($0), which serves one at a time: they cannot run together" })
    }

    @Test("virtual ports have ids of their own, the user network's forwarded ports too")
    func interfaces() throws {
        let copy = try clone(
            """
            <interface type='bridge'><source bridge='br0'/><target dev='web0'/><virtualport type='openvswitch'>\
            <parameters interfaceid='09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f' profileid='p'/></virtualport></interface>\
            <interface type='user'><portForward proto='tcp'><range start='2022'/></portForward></interface>
            """
        ).configuration.devices.interfaces
        #expect(copy[0].target == nil)
        #expect(copy[0].virtualPort.interfaceID != "09b11c53-8b5c-4eeb-8f00-d84eaa0aaa4f")
        #expect(copy[0].virtualPort.interfaceID?.utf8.count == 36)
        #expect(copy[0].virtualPort.profileID == "p")
        // The guest's port stays what it was.
        #expect(copy[1].portForwards[0].ranges[0].start == 2023)
        #expect(copy[1].portForwards[0].ranges[0].to == 2022)
    }

    @Test("an nvdimm's file is copied; a device under it is refused, or shared on wish")
    func memory() throws {
        let memory = { (path: String) in
            "<memory model='nvdimm'><source><path>\(path)</path></source><target><size>65536</size></target></memory>"
        }
        let cloning = try clone(memory("/srv/web.pmem"))
        #expect(cloning.configuration.devices.memories[0].sourcePath == "/srv/copy.pmem")
        #expect(
            cloning.plan.steps.first?.title == "Copy the file /srv/web.pmem to /srv/copy.pmem, if it exists")
        let failure = try refusal(memory("/dev/dax0.0"))
        #expect(failure.reason.contains("/dev/dax0.0"))
        #expect(failure.next?.contains("--share nvdimm0") == true)
        let shared = try clone(memory("/dev/dax0.0"), sharing: ["nvdimm0"])
        #expect(shared.configuration.devices.memories[0].sourcePath == "/dev/dax0.0")
        #expect(shared.plan.notes.contains { $0.hasPrefix("nvdimm0: /dev/dax0.0 is shared: you want it") })
    }

    @Test("NVMe and vhost-user disks are refused by name, and shared on wish alone")
    func devicesAsDisks() throws {
        let nvme = """
            <disk type='nvme' device='disk'><source type='pci' namespace='1'><address domain='0x0000' bus='0x01' slot='0x00' \
            function='0x0'/></source><target dev='vda'/></disk>
            """
        let vhost = """
            <disk type='vhostuser' device='disk'><source type='unix' path='/run/blk'/><target dev='vdb'/></disk>
            """
        let first = try refusal(nvme + vhost)
        #expect(first.reason.hasPrefix("vda (the host's NVMe device 0000:01:00.0, namespace 1) cannot be copied"))
        #expect(first.next?.contains("--share vda") == true)
        #expect(try refusal(vhost).reason.hasPrefix("vdb (the socket /run/blk) cannot be copied"))
        let shared = try clone(nvme + vhost, sharing: ["vda", "vdb"])
        #expect(
            shared.plan.notes.count { $0.hasSuffix("is shared: you want it shared; the guests cannot run together") }
                == 2)
    }

    @Test("an image of a known RBD pool is copied there; pools that copy nothing are told before")
    func pools() throws {
        let image = """
            <disk type='network'><source protocol='rbd' name='vms/web-root'><host name='mon1'/></source>\
            <target dev='vda'/></disk>
            """
        var host = HostInventory()
        host.pools = [
            .init(name: "ceph", type: "rbd", volumes: [.init(name: "web-root", path: "vms/web-root")]),
            .init(name: "san", type: "iscsi", volumes: [.init(name: "unit:0:0:1", path: "/dev/disk/by-path/x")]),
        ]
        let cloning = try clone(image, on: host)
        #expect(cloning.configuration.devices.disks[0].source.name == "vms/copy-root")
        #expect(cloning.configuration.devices.disks[0].source.hosts.count == 1)
        #expect(
            cloning.plan.steps.first?.title
                == "Copy the volume web-root in pool ceph to copy-root in pool ceph (vda)")
        #expect(try refusal(image).next?.hasPrefix("define a pool of the type rbd for it, or let both") == true)
        let unit = "<disk type='volume'><source pool='san' volume='unit:0:0:1'/><target dev='vda'/></disk>"
        let failure = try refusal(unit, on: host)
        #expect(failure.reason.contains("libvirt copies no volumes in a pool of the type iscsi"))
        #expect(failure.next == "let both guests use it, one at a time: --share vda")
    }

    @Test("a writable floppy is copied, a disk encrypted inside qcow2 is refused")
    func media() throws {
        let host = Samples.host(["web.img", "web.qcow2"])
        let copied = try clone(Samples.disk("fda", "/images/web.img", device: "floppy"), on: host)
        #expect(copied.configuration.devices.disks[0].source.file == "/images/copy.img")
        let secret = Samples.disk("vda", "/images/web.qcow2", more: "<encryption format='luks'/>")
        #expect(try refusal(secret, on: host).reason.contains("encrypted inside qcow2"))
    }

    @Test("firmware that keeps its variables in its own file is copied; variables in a source are too")
    func firmware() throws {
        let copy = try clone(
            "",
            more: """
                <os><loader readonly='no' type='pflash'>/fw/web.fd</loader>\
                <nvram type='file'><source file='/nvram/base_VARS.fd'/></nvram></os>
                """)
        #expect(copy.configuration.os.loader == "/fw/copy.fd")
        #expect(copy.configuration.os.nvramSource.file == "/nvram/copy_VARS.fd")
        #expect(copy.plan.steps.count == 3)
    }

    @Test("folders, memory between guests, leases, files that are read and arguments are told")
    func told() throws {
        let notes = try clone(
            """
            <filesystem type='mount'><source dir='/srv/data'/><target dir='data'/></filesystem>\
            <shmem name='lg'/><lease><lockspace>a</lockspace><key>k</key><target path='/leases'/></lease>\
            <tpm><backend type='emulator'/></tpm>
            """,
            more: """
                <os><kernel>/boot/k</kernel></os>\
                <commandline xmlns='http://libvirt.org/schemas/domain/qemu/1.0'><arg value='hostfwd=tcp::2222-:22'/>\
                </commandline>
                """
        ).notes
        for word in ["/srv/data", "lg", "the lease k of a in /leases", "TPM begins empty", "/boot/k", "tcp::2222-:22"] {
            #expect(notes.contains { $0.contains(word) }, "\(word) is not told")
        }
    }

    @Test("a container's root is never shared without being asked for")
    func containers() throws {
        let root = try DomainConfig(
            parsing: """
                <domain type='lxc'><name>web</name><devices><filesystem type='mount'><source dir='/srv/web'/>\
                <target dir='/'/></filesystem></devices></domain>
                """)
        let guest = GuestInventory(name: "web", uuid: Samples.uuid, configuration: root)
        #expect(throws: StepFailure.self) { try Cloning(of: guest, name: "copy", on: HostInventory()) }
        #expect(
            try Cloning(of: guest, name: "copy", sharing: ["/"], on: HostInventory()).plan.notes[0]
                .hasPrefix("/: the folder /srv/web is shared"))
    }

    @Test("content that two disks show is copied once")
    func twice() throws {
        let host = Samples.host(["web.img"])
        let cloning = try clone(
            Samples.disk("vda", "/images/web.img") + Samples.disk("vdb", "/images/web.img"), on: host)
        #expect(cloning.configuration.devices.disks.map(\.source.file) == ["/images/copy.img", "/images/copy.img"])
        #expect(cloning.plan.steps.count == 2)
    }

    @Test("a wish to share what is not there is refused")
    func wishes() throws {
        let failure = #expect(throws: StepFailure.self) {
            try clone(Samples.disk("vda", "/images/web.img"), sharing: ["vdb"])
        }
        #expect(failure?.next == "it can be asked for vda")
    }
}

@Suite("Names that no guest of a host has")
struct HostNamesTests {
    @Test("ports stay in their range, whatever a document says", arguments: [80, 65_535, 0, -1, Int.max])
    func ports(_ old: Int) throws {
        var names = HostNames(of: HostInventory(), and: try Samples.configuration("web", devices: ""))
        #expect((81..<65_536).contains(names.port(insteadOf: old)))
    }

    @Test("ranges that mean nothing are passed over")
    func ranges() throws {
        let ranges = ["start='-9000000000' end='1'", "start='9' end='3'", "start='1' end='9000000000'"]
        let forwards = ranges.map { "<portForward><range \($0)/></portForward>" }.joined()
        var names = HostNames(
            of: HostInventory(),
            and: try Samples.configuration("web", devices: "<interface type='user'>\(forwards)</interface>"))
        #expect(names.port(insteadOf: 2000) == 2001)
    }
}
