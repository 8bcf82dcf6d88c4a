import FleetModel
import LibvirtDesigner
import Terminal
import Testing
import XMLTree

@testable import Console

/// A guest's hardware, by its keys.
@Suite struct HardwareTests {
    private func change(_ world: World) -> GuestChangePlan? {
        world.effects.lazy.compactMap { if case .changeGuest(_, let plan) = $0 { plan } else { nil } }.first
    }

    @Test func documentsAreReadWhereTheyAreShownAndAgainWhenTheGuestChanges() {
        var world = World(guests: 1)
        world.press("enter")
        #expect(!world.effects.contains(.readDocuments(World.guest(0, 0))))
        world.press("tab", "tab")
        #expect(
            world.effects.contains(.readDocuments(World.guest(0, 0))) && world.shows("Reading the guest's definition"))
        world.effects = []
        world.look()
        #expect(world.effects.isEmpty)
        var host = World.host(0, guests: 1)
        host.guests[0].state = .paused
        world.receive(host)
        #expect(world.effects.contains(.readDocuments(World.guest(0, 0))))
    }

    @Test func everythingStandsUnderItsHeading() {
        var world = World.onHardware(rows: 40)
        let headings = world.lines.compactMap { line in
            HardwareGroup.allCases.first { line.hasPrefix(" \($0.title)") }
        }
        #expect(headings == [.guest, .processor, .boot, .disks, .drives, .network, .display, .other, .controllers])
        #expect(world.shows("2 of 4") && world.shows("1 GiB of 2 GiB") && world.shows("/images/guest00.qcow2"))
        #expect(world.shows("novelty") && !world.shows("qemu-xhci"))
        world.choose("Controllers")
        world.press("enter")
        #expect(world.shows("qemu-xhci"))
    }

    @Test func aSheetShowsWhatIsWhatComesAndWhatWillBeDone() throws {
        var world = World.onHardware(columns: 120, rows: 40)
        world.choose("vda")
        world.press("enter")
        #expect(world.shows("now none, next boot writeback") && world.shows("Nothing is changed."))
        // The serial number comes with the next start, and that is said.
        for _ in 0..<20 where (world.state.layers.last as? Sheet)?.form.focused?.name != "serial" { world.press("tab") }
        world.type("S-1")
        #expect(world.shows("+      <serial>S-1</serial>") && world.shows("define"))
        world.press("enter")
        let plan = try #require(change(world))
        #expect(plan.wanted.xml.contains("<serial>S-1</serial>") && plan.wanted.xml.contains("flavour='new'"))
        #expect(world.state.layers.isEmpty)
    }

    @Test func leavingWithChangesIsAsked() {
        var world = World.onHardware()
        world.choose("Memory")
        world.press("enter", "esc")
        #expect(world.state.layers.isEmpty, "nothing was changed")
        world.press("enter", "ctrl-u")
        world.type("2 GiB")
        world.press("esc")
        #expect(world.shows("Leave without the changes?"))
        world.press("n")
        #expect(world.state.layers.count == 1)
        world.press("esc", "y")
        #expect(world.state.layers.isEmpty && change(world) == nil)
    }

    @Test func whatIsWrongIsSaidAndNotDone() {
        var world = World.onHardware()
        world.choose("Memory")
        world.press("enter", "ctrl-u")
        world.type("2 parsecs")
        #expect(world.shows("A size is a number with a unit"))
        world.press("enter")
        #expect(change(world) == nil && world.state.layers.count == 1)
    }

    @Test func aDeviceIsRemovedAfterWhatWillBeDoneWasShown() throws {
        var world = World.onHardware(rows: 40)
        world.choose("52:54:00:00:00:01")
        world.press("-")
        #expect(world.shows("Remove 52:54:00:00:00:01 of guest00") && world.shows("detach-device"))
        world.press("enter")
        #expect(try #require(change(world)).wanted.path("devices/interface") == nil)
    }

    @Test func aProtectedHostAsksForTheNameAndAReadOnlyOneRefuses() {
        var world = World.onHardware(isProtected: true)
        world.choose("vda")
        world.press("-", "enter")
        #expect(world.shows("Type guest00 and press Enter") && change(world) == nil)
        world.type("guest00")
        world.press("enter")
        #expect(change(world) != nil)
        world = World.onHardware(isReadOnly: true)
        world.choose("vda")
        world.press("-")
        #expect(world.state.layers.isEmpty && world.shows("read-only"))
    }

    @Test func theDocumentIsReadSearchedAndTurned() {
        var world = World.onHardware(columns: 120, rows: 60)
        world.press("tab", "tab")
        #expect(world.shows("<domain type='kvm' id='3'>") && world.shows("cache='none'") && !world.shows("hidden"))
        world.press("i")
        #expect(world.shows("cache='writeback'"))
        world.press("/")
        world.type("flavour")
        world.press("enter")
        #expect(world.shows("<novelty flavour='new'/>") && !world.shows("cache="))
    }
}
