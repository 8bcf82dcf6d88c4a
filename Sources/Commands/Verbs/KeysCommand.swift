internal import ArgumentParser
internal import Terminal

/// `virt-tui keys`
struct KeysCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show the console's keys.",
        discussion: "The names in the last column are what [keys] in config.toml takes.")

    func run(in context: Context) async throws -> Int32 {
        var table = TextTable(columns: ["WHERE", "KEYS", "WHAT", "COMMAND"])
        for key in context.keys {
            table.add([
                SafeText(key.context), SafeText(key.labels.joined(separator: " ")), SafeText(key.description),
                SafeText(key.command),
            ])
        }
        let text = table.lines.map { $0.string + "\n" }.joined()
        return context.output.results(text) ? 0 : Program.brokenPipe
    }
}
