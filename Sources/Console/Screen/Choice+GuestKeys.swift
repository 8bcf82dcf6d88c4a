import GuestKeys
import Terminal

extension Choice {
    /// Keys of a terminal that the page or the terminal keeps to itself.
    static func keysOfTerminal(for page: ScreenPage) -> Choice {
        let keys: [(SafeText, Key)] =
            [("Ctrl-]", .ctrl("]")), ("Ctrl-\\", .ctrl("\\")), ("Esc", .escape)]
            + (1...12).compactMap { number in Key(name: "f\(number)").map { ("F\(number)", $0) } }
        return Choice(
            title: "Send a key",
            items: keys.map { label, key in
                Item(label: label, isCurrent: false) { state in
                    state.onScreen(page) { state, page in state.send(.pressOnLine(key, page.guest), to: page) }
                }
            })
    }

    /// Keys that a terminal cannot send, or keeps to itself.
    static func keys(for page: ScreenPage) -> Choice {
        var chords: [(SafeText, String)] = [
            ("Ctrl-Alt-Del", "ctrl-alt-delete"), ("Ctrl-Alt-Backspace", "ctrl-alt-backspace"),
            ("Ctrl-]", "ctrl-]"), ("Ctrl-\\", "ctrl-\\"), ("Esc", "esc"), ("Print", "print"), ("Super", "super"),
        ]
        for number in 1...12 { chords.append(("Ctrl-Alt-F\(number)", "ctrl-alt-f\(number)")) }
        for number in 1...12 { chords.append(("F\(number)", "f\(number)")) }
        for (letter, meaning) in [
            ("h", "help"), ("s", "sync"), ("u", "remount read-only"), ("b", "reboot at once"), ("c", "crash"),
            ("e", "end all"), ("i", "kill all"), ("t", "tasks"), ("w", "blocked tasks"), ("m", "memory"),
        ] {
            chords.append(("SysRq-\(letter): \(meaning)", "alt-sysrq-\(letter)"))
        }
        return Choice(
            title: "Send a key",
            items: chords.map { label, name in
                Item(label: label, isCurrent: false) { state in
                    guard let chord = try? KeyChord(parsing: name) else { return [] }
                    return state.onScreen(page) { state, page in state.send(.pressKeys([chord], page.guest), to: page) }
                }
            })
    }
}
