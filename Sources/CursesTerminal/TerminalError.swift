/// Why the console cannot be opened on this terminal, as a sentence with the next step.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// TERM is not set.
    case typeMissing
    /// The terminal database does not know this type.
    case typeUnknown(String)
    /// The type is known and cannot do what a full screen needs.
    case typeTooSimple(String)
    /// The system refused something: what, and its words for why.
    case system(String, String)

    /// One sentence without the program's name.
    public var description: String {
        switch self {
        case .notATerminal:
            "the console needs a terminal for its input and output: use `virt-tui list` in scripts"
        case .typeMissing:
            "TERM is not set, so the kind of terminal is not known: use `virt-tui list`, or set TERM"
        case .typeUnknown(let name):
            "the terminal type \"\(name)\" is not known here: use `virt-tui list`, or set TERM (try TERM=xterm)"
        case .typeTooSimple(let name):
            "the terminal type \"\(name)\" cannot place a cursor: use `virt-tui --linear`, or set TERM"
        case .system(let what, let why):
            "the terminal could not be prepared: \(what): \(why)"
        }
    }
}
