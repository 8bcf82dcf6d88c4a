internal import Dispatch
internal import FleetModel
internal import Glibc
internal import Settings
internal import Synchronization
internal import Terminal

/// Asks the person at the terminal, one question at a time; on standard error, as results alone go to standard output.
enum TerminalQuestions {
    /// Whether somebody is there who sees a question and can answer it.
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(StandardError.descriptor) == 1 }

    /// Who can be asked: nobody when standard input is no terminal.
    static var answers: (@Sendable (CredentialsRequest) -> [String]?)? { isatty(STDIN_FILENO) == 1 ? ask : nil }

    private static let turn = Mutex(())
    /// How the terminal was before its echo was turned off.
    private static let before = Mutex<termios?>(nil)

    /// Whether what is being typed is not shown.
    static var isHiding: Bool { before.withLock { $0 != nil } }

    /// Whether somebody is asked something now.
    static var isAsking: Bool { turn.withLockIfAvailable { _ in false } ?? true }

    /// Turns the echo on again, if it is off: for a process that ends while somebody types.
    static func restore() {
        before.withLock { settings in
            guard var old = settings else { return }
            settings = nil
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &old)
        }
    }

    /// Puts a host's questions; nil when the person ends the input instead. Blocks.
    @Sendable static func ask(_ request: CredentialsRequest) -> [String]? {
        turn.withLock { _ in
            var answers: [String] = []
            for question in request.questions {
                let suggestion = question.suggestion.map { " [\($0)]" } ?? ""
                // First, as it throws away what was typed before: nobody types before the prompt is there.
                if !question.isEchoed { hide() }
                write("\(SafeText("\(request.hostName): \(question.prompt)\(suggestion)").string): ")
                let line = readLine()
                if !question.isEchoed {
                    restore()
                    write("\n")
                }
                guard let line else { return nil }
                answers.append(line.isEmpty ? question.suggestion ?? "" : line)
            }
            return answers
        }
    }

    /// The same for connections that stay open: on a thread of its own, the answers handed over when they are there.
    static func ask(_ request: CredentialsRequest, then answer: @escaping @Sendable ([String]?) -> Void) {
        guard let answers else { return answer(nil) }
        DispatchQueue.global().async { answer(answers(request)) }
    }

    /// The same for connections beside somebody who reads the terminal all the time: the questions are kept for `askKept`.
    /// Two that read it would take each other's lines, passwords among them.
    static func keep(_ request: CredentialsRequest, then answer: @escaping @Sendable ([String]?) -> Void) {
        guard let answers else { return answer(nil) }
        kept.withLock { $0.append { answer(answers(request)) } }
        // Whoever answers one now is asked the next one anyhow.
        if isAsking { return }
        write("\n" + SafeText("\(request.hostName) has a question: press Enter").string + "\n")
    }

    /// Puts the questions that were kept. Blocks.
    static func askKept() {
        while let question = kept.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { question() }
    }

    private static let kept = Mutex<[@Sendable () -> Void]>([])

    private static func hide() {
        before.withLock { settings in
            var now = termios()
            guard tcgetattr(STDIN_FILENO, &now) == 0 else { return }
            settings = now
            now.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &now)
        }
    }

    /// Puts a question and answers the line that was typed; nil at the end of the input. Blocks.
    @Sendable static func line(_ prompt: String) -> String? {
        turn.withLock { _ in
            write(SafeText(prompt).string)
            return readLine()
        }
    }

    /// A line without its end; nil at the end of the input. Nothing is read ahead: the next reader finds the next line.
    static func readLine() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if count <= 0, bytes.isEmpty { return nil }
            if count <= 0 || byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(StandardError.descriptor, bytes, bytes.count)
    }
}
