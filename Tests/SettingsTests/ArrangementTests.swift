import FilesSupport
import FleetModel
import Testing

@testable import Settings

/// Arranged lists and saved views in the configuration.
@Suite(.timeLimit(.minutes(1))) struct ArrangementTests {
    private static let busy = SavedView(
        name: "busy", filter: "cpu>80", grouping: .none,
        arrangement: ListArrangement(columns: ["name", "cpu"], sort: ListSort(column: "cpu", isReversed: true)))

    private func save(_ text: String, _ changes: SettingsChange...) throws -> String {
        let folder = try TemporaryFolder()
        folder.write(text, to: "config.toml")
        try Settings.save(changes, to: folder.path + "/config.toml")
        return folder.read("config.toml") ?? ""
    }

    @Test func aViewIsATableOfItsNumber() throws {
        let text = try save("theme = \"nord\"\n", .view(2, Self.busy))
        #expect(
            text == """
                theme = "nord"

                [views.2]
                name = "busy"
                filter = "cpu>80"
                group = "none"
                columns = ["name", "cpu"]
                sort = "-cpu"

                """)
        let (settings, problems) = try Settings.read(text, file: "config.toml")
        #expect(settings.views == [2: Self.busy] && problems.isEmpty)
        #expect(settings.views.named("busy") == Self.busy && settings.views.named("2") == Self.busy)
        #expect(settings.views.named("3") == nil)
    }

    @Test func aRemovedViewLeavesTheRest() throws {
        let theme = "theme = \"nord\"\n"
        let saved = try save(theme, .view(2, Self.busy), .arrange("tasks", ListArrangement(columns: ["task"])))
        let text = try save(saved, .view(2, nil))
        #expect(text == theme + "\n[lists.tasks]\ncolumns = [\"task\"]\n")
        #expect(try save(text, .arrange("tasks", nil)) == theme)
    }

    @Test func whatOthersWroteStays() throws {
        let others = "[views.1]\n# mine\nname = \"by hand\"  # keep\nfuture = 1\n\n[lists.tasks]\nsort = \"task\"\n"
        var byHand = SavedView(name: "by hand")
        byHand.filter = "web"
        let text = try save(others, .view(1, byHand), .view(9, Self.busy), .arrange("events", .init(columns: ["a"])))
        #expect(text.hasPrefix("[views.1]\n# mine\nname = \"by hand\"  # keep\nfuture = 1\nfilter = \"web\"\n"))
        let settings = try Settings.read(text, file: "config.toml").settings
        #expect(settings.views == [1: byHand, 9: Self.busy])
        #expect(Set(settings.lists.keys) == ["tasks", "events"])
        #expect(try save(text, .view(1, nil)).hasPrefix("\n[lists.tasks]"), "a table goes with all that it holds")
    }

    @Test func whatCannotBeEditedSafelyStaysAsItIs() throws {
        #expect(throws: SettingsProblem.self) {
            try save("views = { 1 = { name = \"a\" } }\n", .view(2, Self.busy))
        }
    }

    @Test(arguments: [
        ("views = 1", "views must be a table"), ("[views.0]\nname = \"a\"", "views.0 must be a table with a number"),
        ("[views.1]\ngroup = \"colour\"", "views.1.group must be one of host, state, tag, none"),
        ("[views.1]\ncolour = 1", "views.1.colour must be one of name, filter"),
        ("[lists]\ntasks = 1", "lists.tasks must be a table"),
        ("[lists.tasks]\ncolumns = 1", "lists.tasks.columns must be a list of names"),
    ])
    func wrongValuesAreTold(text: String, problem: String) throws {
        let problems = try Settings.read(text, file: "config.toml").problems
        #expect(problems.contains { $0.message.hasPrefix(problem) }, "\(problems)")
    }
}
