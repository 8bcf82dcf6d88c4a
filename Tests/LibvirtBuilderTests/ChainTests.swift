import Foundation
import LibvirtConfig
import Testing
import XMLTree

@testable import LibvirtBuilder

@Suite("What images are built on")
struct ChainTests {
    /// A folder of one test's own with a base and a qcow2 image over it, which is removed with its value.
    private final class Images {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chain-\(FreshNames.uuid())").path
        var base: String { "\(folder)/base.raw" }
        var top: String { "\(folder)/top" }

        init() throws {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            _ = FileManager.default.createFile(atPath: base, contents: Data(count: 4096))
            var header: [UInt8] = [0x51, 0x46, 0x49, 0xfb, 0, 0, 0, 2] + [UInt8](repeating: 0, count: 1016)
            (header[13], header[14], header[19]) = (1, 0, UInt8(base.utf8.count))
            header.replaceSubrange(256..., with: [])
            header += [UInt8](repeating: 0, count: 65536 - header.count) + Array(base.utf8)
            _ = FileManager.default.createFile(atPath: top, contents: Data(header))
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        /// A host whose pool of a type shows the image as a device, and another the base.
        func host(_ type: String, guests: [HostInventory.Guest]) -> HostInventory {
            var host = HostInventory()
            var volume = HostInventory.Volume(name: "top", path: top, capacity: 1 << 20)
            volume.isDevice = type != "dir"
            host.pools = [
                HostInventory.Pool(name: "tops", type: type, volumes: [volume]),
                HostInventory.Pool(
                    name: "bases", path: folder, volumes: [.init(name: "base.raw", path: base, capacity: 4096)]),
            ]
            host.guests = guests
            return host
        }
    }

    /// Why the base does not go with a guest that has it.
    private func reason(_ images: Images, _ host: HostInventory, _ sight: HostInventory.Sight = .own) async throws
        -> String?
    {
        var host = host
        await host.lookAtFiles(sight, .everything)
        let guest = try Samples.guest("web", devices: Samples.disk("vda", images.base))
        guard
            case .stays(let reason)? = try Deletion(of: guest, storage: .delete(except: []), on: host).fates.first?.fate
        else { return nil }
        return reason
    }

    @Test("an image on a logical volume is read, also where no guest has it; far away it may be built on anything")
    func devices() async throws {
        let images = try Images()
        let user = try Samples.other("db", devices: Samples.disk("vda", images.top))
        #expect(
            try await reason(images, images.host("logical", guests: [user])) == "\(images.top) of db is built on it")
        #expect(try await reason(images, images.host("disk", guests: [])) == "top in pool tops is built on it")
        // A folder's pool would have told it.
        #expect(try await reason(images, images.host("dir", guests: [user])) == nil)
        let raw = try Samples.other(
            "db", devices: Samples.disk("vda", images.top).replacing("qcow2", with: "raw"))
        #expect(try await reason(images, images.host("logical", guests: [raw])) == nil)
        var far = images.host("logical", guests: [user])
        far.sight = .far
        await far.lookAtFiles(.far, .everything)
        #expect(far.opaque == ["\(images.top) of db"])
    }

    @Test("an image that only a snapshot, a checkpoint or saved memory names is followed too")
    func past() async throws {
        let images = try Images()
        let disk = "<driver type='qcow2'/><source file='\(images.top)'/>"
        for document in [
            "<domainsnapshot><disks><disk name='vda' snapshot='external'>\(disk)</disk></disks></domainsnapshot>",
            "<domainsnapshot><disks><disk name='vda'><source file='\(images.top)'/></disk></disks></domainsnapshot>",
            "<domaincheckpoint><domain><devices><disk>\(disk)</disk></devices></domain></domaincheckpoint>",
            "<domain><devices><disk>\(disk)</disk></devices></domain>",
        ] {
            let guest = HostInventory.Guest(
                name: "db", uuid: FreshNames.uuid(), isActive: false,
                configurations: [try Samples.configuration("db", devices: "")],
                documents: [try Element(parsing: document)])
            var host = images.host("dir", guests: [guest])
            host.pools.removeFirst()
            #expect(try await reason(images, host) == "\(images.top) of db is built on it", "\(document)")
        }
    }

    @Test("a chain that a definition begins goes on below what it tells, unless an empty element ends it")
    func unclosed() async throws {
        let images = try Images()
        func told(_ end: String) throws -> HostInventory.Guest {
            try Samples.other(
                "db",
                devices: Samples.disk(
                    "vda", "/other/upper",
                    more:
                        "<backingStore type='file'><format type='qcow2'/><source file='\(images.top)'/>\(end)</backingStore>"
                ))
        }
        var host = images.host("dir", guests: [try told("")])
        host.pools.removeFirst()
        #expect(try await reason(images, host) == "\(images.top) of db is built on it")
        host.guests = [try told("<backingStore/>")]
        #expect(try await reason(images, host) == nil)
    }

    @Test("what a guest runs with tells of its definition, and what is past tells nothing of today")
    func told() throws {
        func document(_ image: String, _ more: String = "") throws -> Element {
            try Samples.configuration("db", devices: Samples.disk("vda", image, more: more)).element
        }
        let ended = "<backingStore/>"
        func open(_ configurations: [Element], _ past: [Element] = []) -> Set<String> {
            Set(ImageUse.open(in: configurations, and: past).map { "\($0.reference)" })
        }
        #expect(try open([document("/a")]) == ["/a"])
        #expect(try open([document("/a"), document("/a", ended)]) == [])
        #expect(try open([document("/a")], [document("/a", ended)]) == ["/a"])
        #expect(try open([document("/a", ended)], [document("/a")]) == [])
        #expect(
            try open([document("/a", "<mirror><format type='qcow2'/><source file='/m'/></mirror>" + ended)]) == ["/m"])
    }

    @Test(
        "an image of a server, or of a controller, may be built on anything unless it is raw",
        arguments: [
            "<source protocol='nbd' name='e'><host name='n'/></source>",
            "<source protocol='https' name='a.qcow2'><host name='w'/></source>",
            "<source protocol='rbd' name='p/a'><host name='m'/></source>",
            "<source type='pci' namespace='1'><address bus='0x01'/></source>",
        ])
    func servers(source: String) async throws {
        func opaque(_ format: String) async throws -> [String] {
            var host = HostInventory()
            host.guests = [
                try Samples.other("db", devices: "<disk><driver type='\(format)'/>\(source)<target dev='vda'/></disk>")
            ]
            await host.lookAtFiles(.own, .everything)
            return host.opaque
        }
        #expect(try await opaque("qcow2").count == 1)
        #expect(try await opaque("raw").isEmpty)
    }
}
