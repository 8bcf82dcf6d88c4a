internal import Glibc
internal import ShellText
internal import Synchronization
internal import Threads

/// Something that ssh asks a person.
public struct SSHQuestion: Hashable, Sendable {
    /// Its words: from outside, not trusted.
    public let text: String

    /// Whether it asks to accept a host's key, which is answered by `yes`.
    public var isAboutHostKey: Bool { text.contains("key fingerprint is") }
    /// Which time the same is asked, from 1: a wrong password is asked for again.
    public let attempt: Int

    /// One line for a person.
    public var prompt: String {
        guard isAboutHostKey else {
            let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return attempt == 1 ? words : "\(words) (\(attempt))"
        }
        // "ED25519 key fingerprint is SHA256:….": what stands around it the form says in its own words.
        let line = text.split(whereSeparator: \.isNewline).first { $0.contains("key fingerprint is") } ?? ""
        let print = line.split(separator: " ").last.map { $0.hasSuffix(".") ? $0.dropLast() : $0 } ?? ""
        return "Unknown \(line.prefix { $0 != " " }) key \(print): accept it (yes or no)"
    }
}

/// Answers a question; nil gives up. Called on a thread that may block until the person has answered.
public typealias SSHAnswers = @Sendable (SSHQuestion) -> String?

/// The questions of one ssh: it starts a program for each (`SSH_ASKPASS`), which passes it on through two FIFOs.
final class SSHQuestions: Sendable {
    /// The program for `SSH_ASKPASS`.
    let program: String
    private let folder: String
    private let questions: Int32
    private let replies: Int32

    /// Begins to listen. The folder is removed at the end.
    init(in parent: PrivateFolder, _ answers: @escaping SSHAnswers) throws(SSHTrouble) {
        guard let template = strdup("\(parent.path)/ask.XXXXXX") else { throw SSHTrouble("no memory") }
        defer { free(template) }
        guard let made = mkdtemp(template) else { throw SSHTrouble(String(cString: strerror(errno))) }
        let folder = String(cString: made)
        self.folder = folder
        let (question, answer) = ("\(folder)/question", "\(folder)/answer")
        guard mkfifo(question, 0o600) == 0, mkfifo(answer, 0o600) == 0 else {
            let reason = String(cString: strerror(errno))
            Self.remove(folder)
            throw SSHTrouble(reason)
        }
        // Held at both ends, so that it never ends by itself.
        questions = open(question, O_RDWR | O_CLOEXEC)
        replies = open(answer, O_RDWR | O_CLOEXEC)
        do throws(SSHTrouble) {
            program = try PrivateFolder(folder, forNamesOf: 0).write(Self.script(question, answer), to: "ask")
        } catch {
            close(questions)
            close(replies)
            Self.remove(folder)
            throw error
        }
        let (questions, replies) = (questions, replies)
        let isStarted = SystemThread.start(name: "ssh-questions") {
            var asked: [String: Int] = [:]
            while let text = Self.read(questions), !text.isEmpty {
                // A plus before the answer: an empty one is an answer too.
                asked[text, default: 0] += 1
                let said = answers(SSHQuestion(text: text, attempt: asked[text] ?? 1)).map { "+\($0)\n" } ?? "-\n"
                let bytes = Array(said.utf8)
                _ = Glibc.write(replies, bytes, bytes.count)
            }
            close(questions)
            close(replies)
            Self.remove(folder)
        }
        guard isStarted else {
            close(questions)
            close(replies)
            Self.remove(folder)
            throw SSHTrouble("the system has no thread left")
        }
    }

    deinit {
        // An empty question ends the thread.
        var end: UInt8 = 0
        _ = Glibc.write(questions, &end, 1)
    }

    /// Asks and prints the answer. Should the console be gone, it ends by itself.
    private static func script(_ question: String, _ answer: String) -> String {
        """
        #!/bin/sh
        printf '%s\\0' "$1" | timeout 10 dd of=\(ShellWord.inQuotes(question)) conv=notrunc 2>/dev/null || exit 1
        word=$(timeout 600 head -n 1 \(ShellWord.inQuotes(answer))) || exit 1
        case $word in +*) printf '%s\\n' "${word#+}" ;; *) exit 1 ;; esac

        """
    }

    private static func read(_ descriptor: Int32) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 1 << 14 {
            let count = Glibc.read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            if byte == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }

    private static func remove(_ folder: String) {
        for name in ["question", "answer", "ask"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }
}
