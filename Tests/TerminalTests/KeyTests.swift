import Testing

@testable import Terminal

@Suite struct KeyTests {
    @Test func namesGoThereAndBack() throws {
        var keys: [Key] = []
        let modifiers: [Key.Modifiers] = [[], .ctrl, .alt, [.ctrl, .alt]]
        for held in modifiers {
            for name in Key.Name.allCases { keys += [.named(name, held), .named(name, held.union(.shift))] }
            for character in "azAZ09-]?/ :é中" { keys.append(.character(character, held)) }
        }
        for key in keys {
            #expect(Key(name: key.name) == key, "\(key.name)")
            #expect(!key.label.isEmpty)
        }
        #expect(Set(keys.map(\.name)).count == keys.count)
    }

    @Test(arguments: ["", "ctrl-", "ctrl-ctrl-a", "banana", "f13", " ", "shift-a", "ab"]) func noKey(_ name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test func labelsAreForPeople() {
        #expect(Key.ctrl("]").label.string == "Ctrl-]")
        #expect(Key.pageDown.label.string == "PgDn")
        #expect(Key.named(.f1).label.string == "F1")
        #expect(Key.space.label.string == "Space")
        #expect(Key.backtab.label.string == "Shift-Tab")
        #expect(Key.escape.label.string == "Esc")
    }
}
