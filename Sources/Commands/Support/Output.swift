internal import Files
internal import FleetModel
internal import Glibc
internal import Settings
internal import Synchronization
internal import Terminal

/// Where results and errors go. May be used from any thread.
public struct Output: Sendable {
    /// Writes results; false when nobody reads them any more.
    let results: @Sendable (String) -> Bool
    /// Writes what is said besides.
    let errors: @Sendable (String) -> Void
    /// Where progress is shown; nil where nobody would see it.
    var progress: Progress?
    /// Why results could not be written, in the system's words; nil while they can, or when only the reader has gone away.
    var trouble: @Sendable () -> String? = { nil }
    /// Writes results that are no text, as `results` does.
    var bytes: @Sendable ([UInt8]) -> Bool = { _ in false }

    /// A terminal whose last line is written over.
    public struct Progress: Sendable {
        /// Writes as it is, control characters too.
        let write: @Sendable (String) -> Void
        /// The terminal's width just now, columns.
        let width: @Sendable () -> Int

        /// A terminal through closures.
        public init(write: @escaping @Sendable (String) -> Void, width: @escaping @Sendable () -> Int) {
            self.write = write
            self.width = width
        }
    }

    /// Output through closures.
    public init(
        results: @escaping @Sendable (String) -> Bool, errors: @escaping @Sendable (String) -> Void,
        progress: Progress? = nil
    ) {
        self.results = results
        self.errors = errors
        self.progress = progress
    }

    /// Standard output and standard error. `isUTF8` is whether the locale can show more than ASCII.
    public static func standard(isUTF8: Bool) -> Output {
        let trouble = WriteTrouble()
        var output = Output(
            results: { trouble.noted(write(isUTF8 ? $0 : ascii($0), to: STDOUT_FILENO)) },
            errors: { _ = write(isUTF8 ? $0 : ascii($0), to: StandardError.descriptor) },
            progress: isatty(StandardError.descriptor) == 0
                ? nil
                : Progress(
                    write: { _ = write(isUTF8 ? $0 : ascii($0), to: StandardError.descriptor) },
                    width: {
                        var size = winsize()
                        guard ioctl(StandardError.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
                            return 80
                        }
                        return Int(size.ws_col)
                    }))
        output.bytes = { trouble.noted(Descriptor.write($0, to: STDOUT_FILENO)) }
        output.trouble = { trouble.reason }
        return output
    }

    /// Whether the locale named by the environment writes UTF-8.
    static func isUTF8(_ environment: [String: String]) -> Bool {
        CharacterSet.isUTF8 { environment[$0] }
    }

    /// The text without anything that an 8-bit terminal could take for a control.
    static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "‹": result += "<"
            case "›": result += ">"
            case "…": result += "~"
            case "¦": result += "!"
            default: result.unicodeScalars.append(scalar.isASCII ? scalar : "?")
            }
        }
        return result
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        Descriptor.write(Array(text.utf8), to: descriptor)
    }

    /// Says what failed and why, and what to do next where that is known: one line each.
    func fail(_ failure: Failure) {
        complain(failure.description)
        if let next = failure.next { errors(SafeText(next).string + "\n") }
    }

    /// Says a sentence under the program's name.
    func complain(_ sentence: String) { errors("virt-tui: \(SafeText(sentence).string)\n") }
}

/// The first error of writing that is not just a reader's going away.
private final class WriteTrouble: Sendable {
    private let code = Mutex<Int32?>(nil)

    /// Takes down why a write failed, straight after it.
    func noted(_ isWritten: Bool) -> Bool {
        let error = errno
        if !isWritten, error != EPIPE { code.withLock { $0 = $0 ?? error } }
        return isWritten
    }

    var reason: String? { code.withLock { $0 }.map { String(cString: strerror($0)) } }
}
