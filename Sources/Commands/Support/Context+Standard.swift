internal import FleetModel
internal import Glibc
internal import Settings

extension Context {
    /// The world as it is: libvirt, standard output, this process's environment.
    public static func standard(
        keys: @escaping @autoclosure @Sendable () -> [KeyDocument],
        ownKeys: @escaping @Sendable () -> (keys: [KeyDocument], problems: [String]),
        openConsole: @escaping @Sendable (ConsoleOptions) -> Int32
    ) -> Context {
        var environment: [String: String] = [:]
        for name in ["LIBVIRT_DEFAULT_URI", "LC_ALL", "LC_CTYPE", "LANG", "TERM"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        var context = Context(
            engine: .live, output: .standard(isUTF8: Output.isUTF8(environment)),
            ask: TerminalQuestions.isPossible ? TerminalQuestions.line : nil, environment: environment,
            paths: .current, keys: keys(), ownKeys: ownKeys, openConsole: openConsole)
        context.edit = { text, name throws(Failure) in try TextEditor.edit(text, name: name) }
        context.timeLine = TimeLine(path: Paths.current.timeLine)
        return context
    }
}
