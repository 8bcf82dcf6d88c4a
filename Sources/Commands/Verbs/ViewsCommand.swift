internal import ArgumentParser
internal import FleetModel
internal import Settings
internal import Terminal

/// `virt-tui views`
struct ViewsCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "views", abstract: "List the saved views of the guests.",
        discussion: """
            A view is a filter, a grouping, columns and an order under a name. F8 in the console saves what is shown, 1 to 9 \
            show it again, and "list --view" prints it. Views are the tables [views.1] to [views.9] of the settings.
            """)

    @Option(help: "What to print: text or json.") var format: ListFormat = .text

    func run(in context: Context) async throws -> Int32 {
        let (settings, problems) = Settings.load(from: context.paths.configurationFile)
        let views = settings.views.sorted { $0.key < $1.key }.map { (number: $0.key, view: $0.value) }
        let isRead = context.output.results(format == .json ? Self.json(views) : Self.table(views))
        for problem in problems { context.output.complain("\(problem)") }
        return isRead ? 0 : Program.brokenPipe
    }

    private static func table(_ views: [(number: Int, view: SavedView)]) -> String {
        var table = TextTable(columns: ["KEY", "NAME", "FILTER", "GROUP", "SORT", "COLUMNS"])
        table.keepsLast = true
        for (number, view) in views {
            table.add([
                "\(number)", SafeText(view.name), SafeText(view.filter.isEmpty ? "-" : view.filter),
                SafeText(view.grouping.rawValue), SafeText(view.arrangement.sort?.text ?? "-"),
                SafeText(view.arrangement.columns?.joined(separator: ",") ?? "-"),
            ])
        }
        return table.lines.map { $0.string + "\n" }.joined()
    }

    private static func json(_ views: [(number: Int, view: SavedView)]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", SnapshotJSON.schema)
            json.key("views")
            json.array(views) { json, entry in
                json.object { json in
                    json.member("number", entry.number)
                    json.member("name", entry.view.name)
                    json.member("filter", entry.view.filter)
                    json.member("group", entry.view.grouping.rawValue)
                    json.member("sort", entry.view.arrangement.sort?.text)
                    json.key("columns")
                    json.array(entry.view.arrangement.columns ?? []) { $0.string($1) }
                }
            }
        }
        return json.text + "\n"
    }
}
