import Terminal
import Testing

@testable import Console

@Suite struct PaletteTests {
    /// The labels that the palette finds, the best first.
    private func found(_ typed: String, in world: World = World()) -> [String] {
        var palette = Palette(over: world.state)
        palette.field.text = typed
        return palette.matches(in: world.state).map(\.command.label)
    }

    @Test(arguments: [
        ("stop", "Shut down"), ("kill", "Force off"), ("poweroff", "Shut down"), ("poweroff", "Force off"),
        ("restart", "Reboot"), ("restart", "Reset"), ("log", "Time line"), ("unpause", "Resume"), ("serial", "Console"),
        ("vnc", "Screen"), ("undefine", "Delete"), ("colors", "Theme"), ("checkpoint", "Snapshot"),
        ("reconnect", "Connect"), ("create", "New"), ("clipboard", "Copy name"),
    ])
    func wordsPeopleUseAreFound(typed: String, label: String) {
        #expect(found(typed).prefix(6).contains(label), "\(found(typed))")
    }

    @Test func namesComeBeforeWords() {
        #expect(found("save").first == "Save")
        #expect(found("destroy").first == "Force off")
    }

    @Test func movingIsNoCommandToLookFor() {
        #expect(!found("").contains { ["Up", "Down", "First", "Page up"].contains($0) })
    }

    @Test func whatCannotRunSaysWhy() {
        var world = World()
        world.press(":")
        world.type("resume")
        #expect(world.lines.contains { $0.contains("Resume") && $0.contains("guest00 is not paused") })
    }

    @Test func theLastUsedComesFirst() {
        var world = World()
        world.press(":")
        world.type("theme")
        world.press("enter", "esc")
        #expect(found("", in: world).first == "Theme")
    }

    @Test(arguments: [80, 160]) func itStaysInItsPlace(columns: Int) {
        var world = World(columns: columns, rows: 40)
        world.press(":")
        let top = world.lines.firstIndex { $0.contains("Command") && $0.contains("┌") || $0.contains("╭") }
        let edges = world.lines.map { $0.firstIndex(of: ":") }
        world.type("zzzz")
        #expect(world.lines.firstIndex { $0.contains("Command") && $0.contains("┌") || $0.contains("╭") } == top)
        #expect(world.lines.map { $0.firstIndex(of: ":") }.count == edges.count)
    }
}
