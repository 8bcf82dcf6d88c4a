internal import ArgumentParser
internal import OSInfo

/// `virt-tui os list`
struct OSListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List operating systems, those with support and the newest first.",
        discussion: """
            FILTER is a few letters of a short name, a name or a code name; words are all wanted. The first column is what \
            other commands take as the name of a system.

            Exit code: 0, or 1 when no system is meant.
            """)

    @Argument(help: ArgumentHelp("The systems to list; all without it.", valueName: "filter")) var filter: [String] = []
    @Option(help: "What to print: text or json.") var format: ListFormat = .text

    func run(in context: Context) async throws -> Int32 {
        let catalogue = try await context.systems.catalogue()
        let text = filter.joined(separator: " ")
        let hits = catalogue.search(text)
        let listing = SystemListing(hits: hits, version: catalogue.version)
        guard context.output.results(listing.formatted(as: format)) else { return Program.brokenPipe }
        if let reason = hits.first?.reason { context.output.complain(reason) }
        guard hits.isEmpty else { return 0 }
        let suggestions = catalogue.find(text)?.suggestions ?? []
        context.output.complain(
            "no system is called \(text); "
                + (suggestions.isEmpty ? "try fewer letters" : "try \(suggestions.joined(separator: " or "))"))
        return 1
    }
}
