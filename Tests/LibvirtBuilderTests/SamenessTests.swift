import Foundation
import Libvirt
import LibvirtConfig
import Testing
import XMLTree

@testable import LibvirtBuilder

@Suite("Whether two names mean the same storage")
struct SamenessTests {
    private func source(_ text: String) throws -> StorageReference? {
        StorageReference(DiskSource(element: try Element(parsing: text)))
    }

    @Test(
        "spellings of a path that change nothing",
        arguments: ["/images//a", "/images/./a", "/images/x/../a", "/images/a"])
    func spellings(path: String) {
        let host = Samples.host(["a"])
        #expect(host.compare(.path(path), .path("/images/a")) == .same)
        #expect(host.compare(.path(path), .volume(VolumeName(pool: "images", name: "a"))) == .same)
        #expect(host.compare(.path(path), .path("/images/b")) == .different)
        #expect(host.place(of: .path(path))?.volume.name == "a")
    }

    @Test("images of servers by how they are spoken to, a server and the image; by other servers nobody can tell")
    func images() throws {
        let host = HostInventory()
        let one = try #require(
            try source("<source protocol='rbd' name='p/a'><host name='m1'/><host name='m2' port='6789'/></source>"))
        let again = try #require(try source("<source protocol='rbd' name='p/a'><host name='M2'/></source>"))
        let elsewhere = try #require(try source("<source protocol='rbd' name='p/a'><host name='m9'/></source>"))
        let other = try #require(try source("<source protocol='rbd' name='p/b'><host name='m1'/></source>"))
        #expect(host.compare(one, again) == .same)
        #expect(host.compare(one, elsewhere) == .unknown)
        #expect(host.compare(one, other) == .different)
        var withPool = HostInventory()
        var pool = HostInventory.Pool(name: "ceph", type: "rbd", volumes: [.init(name: "a", path: "p/a")])
        (pool.servers, pool.imagePrefix) = (["m1:6789"], "p/")
        withPool.pools = [pool]
        #expect(withPool.place(of: one)?.name == VolumeName(pool: "ceph", name: "a"))
        #expect(withPool.place(of: other) == nil)
    }

    @Test("NVMe namespaces by the controller's address")
    func nvme() throws {
        let host = HostInventory()
        func disk(_ bus: String, _ namespace: Int) throws -> StorageReference {
            try #require(
                try source(
                    "<source type='pci' namespace='\(namespace)'><address domain='0x0' bus='\(bus)' slot='0x00' function='0x0'/></source>"
                ))
        }
        #expect(try host.compare(disk("0x0a", 1), disk("10", 1)) == .same)
        #expect(try host.compare(disk("0x0a", 1), disk("0x0a", 2)) == .different)
    }

    @Test("files of this machine by what they are: links, linked folders, hard links")
    func files() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("same-\(FreshNames.uuid())").path
        let files = FileManager.default
        try files.createDirectory(atPath: "\(folder)/real", withIntermediateDirectories: true)
        defer { try? files.removeItem(atPath: folder) }
        for name in ["a", "b"] { _ = files.createFile(atPath: "\(folder)/real/\(name)", contents: Data()) }
        try files.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "real/a")
        try files.createSymbolicLink(atPath: "\(folder)/folder", withDestinationPath: "real")
        try files.linkItem(atPath: "\(folder)/real/a", toPath: "\(folder)/hard")
        let names = ["real/a", "real/b", "link", "folder/a", "folder/b", "folder/missing", "hard"]
        var host = HostInventory()
        host.sight = .own
        host.files = await FileFacts.look(at: Set(names.map { "\(folder)/\($0)" }))
        func compare(_ one: String, _ other: String) -> Sameness {
            host.compare(.path("\(folder)/\(one)"), .path("\(folder)/\(other)"))
        }
        for name in ["link", "folder/a", "hard"] { #expect(compare("real/a", name) == .same) }
        for name in ["real/b", "folder/b", "folder/missing"] { #expect(compare("real/a", name) == .different) }
        #expect(compare("real/a", "not-looked-at") == .unknown)
        #expect(host.files["\(folder)/link"]?.isLink == true)
    }

    @Test(
        "on another machine only what one pool told of its own volumes tells them apart, and never when they were written"
    )
    func far() {
        var host = Samples.host(["a", "b", "c"])
        host.sight = .far
        host.pools[0].volumes[1].capacity = 1 << 30
        host.pools.append(HostInventory.Pool(name: "other", volumes: [.init(name: "d", path: "/o/d", capacity: 1)]))
        #expect(host.compare(.path("/images/a"), .path("/images/b")) == .different)
        #expect(host.compare(.path("/images/a"), .volume(VolumeName(pool: "images", name: "b"))) == .different)
        #expect(host.compare(.path("/images/a"), .path("/images/c")) == .unknown)
        // Two pools are looked at at two times.
        #expect(host.compare(.path("/images/a"), .path("/o/d")) == .unknown)
        #expect(host.compare(.path("/images/a"), .path("/elsewhere/a")) == .unknown)
        #expect(host.compare(.path("/images/a"), .path("/usr/bin/qemu-system-x86_64")) == .different)
        host.pools[0].isStale = true
        #expect(host.compare(.path("/images/a"), .path("/images/b")) == .unknown)
        // No two logical volumes are one.
        (host.pools[0].isStale, host.pools[0].type) = (false, "logical")
        #expect(host.compare(.path("/images/a"), .path("/images/c")) == .different)
    }

    @Test("a device on a file or on another device is that as well, and neighbours on one disk are not")
    func devices() {
        func node(_ number: UInt64) -> FileFacts.Node { FileFacts.Node(device: .max, number: number) }
        func facts(_ path: String, _ number: UInt64, on ground: DeviceGround?) -> FileFacts {
            var facts = FileFacts(path: path, node: node(number))
            facts.ground = ground
            return facts
        }
        let file = FileFacts.Node(device: 1, number: 7)
        var host = HostInventory()
        host.sight = .own
        host.files = [
            "/images/a": FileFacts(path: "/images/a", node: file),
            "/images/b": FileFacts(path: "/images/b", node: FileFacts.Node(device: 1, number: 8)),
            "/dev/loop0": facts("/dev/loop0", 1, on: DeviceGround(nodes: [node(1), file])),
            "/dev/sda": facts("/dev/sda", 2, on: DeviceGround(nodes: [node(2)])),
            "/dev/sda1": facts("/dev/sda1", 3, on: DeviceGround(nodes: [node(3), node(2)])),
            "/dev/sda2": facts("/dev/sda2", 4, on: DeviceGround(nodes: [node(4), node(2)])),
            "/dev/loop1": facts("/dev/loop1", 5, on: nil),
        ]
        func compare(_ one: String, _ other: String) -> Sameness {
            #expect(host.compare(.path(one), .path(other)) == host.compare(.path(other), .path(one)))
            return host.compare(.path(one), .path(other))
        }
        #expect(compare("/dev/loop0", "/images/a") == .same)
        #expect(compare("/dev/loop0", "/images/b") == .different)
        #expect(compare("/dev/sda1", "/dev/sda") == .same)
        #expect(compare("/dev/sda1", "/dev/sda2") == .different)
        // What a deleted file's device stands on cannot be seen.
        #expect(compare("/dev/loop1", "/images/a") == .unknown)
    }

    @Test("an image of a server may be what the machine shows as a file or device of that server, or a file of its own")
    func serversAndFiles() throws {
        var mounted = FileFacts(path: "/mnt/a", node: FileFacts.Node(device: 9, number: 1))
        mounted.ground = DeviceGround(protocols: ["gluster", "nfs"])
        var host = HostInventory()
        host.sight = .own
        host.files = [
            "/mnt/a": mounted, "/images/a": FileFacts(path: "/images/a", node: FileFacts.Node(device: 1, number: 7)),
        ]
        func image(_ attributes: String, host: String) throws -> StorageReference {
            try #require(try source("<source \(attributes)><host \(host)/></source>"))
        }
        let gluster = try image("protocol='gluster' name='v/a'", host: "name='g1'")
        let far = try image("protocol='nbd'", host: "name='n1'")
        let near = try image("protocol='nbd' name='e'", host: "transport='unix' socket='/run/nbd'")
        #expect(host.compare(.path("/mnt/a"), gluster) == .unknown)
        #expect(host.compare(.path("/images/a"), gluster) == .different)
        #expect(host.compare(.path("/images/a"), far) == .different)
        #expect(host.compare(.path("/images/a"), near) == .unknown)
        #expect(host.compare(near, .path("/images/a")) == .unknown)
    }

    @Test("a file system that does not answer is given up, and what lies elsewhere is found all the same")
    func hung() async {
        let gate = DispatchSemaphore(value: 0)
        defer { for _ in 0..<8 { gate.signal() } }
        let found = await HostFiles.look(at: ["/a/1", "/hung/1", "/hung/2", "/z/1"], patience: 0.05) { path -> Int? in
            if path.hasPrefix("/hung/") { gate.wait() }
            return path.utf8.count
        }
        #expect(found == ["/a/1": 4, "/z/1": 4])
        let all = await HostFiles.look(at: Set((0..<9).map { "/hung\($0)/1" }), patience: 0.05) { path -> Int? in
            gate.wait()
            return path.utf8.count
        }
        #expect(all.isEmpty)
    }

    @Test(
        "everything in a document that names storage, whatever it is called",
        arguments: [
            "<devices><disk><source file='/x'/></disk></devices>",
            "<devices><disk><mirror><source file='/x'/></mirror></disk></devices>",
            "<devices><disk><backingStore><source file='/y'/><backingStore><source file='/x'/></backingStore></backingStore></disk></devices>",
            "<devices><filesystem><source dir='/x'/></filesystem></devices>",
            "<devices><hostdev><source><block>/x</block></source></hostdev></devices>",
            "<devices><memory model='nvdimm'><source><path>/x</path></source></memory></devices>",
            "<devices><something><new where='/x'/></something></devices>",
            "<os><kernel>/x</kernel></os>", "<os><initrd> /x </initrd></os>", "<os><dtb>/x</dtb></os>",
            "<os><nvram template='/x'>/y</nvram></os>",
            "<commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='if=none,file=/x,format=raw'/></commandline>",
        ])
    func uses(inside: String) throws {
        let document = try Element(parsing: "<domain>\(inside)</domain>")
        #expect(StorageUse.all(in: document).contains { $0.reference == .path("/x") })
    }

    @Test("what is only told, or lies in the guest, is no use")
    func prose() throws {
        let document = try Element(
            parsing: """
                <domain><description>/x</description><metadata><a where="/x"/></metadata><devices>\
                <filesystem><source dir="/y"/><target dir="/x"/></filesystem></devices></domain>
                """)
        #expect(StorageUse.all(in: document).map(\.reference) == [.path("/y")])
    }

    @Test("an image's header tells what it is built on")
    func bases() {
        func image(_ name: String, version: UInt8 = 2, features: UInt8 = 0) -> [UInt8] {
            var bytes: [UInt8] = [0x51, 0x46, 0x49, 0xfb, 0, 0, 0, version] + [UInt8](repeating: 0, count: 504)
            bytes[79] = features
            if !name.isEmpty { (bytes[14], bytes[19]) = (2, UInt8(name.utf8.count)) }
            return bytes + Array(name.utf8)
        }
        func base(_ bytes: [UInt8]) -> ImageBase { ImageBase(bytes, path: "/pool/top") }
        #expect(base(image("")) == .nothing)
        #expect(base(image("/images/base")) == .path("/images/base"))
        #expect(base(image("base")) == .path("/pool/base"))
        #expect(base(image("file:/a b")) == .path("/a b"))
        #expect(base(image(#"json:{"driver":"qcow2","file":{"filename":"/images/base"}}"#)) == .path("/images/base"))
        #expect(base(image("nbd://host/name")) == .unknown)
        #expect(base(image("", version: 3, features: 4)) == .unknown)
        #expect(base(Array(image("/images/base").prefix(515))) == .unknown)
        #expect(base(Array("QED\0 and so on".utf8)) == .unknown)
        #expect(base([UInt8](repeating: 7, count: 600)) == .nothing)
    }
}
