internal import ArgumentParser
internal import Terminal

/// `virt-tui keys`
struct KeysCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show the console's keys.",
        discussion: """
            The keys are those in force. The names in the last column are what [keys] in config.toml takes: \
            shutdown = "f8", destroy = ["X", "ctrl-x"], or delete = [] for no key.
            """)

    func run(in context: Context) async throws -> Int32 {
        let (own, problems) = context.ownKeys()
        for problem in problems { context.output.complain(problem) }
        var table = TextTable(columns: ["WHERE", "KEYS", "WHAT", "COMMAND"])
        for key in own {
            table.add([
                SafeText(key.context), SafeText(key.labels.joined(separator: " ")), SafeText(key.description),
                SafeText(key.command),
            ])
        }
        let text = table.lines.map { $0.string + "\n" }.joined()
        return context.output.results(text) ? 0 : Program.brokenPipe
    }
}
