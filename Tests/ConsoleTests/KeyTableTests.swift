import Console
import Terminal
import Testing

@Suite struct KeyTableTests {
    @Test func everyKeyNameIsAKey() {
        for binding in KeyTable.bindings {
            for name in binding.keys { #expect(Key(name: name) != nil, "\(name) of \(binding.command)") }
        }
    }

    @Test func everyCommandHasAKeyOrIsNamedAsPaletteOnly() {
        let bound = Set(KeyTable.bindings.map(\.command))
        for command in Command.allCases {
            #expect(bound.contains(command) != KeyTable.paletteOnly.contains(command), "\(command)")
        }
    }

    @Test func noKeyTwiceInOneContext() {
        for context in KeyContext.allCases {
            let keys = KeyTable.bindings.filter { $0.context == context }.flatMap(\.keys)
            #expect(Set(keys).count == keys.count, "\(context)")
        }
    }

    /// A page's own keys may hide a more general context's: only where that is meant.
    @Test func contextsOfOnePageDoNotHideGuestCommands() {
        let list = KeyTable.bindings.filter { [.fleet, .moving].contains($0.context) }.flatMap(\.keys)
        let guests = KeyTable.bindings.filter { [.guest, .host].contains($0.context) }
        for binding in guests { #expect(Set(binding.keys).isDisjoint(with: list), "\(binding.command)") }
        let guestKeys = KeyTable.bindings.filter { $0.context == .guest }.flatMap(\.keys)
        let hostKeys = KeyTable.bindings.filter { $0.context == .host }.flatMap(\.keys)
        // "c" is the console of a guest and the connection of a host: whichever of them is selected.
        #expect(Set(guestKeys).intersection(hostKeys) == ["c"])
    }

    @Test func nothingOnTheKeysOfScreenAndTmux() {
        let keys = KeyTable.bindings.flatMap(\.keys)
        #expect(!keys.contains("ctrl-a") && !keys.contains("ctrl-b"))
    }
}
