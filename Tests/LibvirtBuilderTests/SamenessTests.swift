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

    @Test("on another machine only what the host tells of two volumes tells them apart")
    func far() {
        var host = Samples.host(["a", "b", "c"])
        host.sight = .far
        func look(_ capacity: UInt64, _ modified: String) -> StorageIdentity.Look {
            StorageIdentity.Look(capacity: capacity, permissions: ["0600"], modified: modified)
        }
        host.pools[0].volumes[0].look = look(1, "1.5")
        host.pools[0].volumes[1].look = look(2, "1.5")
        host.pools[0].volumes[2].look = look(1, "2.5")
        #expect(host.compare(.path("/images/a"), .path("/images/b")) == .different)
        // Writing changes the time, so that it says nothing then.
        #expect(host.compare(.path("/images/a"), .path("/images/c"), isWritten: true) == .unknown)
        #expect(host.compare(.path("/images/a"), .path("/images/c"), isWritten: false) == .different)
        #expect(host.compare(.path("/images/a"), .path("/elsewhere/a")) == .unknown)
        #expect(host.compare(.path("/images/a"), .path("/usr/bin/qemu-system-x86_64")) == .different)
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
