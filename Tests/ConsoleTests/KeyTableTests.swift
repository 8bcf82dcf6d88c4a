import Terminal
import Testing

@testable import Console

@Suite struct KeyTableTests {
    private var bindings: [KeyBinding] { KeyTable.standard.bindings }

    @Test func everyKeyNameIsAKey() {
        for binding in bindings {
            for name in binding.keys { #expect(KeySequence(names: name) != nil, "\(name) of \(binding.command.name)") }
        }
    }

    @Test func recordsAreComplete() {
        var seen: [Command: Command] = [:]
        for command in CommandSet.all.flatMap(\.commands) {
            #expect(!command.label.isEmpty && command.summary.hasSuffix("."), "\(command.name)")
            // One record a command: in whichever sets it is, its keys are the same.
            #expect(seen[command, default: command].keys == command.keys, "\(command.name)")
            seen[command] = command
        }
        for page in PageTable.sets { for set in page { #expect(CommandSet.all.contains(set), "\(set.title)") } }
    }

    @Test func noKeyTwiceInOneSet() {
        for set in CommandSet.all {
            let keys = set.commands.flatMap(\.keys).compactMap { KeySequence(names: $0) }
            for (place, key) in keys.enumerated() {
                #expect(!keys[..<place].contains { $0.clashes(with: key) }, "\(key.label) in \(set.title)")
            }
        }
    }

    /// A key means one thing on every page, or the same done to another kind of thing. Answers to what a task asks have the
    /// letters of their words, as in a question.
    @Test func aKeyMeansTheSameEverywhere() {
        let kinds: [Set<String>] = [
            ["new-guest", "add-connection"], ["delete", "remove-connection", "clear-finished"],
            ["toggle-autostart", "toggle-autoconnect"], ["mark", "select-on-screen"], ["filter", "search-screen"],
            ["fold", "previous-tab", "pan-left"], ["unfold", "next-tab", "pan-right"], ["open", "turn-typing"],
            ["fold-all", "remove-device"], ["unfold-all", "add-device"], ["toggle-details", "turn-document"],
            ["copy-screen", "copy-virsh", "copy-name", "copy-uuid", "copy-address", "copy-mac"],
        ]
        var meanings: [Key: Set<String>] = [:]
        for binding in bindings where binding.set != .askedGuests {
            for sequence in binding.sequences { meanings[sequence.keys[0], default: []].insert(binding.command.name) }
        }
        for (key, names) in meanings where names.count > 1 {
            #expect(kinds.contains { $0.isSuperset(of: names) }, "\(key.label): \(names.sorted())")
        }
    }

    @Test func nothingOnTheKeysOfScreenAndTmux() {
        let keys = bindings.flatMap(\.keys)
        #expect(!keys.contains("ctrl-a") && !keys.contains("ctrl-b"))
    }

    @Test func keysThatWaitShowWhatMayFollow() {
        var world = World()
        world.press("y")
        #expect(world.lines.last?.contains("y …  n Copy name  u Copy UUID") == true)
        world.press("n")
        #expect(world.effects.contains(.copy("guest00")))
        world.look()
        world.look()
        world.press("y", "esc")
        #expect(world.lines.last?.contains("F1 Help") == true, "\(world.lines.last ?? "")")
        // A key that does not follow does nothing else either.
        world.press("y", "X")
        #expect(world.state.layers.isEmpty)
    }
}
