internal import Glibc
public import Libvirt
internal import Synchronization

/// A guest's serial line on a terminal or on pipes.
public enum SerialConsole {
    /// How it came to its end.
    public enum End: Equatable, Sendable {
        /// Ctrl-] was pressed.
        case left
        /// The input ended, and the guest has been quiet since for as long as was asked.
        case inputEnded
        /// The guest's side ended: it was switched off, or somebody else took the console.
        case guestEnded
        /// The terminal, or the reader of the output, is gone.
        case readerGone
        /// It was told to end.
        case stopped
    }

    /// How it is attached.
    public struct Options: Sendable {
        /// Which serial device, by its alias; nil is the first.
        public var device: String?
        /// Whether somebody else who has the console loses it.
        public var takesOver = false
        /// Seconds to go on listening after the input has ended, from the guest's last byte on.
        public var linger = 1.0
        /// What is written on a terminal first; safe text.
        public var greeting = ""
        /// Where keys come from.
        public var input: Int32 = STDIN_FILENO
        /// Where the guest's bytes go.
        public var output: Int32 = STDOUT_FILENO

        /// The first serial device on standard input and output.
        public init() {}
    }

    /// Attaches the line and stays until it ends; the terminal is then as it was. Closes the domain's connection.
    ///
    /// Throws what libvirt says against opening it, `ErrorCode.operationFailed` where somebody else has it; nothing has
    /// been done to the terminal then. `virDomainOpenConsole`.
    /// - Parameters:
    ///   - domain: on a connection for this alone.
    ///   - stop: ends it from outside.
    public static func run(
        _ domain: Domain, _ options: Options = Options(), stop: Stop? = nil
    ) async throws(LibvirtError) -> End {
        let stream = try await domain.connection.stream(.nonBlocking)
        try await domain.openConsole(options.device, on: stream, options.takesOver ? .force : [])
        let terminal = SerialTerminal(input: options.input, output: options.output)
        let conversation = Conversation(stream: stream, terminal: terminal, linger: options.linger)
        stop?.set { conversation.end(.success(.stopped)) }
        let result = await conversation.run(greeting: terminal.isShown ? options.greeting : "")
        terminal.restore()
        // The daemon may hang: nobody waits for it.
        Task {
            _ = try? await stream.abort()
            domain.connection.abandon()
        }
        return try result.get()
    }

    /// Ends a console from outside, from any thread.
    public final class Stop: Sendable {
        private let action = Mutex<(isStopped: Bool, run: (@Sendable () -> Void)?)>((false, nil))

        /// Not stopped yet.
        public init() {}

        /// Ends it, or keeps it from beginning.
        public func callAsFunction() {
            action.withLock { action in
                action.isStopped = true
                return action.run
            }?()
        }

        func set(_ run: @escaping @Sendable () -> Void) {
            let isStopped = action.withLock { action in
                action.run = run
                return action.isStopped
            }
            if isStopped { run() }
        }
    }
}
