internal import FleetModel
internal import Synchronization
internal import Terminal

/// The console line by line: verbs are typed, their answers and what else has happened are printed. For screen readers, and
/// for terminals that cannot place a cursor.
struct LinearConsole {
    let context: Context
    let settings: [ConnectionSettings]

    /// Runs until `quit` or the end of the input; blocks the thread. Answers the exit code.
    /// - Parameter perform: does what a line's words say; answers the exit code when the program was told to end meanwhile.
    func run(_ perform: ([String]) -> Int32?) -> Int32 {
        let shared = Shared()
        let watching = Task { [context, settings] in
            var survey = Engine.Survey(timeout: 10)
            survey.keepsQuestions = true
            for await hosts in context.engine.watch(settings, 1, survey) { shared.hosts.withLock { $0 = hosts } }
        }
        defer { watching.cancel() }
        var announcements = Announcements()
        guard
            say("virt-tui, line by line. Verbs: list, start NAME, screen NAME and so on. help tells all, quit leaves.")
        else { return Program.brokenPipe }
        if let code = perform(["list"]) { return code }
        while true {
            for sentence in announcements.sentences(for: shared.hosts.withLock { $0 }) {
                guard say(sentence) else { return Program.brokenPipe }
            }
            TerminalQuestions.askKept()
            guard context.output.results("virt-tui> ") else { return Program.brokenPipe }
            guard let line = TerminalQuestions.readLine() else { return 0 }
            guard let words = ShellWords.split(line) else {
                context.output.complain("a quote is not closed: \(line)")
                continue
            }
            switch words.first {
            case nil: continue
            case "quit", "exit", "q": return 0
            case "help": _ = perform(["--help"])
            case let verb? where Program.verbs.contains(verb): if let code = perform(words) { return code }
            case let word?: context.output.complain("\(word) is no verb: help tells which there are")
            }
        }
    }

    private func say(_ sentence: String) -> Bool { context.output.results(SafeText(sentence).string + "\n") }

    /// What the watching task and the prompt share.
    private final class Shared: Sendable {
        let hosts = Mutex<[HostSnapshot]>([])
    }
}
