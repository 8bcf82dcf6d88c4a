internal import Glibc
public import Libvirt
internal import SerialText
internal import Synchronization

/// A guest's serial line on a terminal, on pipes, or in memory.
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
        /// Seconds to go on listening after the input has ended, from the guest's last byte on.
        public var linger = 1.0
        /// What is written on a terminal first; safe text.
        public var greeting = ""
        /// Where keys come from.
        public var input: Int32 = STDIN_FILENO
        /// Where the guest's bytes go.
        public var output: Int32 = STDOUT_FILENO

        /// Standard input and output.
        public init() {}
    }

    /// A line that is open and not attached to anything yet.
    public struct Line: Sendable {
        let domain: Domain
        let stream: Libvirt.Stream

        /// Lets go of it. The daemon may hang: nobody waits for it.
        func close() {
            Task {
                _ = try? await stream.abort()
                domain.connection.abandon()
            }
        }
    }

    /// Opens a guest's line. `virDomainOpenConsole`.
    ///
    /// Throws what libvirt says against it, `ErrorCode.operationFailed` where somebody else has it.
    /// - Parameters:
    ///   - domain: on a connection for this alone.
    ///   - device: the serial device's alias; nil is the first.
    ///   - takesOver: whether somebody else who has the console loses it.
    public static func open(
        _ domain: Domain, device: String? = nil, takesOver: Bool = false
    ) async throws(LibvirtError) -> Line {
        let stream = try await domain.connection.stream(.nonBlocking)
        try await domain.openConsole(device, on: stream, takesOver ? .force : [])
        return Line(domain: domain, stream: stream)
    }

    /// Attaches an open line and stays until it ends; the terminal is then as it was. Closes the domain's connection.
    public static func run(_ line: Line, _ options: Options = Options()) async throws(LibvirtError) -> End {
        let terminal = SerialTerminal(input: options.input, output: options.output)
        let filter = SerialFilter(size: { terminal.size })
        let conversation = Conversation(stream: line.stream, linger: options.linger, filter: filter)
        let pump = TerminalPump(terminal) { [weak conversation] in _ = conversation?.heard($0) }
        let result = await conversation.run(pump, greeting: terminal.isShown ? options.greeting : "")
        terminal.restore()
        line.close()
        return try result.get()
    }

    /// Shows an open line on a screen in memory and stays until it ends. Closes the domain's connection.
    /// - Parameter stop: ends it from outside.
    public static func run(
        _ line: Line, on screen: SerialScreen, stop: Stop
    ) async throws(LibvirtError) -> End {
        let filter = SerialFilter(for: .emulator, size: { [weak screen] in screen?.size })
        let conversation = Conversation(stream: line.stream, linger: 0, filter: filter)
        stop.set { [weak conversation] in conversation?.end(.success(.stopped)) }
        screen.attach { [weak conversation] in conversation?.heard($0) ?? false }
        let result = await conversation.run(screen)
        line.close()
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
