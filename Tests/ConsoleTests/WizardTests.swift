import DesignerSupport
import FleetModel
import LibvirtConfig
import LibvirtDesigner
import OSInfo
import Terminal
import Testing

@testable import Console

/// The wizard, from the key that opens it to the guest that it wants made.
@Suite struct WizardTests {
    private static let path = "/srv/install.iso"

    /// The question that the wizard asked last.
    private func question(_ world: World) -> Wizard.Inquiry? {
        for effect in world.effects.reversed() { if case .inquire(let inquiry) = effect { return inquiry } }
        return nil
    }

    /// Answers the wizard's last question as a host with KVM would.
    private func answer(_ world: inout World, system: String? = "debian11", or other: String? = nil) async throws {
        let inquiry = try #require(question(world))
        let system = try await TestSystems.system(system)
        let alternative = try await TestSystems.system(other)
        let facts = try TestHost.kvmX86.facts(for: inquiry.wish) { facts in
            facts.system = system
            facts.alternatives = alternative.map { [$0] } ?? []
            facts.storage[.path(Self.path)] = StorageFacts(kind: .file, path: Self.path, capacity: 1 << 29)
        }
        let catalogue = try await OSDatabase.standard.catalogue()
        world.effects += world.state.update(.wizard(.facts(inquiry, facts, located: inquiry.wish, catalogue)))
        world.look()
    }

    /// Answers the wizard's last question for the steps.
    private func plan(_ world: inout World, id: Int = 1, _ steps: [String] = ["Make a disk", "Start it"]) throws {
        let design = try #require(planned(world))
        world.effects += world.state.update(.wizard(.plan(design, .success(WizardPlan(id: id, steps: steps)))))
    }

    private func planned(_ world: World) -> Design? {
        for case .planGuest(_, let design) in world.effects.reversed() { return design }
        return nil
    }

    /// A wizard whose host has answered.
    private func opened(columns: Int = 80, rows: Int = 24) async throws -> World {
        var world = World(columns: columns, rows: rows)
        world.press("n")
        try await answer(&world)
        return world
    }

    /// A wizard at its summary.
    private func summarised() async throws -> World {
        var world = try await opened()
        world.type("web")
        world.press("enter")
        world.type(Self.path)
        world.press("enter")
        try await answer(&world)
        return world
    }

    @Test func systemsThatADiscMayHoldAreNamed() async throws {
        var world = try await opened(rows: 40)
        world.type("web")
        world.press("enter")
        world.type(Self.path)
        world.press("tab")
        try await answer(&world, system: "win11", or: "win10")
        let areNamed = world.shows("win11 or win10") && world.shows("win10    ") && world.shows("Microsoft Windows 10 ")
        #expect(areNamed, "\(world.lines)")
    }

    /// The plan that was agreed to.
    private func made(_ world: World) -> WizardPlan.ID? {
        for case .makeGuest(_, _, let plan, _) in world.effects { return plan }
        return nil
    }

    @Test func choicesAreSavedAndTakenAgain() async throws {
        var world = try await opened()
        world.type("web")
        world.press("enter")
        world.type(Self.path)
        for _ in 0..<2 { world.press("tab") }
        world.type("3G")
        world.press("enter")
        try await answer(&world)
        world.press("s")
        #expect(world.shows("Save the choices as the preset"))
        world.type("a/b")
        world.press("enter")
        #expect(world.shows("A preset's name has letters"))
        for _ in 0..<3 { world.press("backspace") }
        world.type("big")
        world.press("enter")
        let saved = world.effects.compactMap { if case .savePreset(let preset) = $0 { preset } else { nil } }
        #expect(saved == [GuestPreset(name: "big", values: [.memory: "3072"])])

        var next = try await opened()
        let presets = saved + [GuestPreset(name: "odd", values: [.network: "nowhere", .boot: "uefi", .disk: "none"])]
        next.effects += next.state.update(.wizard(.presets(presets)))
        next.press("tab")
        next.press("right")
        #expect(next.shows("‹ big ›") && next.shows("3072"))
        next.press("right")
        #expect(next.shows("network nowhere is not on this host"))
        #expect(next.shows("uefi") && !next.shows("3072"))
    }

    /// Which networks there are becomes known under the user's hands.
    @Test func aNetworkThatWasChosenStaysChosen() async throws {
        var world = World(columns: 80, rows: 30)
        world.press("n")
        for _ in 0..<12 where !world.shows("choose where its network card") { world.press("tab") }
        world.press("right")
        #expect(world.shows("‹ none ›"), "a host that has not answered has no network yet")
        try await answer(&world)
        #expect(world.shows("‹ none ›"))
        world.press("right")
        #expect(world.shows("‹ automatic ›"))
        world.press("right")
        #expect(world.shows("network default"))
    }

    @Test func fourKeysBesideNameAndPathMakeAGuest() async throws {
        var world = try await summarised()
        #expect(world.shows("Choices") && world.shows("web on kvm1"))
        let design = try #require(planned(world))
        #expect(design.name == "web")
        #expect(design.settled.source == .iso(.path(Self.path)))
        #expect(design.install != nil)
        try plan(&world, id: 7)
        world.look()
        world.press("enter")
        #expect(made(world) == 7)
        #expect(world.state.layers.isEmpty)
    }

    @Test func nothingIsMadeBeforeItsPlanWasSeen() async throws {
        var world = try await summarised()
        world.press("enter")
        #expect(made(world) == nil && world.shows("Asking the host"))
        try plan(&world)
        world.press("enter")
        #expect(made(world) == nil, "a second Enter was on its way before the plan came")
        world.look()
        #expect(world.shows("1.  Make a disk") && world.shows("Enter makes it"))
        world.press("enter")
        #expect(made(world) == 1)
    }

    @Test func anEditedGuestsPlanIsShownAnew() async throws {
        var world = try await summarised()
        try plan(&world, id: 1)
        world.look()
        world.press("tab", "tab")
        let design = try #require(planned(world))
        let renamed = design.domain.xml.split(separator: "<name>web</name>").joined(separator: "<name>mail</name>")
        world.effects += world.state.update(.wizard(.edited(renamed)))
        try plan(&world, id: 2, ["Define the guest mail"])
        world.look()
        world.press("enter")
        #expect(made(world) == nil && world.shows("Define the guest mail"))
        world.press("enter")
        #expect(made(world) == 2)
    }

    @Test func eachWizardHasItsOwnDraft() async throws {
        var world = try await summarised()
        try plan(&world)
        world.look()
        world.press("enter")
        guard
            case .makeGuest(let first, _, _, _)? = world.effects.last(where: {
                if case .makeGuest = $0 { true } else { false }
            })
        else { return #expect(Bool(false), "nothing was made") }
        // While that guest is being made another one is thought up and left.
        world.press("esc", "n")
        #expect(!world.shows("web"), "what is being made is no draft")
        world.type("mail")
        world.press("esc")
        world.effects += world.state.update(.wizard(.made(first, World.guest(0, 0), name: "web")))
        world.press("n")
        #expect(world.shows("mail"))
        world.press("esc")
        // One that was not made can be put right.
        world.effects += world.state.update(.wizard(.notMade(first)))
        world.press("n")
        #expect(world.shows("mail"), "it was made: nothing comes back")
    }

    @Test func aGuestThatWasNotMadeIsADraftAgain() async throws {
        var world = try await summarised()
        try plan(&world)
        world.look()
        world.press("enter", "esc")
        for case .makeGuest(let id, _, _, _) in world.effects { _ = world.state.update(.wizard(.notMade(id))) }
        world.press("n")
        #expect(world.shows("web") && world.shows(Self.path))
    }

    @Test func theSummaryShowsChoicesReasonsXMLAndThePlan() async throws {
        var world = try await summarised()
        let design = try #require(planned(world))
        let first = try #require(design.decisions.first)
        try plan(&world)
        world.look()
        #expect(world.shows("1.  Make a disk") && world.shows("2.  Start it"))
        world.press("tab")
        #expect(world.shows(first.subject) && world.shows(first.value))
        #expect(world.shows(String(first.reason.prefix(30))))
        for _ in 0..<40 where !world.shows(" disk 1 ") { world.press("down") }
        for _ in 0..<5 { world.press("down") }
        let disk = try #require(world.lines.firstIndex { $0.contains(" disk 1 ") })
        #expect(world.lines[disk...].contains { $0.contains("  bus ") }, "what is a disk's stands below it")
        world.press("tab")
        #expect(world.shows("<name>web</name>"))
        world.press("backtab", "backtab", "backtab")
        #expect(world.shows("virt-install") && world.shows("--name web"))
    }

    @Test func everyAutomaticValueHasItsReason() async throws {
        var world = try await opened()
        world.press("tab", "tab")
        world.type(Self.path)
        world.press("tab")
        try await answer(&world)
        world.press("tab")
        #expect(world.shows("osinfo"), "the memory's reason names its source")
        #expect(world.shows("Debian 11"))
    }

    @Test func badInputHasASentenceAndLosesNothing() async throws {
        var world = try await opened()
        world.type("web")
        world.press("tab", "tab")
        world.type(Self.path)
        world.press("tab", "tab")
        world.type("lots")
        world.press("enter")
        #expect(world.shows("Memory is a number of MiB"))
        #expect(world.shows("lots") && world.shows("web") && world.shows(Self.path))
        #expect(made(world) == nil)
    }

    @Test func aNameThatCannotBeHasASentence() async throws {
        var world = try await opened()
        world.type("a/b")
        world.press("enter")
        world.type(Self.path)
        world.press("enter")
        try await answer(&world)
        world.press("enter")
        #expect(made(world) == nil)
        #expect(world.shows("a/b") && world.shows("New guest on kvm1"))
    }

    @Test func aRefusingHostIsToldAndNothingIsLost() async throws {
        var world = try await opened()
        world.type("web")
        world.press("enter")
        world.type("/srv/none.iso")
        world.press("enter")
        let inquiry = try #require(question(world))
        let failure = Failure(what: "looking at the host", why: "there is no /srv/none.iso", next: "Look at the path")
        _ = world.state.update(.wizard(.refused(inquiry, failure)))
        #expect(world.shows("there is no /srv/none.iso") && world.shows("Look at the path"))
        #expect(world.shows("web"))
    }

    @Test func whatWasTypedIsThereAgain() async throws {
        var world = try await opened()
        world.type("web")
        world.press("esc")
        #expect(world.state.layers.isEmpty)
        world.press("n")
        #expect(world.shows("web"))
    }

    @Test func anEditedDocumentTakesTheOldOnesPlaceOrIsRefused() async throws {
        var world = try await summarised()
        world.press("tab", "tab", "e")
        let edit = world.effects.compactMap { effect -> String? in
            if case .edit(let text, _) = effect { text } else { nil }
        }
        let text = try #require(edit.last)
        _ = world.state.update(.wizard(.edited("<domain><name>x</name>")))
        #expect(world.shows("Nothing was changed"))
        _ = world.state.update(.wizard(.edited("<network/>")))
        #expect(world.shows("network"))
        let renamed = text.split(separator: "<name>web</name>").joined(separator: "<name>mail</name>")
        world.effects += world.state.update(.wizard(.edited(renamed)))
        let design = try #require(
            world.effects.lazy.reversed().compactMap { effect -> Design? in
                if case .planGuest(_, let design) = effect { design } else { nil }
            }.first)
        let plan = WizardPlan(id: 3, steps: ["Define the guest mail"], violations: ["Line 3: nonsense"])
        #expect(design.domain.name == "mail")
        world.effects += world.state.update(.wizard(.plan(design, .success(plan))))
        world.look()
        #expect(world.shows("Line 3: nonsense. libvirt may refuse it"))
        world.press("enter", "enter")
        #expect(made(world) == 3)
    }

    @Test(arguments: [(40, 10), (80, 24), (160, 45)])
    func theLineWithTheKeysIsAlwaysSeen(size: (Int, Int)) async throws {
        var world = try await opened(columns: size.0, rows: size.1)
        let labels = [
            "Name", "Install", "Disc image", "System", "Memory", "CPUs", "Disk", "Network", "Display", "Firmware",
            "Processor",
        ]
        for label in labels {
            #expect(world.shows(label), "\(label) at \(size)")
            #expect(world.state.draw().cursor != nil)
            world.press("tab")
        }
    }

    @Test func aContainerHostOffersContainers() {
        var world = World()
        var host = World.host(0, guests: 1)
        host.uri = "lxc:///system"
        world.receive(host)
        world.press("n")
        #expect(world.shows("container") && world.shows("First program"))
    }
}
