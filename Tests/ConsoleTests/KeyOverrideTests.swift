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
        #expect(keys.key(for: .destroy) == .ctrl("x"))
    }

    @Test func aCommandOfThePaletteGetsItsFirstKey() {
        let (keys, complaints) = table(("set-title", ["T"]), ("connect", ["f8"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("T"), in: KeyContext.fleetPage) == .setTitle)
        #expect(keys.command(for: .named(.f8), in: KeyContext.connectionsPage) == .connect)
    }

    @Test func keysAreTakenAway() {
        let (keys, complaints) = table(("delete", []))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("D"), in: KeyContext.fleetPage) == nil)
        #expect(keys.hint(.delete) == ":delete")
    }

    @Test func aTakenKeyGoesOverAndIsTold() {
        let (keys, complaints) = table(("destroy", ["s"]))
        #expect(keys.command(for: .character("s"), in: KeyContext.fleetPage) == .destroy)
        #expect(keys.key(for: .start) == nil)
        #expect(complaints.map(\.place) == [0])
        #expect(complaints.first?.message == "\"s\" was a key of start, which has no key now: it is that of destroy")
    }

    @Test func aKeyOfAnotherPageIsNoClash() {
        // c and x are keys of the tasks and of the hosts, which no page has both.
        let (keys, complaints) = table(("next-tab", ["n"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("n"), in: KeyContext.connectionsPage) == .addConnection)
        #expect(keys.command(for: .character("n"), in: KeyContext.guestPage) == .nextTab)
    }

    @Test func twoCommandsMaySwapTheirKeys() {
        let (keys, complaints) = table(("start", ["S"]), ("shutdown", ["s"]))
        #expect(complaints.isEmpty)
        #expect(keys.command(for: .character("S"), in: KeyContext.guestPage) == .start)
        #expect(keys.command(for: .character("s"), in: KeyContext.guestPage) == .shutdown)
    }

    @Test func ofTwoOverridesTheFirstHasTheKey() {
        let (keys, complaints) = table(("start", ["z"]), ("shutdown", ["z", "Z"]))
        #expect(keys.command(for: .character("z"), in: KeyContext.fleetPage) == .start)
        #expect(keys.command(for: .character("Z"), in: KeyContext.fleetPage) == .shutdown)
        #expect(complaints.map(\.place) == [1])
    }

    @Test func unknownNamesAreTold() {
        let (keys, complaints) = table(("destory", ["x"]), ("start", ["hyper-s"]), ("reset", ["ctl-r", "f7"]))
        #expect(complaints.map(\.place) == [0, 1, 2])
        #expect(complaints[0].message.contains("destory"))
        #expect(complaints[1].message.contains("hyper-s"))
        #expect(keys.key(for: .start) == .character("s"), "a command keeps its keys when none of the new ones is a key")
        #expect(keys.key(for: .reset) == .named(.f7))
    }

    @Test func thePaletteKeepsAKey() {
        let (keys, complaints) = table(("palette", []))
        #expect(keys.key(for: .palette) == .character(":"))
        #expect(complaints.count == 1)
    }

    @Test func keyPressesFooterHelpAndPaletteFollow() {
        var world = World(columns: 160)
        world.state.keys = table(("destroy", ["f12"])).0
        #expect(world.lines.last?.contains("F12 Force off") == true)
        world.press("X")
        #expect(world.state.overlays.isEmpty)
        world.press("f12")
        #expect(world.shows("Force off guest00 on kvm1?"))
        world.press("esc", ":")
        world.type("destroy")
        #expect(world.lines.contains { $0.contains("destroy") && $0.contains("F12") })
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
