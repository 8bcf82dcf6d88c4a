internal import ArgumentParser
internal import Dispatch
internal import Fleet
internal import FleetModel
internal import Glibc
internal import OSInfo
internal import Settings
internal import Synchronization
internal import Terminal

/// The program: reads the arguments, does what they say, answers the exit code.
public enum Program {
    /// The version.
    public static let version = "0.1.0"

    /// The verbs' names.
    static var verbs: [String] { RootCommand.configuration.subcommands.map { $0._commandName } }

    /// What a program ends with whose reader went away, as shells have it for SIGPIPE.
    static let brokenPipe: Int32 = 141

    /// Runs to the end. On the main thread: the console wants it. Arguments are those behind the program's name.
    public static func run(_ arguments: [String], in context: Context) -> Int32 {
        switch start(arguments, context) {
        case .over(let code): return code
        case .verb(let verb, let context):
            keepLibrariesQuiet(context)
            // A reader that goes away is an answer of write(2), not a signal.
            signal(SIGPIPE, SIG_IGN)
            let work = Work()
            Interruption.watch(isWatching: verb.isWatching) { verb.takesBack && work.cancel(for: $0) }
            return carryOut(verb, arguments, context, as: work)
        }
    }

    /// Does a verb, and blocks until it has ended; answers the exit code. The main thread is none of the concurrency
    /// runtime's, so waiting on it starves nobody.
    private static func carryOut(
        _ verb: any Verb, _ arguments: [String], _ context: Context, as work: Work
    ) -> Int32 {
        let done = DispatchSemaphore(value: 0)
        let code = ExitCode()
        work.start {
            let result = await finish(verb, arguments, context)
            code.set(result == 0 ? 0 : work.signal.map { 128 + $0 } ?? result)
            done.signal()
        }
        done.wait()
        return code.value
    }

    /// What libraries say is no result and no sentence of ours: it goes into the log, unless the user asked to see it.
    private static func keepLibrariesQuiet(_ context: Context) {
        if !StandardError.isAskedFor { StandardError.divert(to: LogFile(path: context.paths.log)) }
    }

    /// The same for tests, which have no thread to wait on.
    static func run(_ arguments: [String], in context: Context) async -> Int32 {
        switch start(arguments, context) {
        case .over(let code): code
        case .verb(let verb, let context): await finish(verb, arguments, context)
        }
    }

    private enum Start {
        case over(Int32)
        case verb(any Verb, Context)
    }

    /// Reads the arguments, and does at once what needs no waiting.
    private static func start(_ arguments: [String], _ context: Context) -> Start {
        do {
            var command = try RootCommand.parseAsRoot(arguments)
            if let verb = command as? any Verb { return .verb(verb, try verbContext(arguments, context)) }
            if let root = command as? RootCommand { return .over(try console(root, context)) }
            try command.run()
            return .over(0)
        } catch {
            return .over(report(error, arguments, context))
        }
    }

    /// What the console's own options mean for a verb: `--read-only` holds for it too, the others are a mistake.
    private static func verbContext(_ arguments: [String], _ context: Context) throws -> Context {
        let options = arguments.prefix { $0 != "--" }
        if let own = options.first(where: { ["--demo", "--linear", "--theme"].contains($0) }) {
            throw ValidationError("\(own) is the console's own: leave it out, or leave out the verb")
        }
        var context = context
        if options.contains("--read-only") { context.isReadOnly = true }
        return context
    }

    private static func finish(_ verb: any Verb, _ arguments: [String], _ context: Context) async -> Int32 {
        do {
            return written(try await verb.run(in: context), arguments, context)
        } catch {
            return report(error, arguments, context)
        }
    }

    /// The exit code, once results that could not be written have been told of. A reader that went away wants no words.
    private static func written(_ code: Int32, _ arguments: [String], _ context: Context) -> Int32 {
        guard code == brokenPipe, let reason = context.output.trouble() else { return code }
        context.output.complain("the output cannot be written: \(reason)")
        context.output.errors("See where it goes to, and repeat it\n")
        return failed(arguments)
    }

    /// A check that cannot run knows nothing: WARNING would be a verdict.
    private static func failed(_ arguments: [String]) -> Int32 {
        let verb = arguments.first { verbs.contains($0) }
        return verb == StatusCommand._commandName ? CheckStatus.unknown.rawValue : 1
    }

    private static func console(_ root: RootCommand, _ context: Context) throws -> Int32 {
        if let folder = root.writeDocuments {
            try Documents.write(to: folder, keys: context.keys())
            return 0
        }
        if let theme = root.theme { _ = try ThemeCatalogue(folder: context.paths.themes).theme(named: theme) }
        var options = ConsoleOptions(connections: [], themeName: root.theme, readOnly: root.readOnly, demo: root.demo)
        guard root.demo else {
            (options.connections, options.isSaved) = try root.connections.resolveForConsole(in: context)
            return isLinear(root, context)
                ? linear(options, root.connections.connect, context) : context.openConsole(options)
        }
        guard root.connections.connect.isEmpty else {
            throw ValidationError("--demo opens no other connection: leave out -c")
        }
        let world = try DemoWorld.create()
        defer { world.remove() }
        var connection = ConnectionSettings(name: "demo", uri: world.uri)
        connection.hasDemoLoads = true
        options.connections = [connection]
        // Not opened by itself: it is there to see what a host that hangs looks like.
        if let silent = SilentHost() {
            options.connections.append(ConnectionSettings(name: "silent", uri: silent.uri, autoconnect: false))
        }
        return isLinear(root, context)
            ? linear(options, [world.uri], context) : context.openConsole(options)
    }

    /// A terminal that cannot place a cursor is no place for the console.
    private static func isLinear(_ root: RootCommand, _ context: Context) -> Bool {
        root.linear || context.environment["TERM"] == "dumb"
    }

    /// Runs verbs line by line; `connect` is what `-c` says where it is left out.
    private static func linear(_ options: ConsoleOptions, _ connect: [String], _ context: Context) -> Int32 {
        keepLibrariesQuiet(context)
        signal(SIGPIPE, SIG_IGN)
        var context = context
        context.isReadOnly = options.readOnly
        context.connect = connect
        // Whoever types verbs can be asked, through pipes too.
        context.ask = TerminalQuestions.line
        // Nothing is written over.
        context.output.progress = nil
        let current = CurrentWork()
        Interruption.watch(isWatching: false) { current.cancel(for: $0) }
        return LinearConsole(context: context, settings: options.connections.map(context.policy.applied)).run {
            [context] words in
            guard case .verb(let verb, let context) = start(words, context) else { return nil }
            let work = Work()
            if verb.takesBack { current.set(work) }
            defer { current.set(nil) }
            let code = carryOut(verb, words, context, as: work)
            // Ctrl-C is for the verb; the other signals for the program, which had to wait for what was taken back.
            return work.signal.flatMap { $0 == SIGINT ? nil : code }
        }
    }

    /// Says what went wrong and answers the exit code for it.
    private static func report(_ error: any Error, _ arguments: [String], _ context: Context) -> Int32 {
        if let failure = error as? Failure {
            context.output.fail(failure)
            return 1
        }
        if let problem = error as? OSInfoError {
            context.output.complain(problem.description)
            return 1
        }
        if let problem = error as? SettingsProblem {
            context.output.complain("\(problem)")
            return 1
        }
        guard RootCommand.exitCode(for: error) != .success else {
            let isWritten = context.output.results(RootCommand.fullMessage(for: error) + "\n")
            return written(isWritten ? 0 : brokenPipe, arguments, context)
        }
        let lines = RootCommand.message(for: error).split(separator: "\n").map(String.init)
        context.output.complain("\(lines.first ?? "the arguments cannot be read")")
        let verb = arguments.first { verbs.contains($0) }
        context.output.errors("See virt-tui \(verb.map { $0 + " " } ?? "")--help\n")
        return failed(arguments)
    }
}

/// An exit code that one thread writes and another reads after it was told.
private final class ExitCode: @unchecked Sendable {
    private var code: Int32 = 1

    var value: Int32 { code }

    func set(_ code: Int32) { self.code = code }
}

/// The verb's task, which a signal may cancel before or after it has started.
private final class Work: Sendable {
    private let state = Mutex<(task: Task<Void, Never>?, signal: Int32?)>((nil, nil))

    /// The signal that has cancelled it.
    var signal: Int32? { state.withLock { $0.signal } }

    func start(_ body: @escaping @Sendable () async -> Void) {
        state.withLock { state in
            let task = Task.detached { await body() }
            if state.signal != nil { task.cancel() }
            state.task = task
        }
    }

    /// Cancels it; false when that was done before, and whoever signals does not want to wait.
    func cancel(for signal: Int32) -> Bool {
        state.withLock { state in
            guard state.signal == nil else { return false }
            state.signal = signal
            state.task?.cancel()
            return true
        }
    }
}

/// The verb that is being done just now, where one comes after another.
private final class CurrentWork: Sendable {
    private let work = Mutex<Work?>(nil)

    func set(_ new: Work?) { work.withLock { $0 = new } }

    /// Cancels it; false when there is none, or when somebody is asked something: reading a terminal cannot be broken off, and
    /// what is typed next would go there.
    func cancel(for signal: Int32) -> Bool {
        work.withLock { !TerminalQuestions.isAsking && $0?.cancel(for: signal) == true }
    }
}
