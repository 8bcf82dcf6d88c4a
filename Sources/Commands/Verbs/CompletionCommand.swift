internal import ArgumentParser

/// `virt-tui completion`
struct CompletionCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print a script that completes virt-tui's words in a shell.",
        discussion: "For bash: source <(virt-tui completion bash)")

    /// The shells there is a script for.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash
        case zsh
        case fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: "bash, zsh or fish.") var shell: Shell

    func run(in context: Context) async throws -> Int32 {
        let script = RootCommand.completionScript(for: shell.completionShell)
        return context.output.results(script + "\n") ? 0 : Program.brokenPipe
    }
}
