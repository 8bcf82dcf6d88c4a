internal import ArgumentParser
internal import Settings
internal import Terminal

/// `virt-tui themes`
struct ThemesCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "List the themes.",
        discussion: "Your own are TOML files in $XDG_CONFIG_HOME/virt-tui/themes; files with mistakes are told.")

    func run(in context: Context) async throws -> Int32 {
        let catalogue = ThemeCatalogue(folder: context.paths.themes)
        var table = TextTable(columns: ["NAME", "DESCRIPTION", "FILE"])
        for item in catalogue.items {
            table.add([
                SafeText(item.theme.name), SafeText(item.theme.description), SafeText(item.file ?? "built in"),
            ])
        }
        let isRead = context.output.results(table.lines.map { $0.string + "\n" }.joined())
        for problem in catalogue.problems { context.output.complain("\(problem)") }
        return isRead ? (catalogue.problems.isEmpty ? 0 : 1) : Program.brokenPipe
    }
}
