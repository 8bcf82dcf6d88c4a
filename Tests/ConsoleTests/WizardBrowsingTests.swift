import DesignerSupport
import FleetModel
import LibvirtDesigner
import Terminal
import Testing

@testable import Console

/// Choosing a place of the host from lists instead of typing it.
@Suite("The wizard's lists of volumes and files")
struct WizardBrowsingTests {
    /// A wizard with the keys in the line of the disc image; its host has answered.
    private func opened(isLocal: Bool = true, pools: [PoolFacts]? = nil) throws -> World {
        var world = World(columns: 80, rows: 24)
        world.press("n")
        let inquiries = world.effects.compactMap { if case .inquire(let inquiry) = $0 { inquiry } else { nil } }
        let inquiry = try #require(inquiries.last)
        let facts = try TestHost.kvmX86.facts(for: inquiry.wish) { facts in
            facts.isLocal = isLocal
            facts.pools =
                pools ?? [
                    PoolFacts(
                        name: "isos", type: "dir", path: "/srv/isos", isActive: true, available: 1 << 40,
                        volumes: ["notes.txt", "debian-12.iso"])
                ]
        }
        world.effects += world.state.update(.wizard(.facts(inquiry, facts, located: inquiry.wish, nil)))
        world.press("tab", "tab")
        world.effects = []
        return world
    }

    private func asked(_ world: World) -> [String] {
        world.effects.compactMap { if case .listFolder(let path) = $0 { path } else { nil } }
    }

    private func answer(_ world: inout World, _ listing: FolderListing) {
        world.effects = []
        world.effects += world.state.update(.wizard(.folder(listing)))
        world.look()
    }

    @Test("F2 lists volumes, the likely ones first, then the pool's folder; Enter takes one")
    func volumes() throws {
        var world = try opened()
        #expect(world.shows("F2 chooses from a list"))
        world.press("f2")
        #expect(asked(world) == ["/srv/isos"])
        answer(&world, FolderListing(path: "/srv/isos", folders: ["old"], files: ["a.txt", "b.ISO"]))
        let lines = world.lines
        let places = ["isos/debian-12.iso", "isos/notes.txt", "../", "old/", "b.ISO", "a.txt"].map { text in
            lines.firstIndex { $0.contains(" \(text) ") }
        }
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted() && !places.contains(nil))
        world.press("enter")
        #expect(world.shows("Disc image       isos/debian-12.iso") || world.shows("isos/debian-12.iso"))
        #expect(world.state.layers.count == 1)
    }

    @Test("a folder that was typed comes first; folders open, the one above too, and a file ends it")
    func folders() throws {
        var world = try opened()
        world.type("/data/im")
        world.press("f2")
        #expect(asked(world) == ["/data"])
        answer(&world, FolderListing(path: "/data", folders: ["images"]))
        world.press("down", "enter")
        #expect(asked(world) == ["/data/images"])
        answer(&world, FolderListing(path: "/data/images", files: ["one.iso"]))
        world.press("enter")
        #expect(asked(world) == ["/data"], "the first line is the folder above")
        answer(&world, FolderListing(path: "/data", folders: ["images"]))
        world.press("down", "enter")
        answer(&world, FolderListing(path: "/data/images", files: ["one.iso"]))
        world.press("down", "enter")
        #expect(world.shows("/data/images/one.iso") && world.state.layers.count == 1)
    }

    @Test("what cannot be read is said, and there is a way on")
    func unreadable() throws {
        var world = try opened(pools: [])
        world.type("/root/x")
        world.press("f2")
        answer(&world, FolderListing(path: "/root", problem: "permission denied"))
        world.press("esc")
        #expect(world.shows("/root cannot be read: permission denied"))
        #expect(world.shows("/root/x"), "what was typed stays")
    }

    @Test("an answer that comes late, or to another question, opens nothing")
    func late() throws {
        var world = try opened()
        world.press("f2")
        answer(&world, FolderListing(path: "/elsewhere", files: ["a"]))
        #expect(world.state.layers.count == 1)
        world.press("tab")
        answer(&world, FolderListing(path: "/srv/isos", files: ["a"]))
        #expect(world.state.layers.count == 1)
    }

    @Test("asked for before the host has answered, the list comes with the answer")
    func early() throws {
        var fresh = World(columns: 80, rows: 24)
        fresh.press("n", "tab", "tab", "f2")
        #expect(asked(fresh).isEmpty && fresh.shows("The list comes when the host has answered"))
        let inquiries = fresh.effects.compactMap { if case .inquire(let inquiry) = $0 { inquiry } else { nil } }
        let inquiry = try #require(inquiries.last)
        let facts = try TestHost.kvmX86.facts(for: inquiry.wish) { $0.pools = [] }
        fresh.effects = []
        fresh.effects += fresh.state.update(.wizard(.facts(inquiry, facts, located: inquiry.wish, nil)))
        #expect(asked(fresh).count == 1 && !fresh.shows("The list comes when"))
    }

    @Test("of a host that is not this machine volumes alone are listed, and without any that is said")
    func remote() throws {
        var world = try opened(isLocal: false)
        world.press("f2")
        #expect(asked(world).isEmpty && world.shows("Volumes of") && world.shows("isos/debian-12.iso"))
        var bare = try opened(isLocal: false, pools: [])
        bare.press("f2")
        #expect(bare.shows("no volumes to choose from"))
    }

    @Test("names from outside are shown safely and taken as they are")
    func names() throws {
        var world = try opened(pools: [])
        world.type("/d/")
        world.press("f2")
        answer(&world, FolderListing(path: "/d", files: ["a\u{1B}[2Jb.iso"]))
        #expect(world.lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
        world.press("down", "enter")
        #expect(world.lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
    }
}
