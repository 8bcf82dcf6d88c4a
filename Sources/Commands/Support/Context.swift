internal import Fleet
public import FleetModel
internal import Glibc
public import OSInfo
public import Settings
internal import Terminal

/// Everything a verb has to do with the world.
public struct Context: Sendable {
    /// The polling model.
    public var engine: Engine
    /// The operating systems that are known; loaded by the first verb that asks.
    public var systems: OSDatabase
    /// Where results and errors go.
    public var output: Output
    /// Whether hosts may only be looked at.
    public var isReadOnly = false
    /// The connections that are meant where none is said.
    public var connect: [String] = []
    /// Puts a question to the user and answers what was typed, nil at the input's end; blocks. Nil where nobody can be asked.
    public var ask: (@Sendable (String) -> String?)?
    /// Lets the user edit a text that has a file's name, and answers the new one; blocks. Nil where there is no terminal.
    var edit: (@Sendable (_ text: String, _ name: String) throws(Failure) -> String?)?
    /// The environment.
    public var environment: [String: String]
    /// Where files are.
    public var paths: Paths
    /// Where what was done is kept; nil where it is not.
    public var timeLine: TimeLine?
    /// The console's keys as they are shipped, for the documents.
    public var keys: @Sendable () -> [KeyDocument]
    /// The console's keys with the person's own, for `keys`, and what was wrong with those.
    public var ownKeys: @Sendable () -> (keys: [KeyDocument], problems: [String])
    /// Opens the console and answers the exit code; on the main thread.
    public var openConsole: @Sendable (ConsoleOptions) -> Int32
    /// The monotonic clock.
    public var now: @Sendable () -> Moment
    /// Seconds since 1970.
    public var time: @Sendable () -> Int64

    /// A context.
    public init(
        engine: Engine, systems: OSDatabase = .standard, output: Output,
        ask: (@Sendable (String) -> String?)? = nil, environment: [String: String], paths: Paths,
        keys: @escaping @autoclosure @Sendable () -> [KeyDocument],
        ownKeys: (@Sendable () -> (keys: [KeyDocument], problems: [String]))? = nil,
        openConsole: @escaping @Sendable (ConsoleOptions) -> Int32,
        now: @escaping @Sendable () -> Moment = Moment.now,
        time: (@Sendable () -> Int64)? = nil
    ) {
        self.engine = engine
        self.systems = systems
        self.output = output
        self.ask = ask
        self.environment = environment
        self.paths = paths
        self.keys = keys
        self.ownKeys = ownKeys ?? { (keys(), []) }
        self.openConsole = openConsole
        self.now = now
        self.time = time ?? { Int64(Glibc.time(nil)) }
    }

    /// What holds for every connection of this run. Reads the saved connections.
    var policy: ConnectionPolicy {
        let (settings, problems) = Settings.load(from: paths.configurationFile)
        return ConnectionPolicy(
            isReadOnly: isReadOnly, saved: settings.connections,
            isUnknown: problems.contains { $0.severity == .error }, sharedLogin: settings.sharedLogin(paths))
    }
}

/// How the console is to be opened.
public struct ConsoleOptions: Equatable, Sendable {
    /// The connections to open; in the demo the demo's alone.
    public var connections: [ConnectionSettings]
    /// Whether they are the saved ones, and changes to them are to be kept.
    public var isSaved: Bool
    /// The theme, where one was asked for.
    public var themeName: String?
    /// Whether every connection is opened read-only.
    public var readOnly: Bool
    /// Whether this is the demo.
    public var demo: Bool

    /// Options.
    public init(
        connections: [ConnectionSettings], isSaved: Bool = false, themeName: String? = nil, readOnly: Bool = false,
        demo: Bool = false
    ) {
        self.connections = connections
        self.isSaved = isSaved
        self.themeName = themeName
        self.readOnly = readOnly
        self.demo = demo
    }
}

/// One line of the key table.
public struct KeyDocument: Equatable, Sendable {
    /// Where the keys work: "List", "Everywhere".
    public var context: String
    /// The keys' names, as the settings take them: "s", "f5", "ctrl-l".
    public var keys: [String]
    /// The command's name, as the palette has it.
    public var command: String
    /// What it does.
    public var description: String

    /// The keys as they are shown: "s", "F5", "Ctrl-L".
    var labels: [String] { keys.map { Key(name: $0)?.label.string ?? $0 } }

    /// A line.
    public init(context: String, keys: [String], command: String, description: String) {
        self.context = context
        self.keys = keys
        self.command = command
        self.description = description
    }
}
