import Testing

@testable import Terminal

@Suite struct ThemeTests {
    private let complete = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Style()) })

    @Test func everyRoleMustBeNamed() throws {
        let theme = try Theme(name: "t", description: "", roles: complete)
        #expect(theme[.running] == Style())
        var some = complete
        some[.shutOff] = nil
        some[.xmlTag] = nil
        let roles = some
        let error = #expect(throws: Theme.Incomplete.self) { try Theme(name: "t", description: "", roles: roles) }
        #expect(error?.missing == [.shutOff, .xmlTag])
        #expect(error?.description == "theme \"t\" does not name every role: add shut-off, xml-tag under [roles]")
    }

    @Test func roleNamesGoThereAndBack() {
        for role in Role.allCases { #expect(Role(name: role.name) == role) }
        #expect(Role.shutOff.name == "shut-off")
        #expect(Role(name: "shutOff") == nil)
    }

    @Test func theGroundBelowShows() throws {
        var roles = complete
        roles[.text] = Style(foreground: .named(7), background: .named(0))
        roles[.running] = Style(foreground: .named(2))
        roles[.selected] = Style(foreground: .named(15), background: .named(4), attributes: .bold)
        let theme = try Theme(name: "t", description: "", roles: roles)
        #expect(
            theme.style(for: Pen(.running, on: .selected))
                == Style(foreground: .named(2), background: .named(4), attributes: .bold))
        #expect(theme.style(for: Pen(.text, on: .selected)).foreground == .named(15))
        #expect(theme.style(for: Pen(.running)).background == .named(0))
        let own = Pen(foreground: .rgb(1, 2, 3), background: .terminal)
        #expect(theme.style(for: own) == Style(foreground: .rgb(1, 2, 3), background: .terminal))
    }

    @Test func theSelectionIsSeenWithAnyNumberOfColours() throws {
        var roles = complete
        roles[.text] = Style(foreground: .rgb(220, 220, 220), background: .rgb(20, 20, 20))
        roles[.selected] = Style(foreground: .rgb(255, 255, 255), background: .rgb(35, 38, 45))
        let theme = try Theme(name: "t", description: "", roles: roles)
        for depth in ColourDepth.allCases {
            let shown = theme.adapted(to: depth)
            #expect(shown.style(for: Pen(.text)) != shown.style(for: Pen(.text, on: .selected)), "\(depth)")
        }
        #expect(theme.adapted(to: .mono)[.selected] == Style(attributes: .reverse))
    }

    @Test(arguments: [
        ("#a6e3a1", Colour.rgb(166, 227, 161)), ("#fff", .rgb(255, 255, 255)), ("bright-red", .named(9)),
        ("0", .indexed(0)),
        ("255", .indexed(255)), ("default", .terminal),
    ]) func readsColours(_ text: String, _ colour: Colour) {
        #expect(Colour(text) == colour)
        #expect(Colour(colour.description) == colour)
    }

    @Test(arguments: ["", "#", "#12345", "#ggg", "256", "-1", "+1", "pink", "#１２３"]) func noColour(_ text: String) {
        #expect(Colour(text) == nil)
    }

    @Test func findsTheNearestColour() {
        #expect(ColourDepth.palette.nearest(.rgb(255, 0, 0)) == .indexed(196))
        #expect(ColourDepth.sixteen.nearest(.rgb(250, 5, 5)) == .named(9))
        #expect(ColourDepth.eight.nearest(.rgb(250, 5, 5)) == .named(1))
        #expect(ColourDepth.mono.nearest(.named(3)) == .terminal)
        #expect(ColourDepth.direct.nearest(.rgb(1, 2, 3)) == .rgb(1, 2, 3))
        let grey = ColourDepth.eight.adapt(Style(foreground: .named(8), background: .named(0)))
        #expect(grey.foreground != grey.background)
    }
}
