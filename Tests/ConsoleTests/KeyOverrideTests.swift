import Terminal
import Testing

@testable import Console

@Suite struct KeyOverrideTests {
    private func table(_ overrides: (String, [String])...) -> (KeyTable, [KeyTable.Complaint]) {
        let (table, complaints) = KeyTable.standard.overridden(
            by: overrides.map { KeyOverride(command: $0.0, keys: $0.1) })
        return (table, complaints)
    }

    @Test func aCommandGetsOtherKeys() {
        let (keys, complaints) = table(("destroy", ["ctrl-x", "f12"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .ctrl("x"), in: [.guest]) == .destroy)
        #expect(keys.command(for: .named(.f12), in: [.guest]) == .destroy)
        #expect(keys.command(for: .character("X"), in: [.guest]) == nil)
        #expect(keys.sequence(for: .destroy)?.keys == [.ctrl("x")])
    }

    @Test func aCommandOfThePaletteGetsItsFirstKey() {
        let (keys, complaints) = table(("set-title", ["T"]), ("reconnect", ["f12"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("T"), in: FleetPage().sets)?.name == "set-title")
        #expect(keys.command(for: .named(.f12), in: ConnectionsPage().sets) == .connect)
    }

    @Test func keysAreTakenAway() {
        let (keys, complaints) = table(("delete", []))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("D"), in: FleetPage().sets) == nil)
        #expect(keys.hint(.delete) == ":delete")
    }

    @Test func aTakenKeyGoesOverAndIsTold() {
        let (keys, complaints) = table(("destroy", ["s"]))
        #expect(keys.command(for: .character("s"), in: FleetPage().sets) == .destroy)
        #expect(keys.sequence(for: .start) == nil)
        #expect(complaints.map(\.place) == [0])
        #expect(complaints.first?.message == "\"s\" was a key of start, which has no key now: it is that of destroy")
    }

    @Test func aKeyOfAnotherPageIsNoClash() {
        let (keys, complaints) = table(("next-tab", ["x"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("x"), in: TasksPage().sets)?.name == "cancel-task")
        #expect(keys.command(for: .character("x"), in: GuestPage(guest: World.guest(0, 0), name: "").sets) == .nextTab)
    }

    @Test func twoCommandsMaySwapTheirKeys() {
        let (keys, complaints) = table(("start", ["S"]), ("shutdown", ["s"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("S"), in: GuestPage(guest: World.guest(0, 0), name: "").sets) == .start)
        #expect(keys.command(for: .character("s"), in: GuestPage(guest: World.guest(0, 0), name: "").sets) == .shutdown)
    }

    @Test func ofTwoOverridesTheFirstHasTheKey() {
        let (keys, complaints) = table(("start", ["z"]), ("shutdown", ["z", "Z"]))
        #expect(keys.command(for: .character("z"), in: FleetPage().sets) == .start)
        #expect(keys.command(for: .character("Z"), in: FleetPage().sets) == .shutdown)
        #expect(complaints.map(\.place) == [1])
    }

    @Test func unknownNamesAreTold() {
        let (keys, complaints) = table(("destory", ["x"]), ("start", ["hyper-s"]), ("reset", ["ctl-r", "f12"]))
        #expect(complaints.map(\.place) == [0, 1, 2])
        #expect(complaints[0].message.contains("destory"))
        #expect(complaints[1].message.contains("hyper-s"))
        #expect(
            keys.sequence(for: .start)?.keys == [.character("s")],
            "a command keeps its keys when none of the new ones is a key")
        #expect(keys.sequence(for: .reset)?.keys == [.named(.f12)])
    }

    @Test func thePaletteKeepsAKey() {
        let (keys, complaints) = table(("palette", []))
        #expect(keys.sequence(for: .palette)?.keys == [.character(":")])
        #expect(complaints.count == 1)
    }

    @Test func keyPressesFooterHelpAndPaletteFollow() {
        var world = World(columns: 160)
        world.state.keys = table(("destroy", ["f12"])).0
        #expect(world.lines.last?.contains("F12 Force off") == true)
        world.press("X")
        #expect(world.state.layers.isEmpty)
        world.press("f12")
        #expect(world.shows("Force off guest00 on kvm1?"))
        world.press("esc", ":")
        world.type("destroy")
        #expect(world.lines.contains { $0.contains("Pull the plug") && $0.contains("F12") })
        world.press("esc", "f1")
        #expect(
            world.lines.contains { $0.contains("F12") }
                || world.state.helpLines.contains {
                    $0.first?.text.string.contains("F12") == true
                })
    }

    @Test(arguments: [80, 60, 132]) func theFooterAlwaysLeadsEverywhere(columns: Int) {
        var world = World(columns: columns)
        for _ in 0..<5 {
            let footer = world.lines.last ?? ""
            for item in ["F1 Help", "/ Filter", ": Command", "q Quit"] { #expect(footer.contains(item), "\(footer)") }
            world.press("down")
        }
    }

    @Test func theFooterPrefersWhatCanBeDoneNow() {
        var world = World(columns: 80)
        // guest00 runs, guest01 is off.
        #expect(world.lines.last?.contains("S Shut down") == true && world.lines.last?.contains("s Start") == false)
        world.press("down")
        #expect(world.lines.last?.contains("s Start") == true && world.lines.last?.contains("S Shut down") == false)
    }
}

extension Command {
    fileprivate static let (start, shutdown, reset) = (named("start"), named("shutdown"), named("reset"))
    fileprivate static let (destroy, delete, nextTab) = (named("destroy"), named("delete"), named("next-tab"))

    private static func named(_ name: String) -> Command {
        CommandSet.all.flatMap(\.commands).first { $0.name == name } ?? .help
    }
}
