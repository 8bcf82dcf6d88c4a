internal import Glibc
internal import ShellText
internal import Synchronization
internal import Threads

/// One login a host: the first connection logs in, and an ssh that stays in the background lets the others through.
public struct SSHLogin: Sendable {
    /// What came of it.
    public enum Outcome: Equatable, Sendable {
        /// What takes the place of ssh: it goes through the login, and logs in by itself where that does not let it.
        case shared(program: String)
        /// The user's own configuration shares logins already.
        case theirs
        /// Each connection logs in for itself, and why.
        case alone(reason: String)
        /// ssh does not get in; its words, which are from outside.
        case refused(String)
    }

    private let destination: SSHDestination
    private let folder: String
    private let seconds: Int

    /// - Parameters:
    ///   - folder: where sockets are, for their owner alone; made where it is missing.
    ///   - seconds: how long the login is kept after its last use.
    public init(to destination: SSHDestination, in folder: String, keptFor seconds: Int) {
        self.destination = destination
        self.folder = folder
        self.seconds = seconds
    }

    private static let turns = Turns()

    /// Milliseconds that logging in may take, with a person's typing: servers wait two minutes for that.
    private static let patience: (alone: Int32, asking: Int32) = (60_000, 150_000)

    /// Sees to it that there is a login. Those who ask for the same at the same time wait for one of them.
    /// - Parameter answers: answers ssh's questions; without it none is asked.
    public func prepare(answers: SSHAnswers? = nil) async -> Outcome {
        await Self.turns.take(destination.name) {
            let failure = SSHTrouble("the system has no thread left")
            do throws(SSHTrouble) {
                return try await SystemThread.result(name: "ssh-login", orElse: failure) { () throws(SSHTrouble) in
                    try prepareBlocking(answers)
                }
            } catch {
                return .alone(reason: error.reason)
            }
        }
    }

    private func prepareBlocking(_ answers: SSHAnswers?) throws(SSHTrouble) -> Outcome {
        let name = destination.name
        let folder = try PrivateFolder(folder, forNamesOf: name.utf8.count + 2)
        let socket = ControlSocket(path: "\(folder.path)/\(name).s")
        if case .unusable(let reason) = socket.condition { throw SSHTrouble(reason) }
        if socket.condition == .alive { return .shared(program: try folder.write(script(socket), to: name)) }
        if try sharesAlready() { return .theirs }
        let program = try folder.write(script(socket), to: name)
        var environment: [String] = []
        // Nobody to ask: ssh is not to look for somebody by itself.
        var questions: SSHQuestions?
        if let answers {
            let made = try SSHQuestions(in: folder, answers)
            environment = ["SSH_ASKPASS=\(made.program)", "SSH_ASKPASS_REQUIRE=force"]
            questions = made
        }
        defer { withExtendedLifetime(questions) {} }
        let options =
            ["-f", "-N", "-T", "-o", "ConnectTimeout=20", "-o", "BatchMode=\(answers == nil ? "yes" : "no")"]
            + sharing(socket, "yes")
        let end = SSHProcess.run(
            destination.program, options + destination.arguments, adding: environment,
            patience: answers == nil ? Self.patience.alone : Self.patience.asking)
        if end.code == 0, socket.condition == .alive { return .shared(program: program) }
        if Self.isFinal(end.words) { return .refused(end.words) }
        throw SSHTrouble(end.words.isEmpty ? "ssh did not stay logged in" : end.words)
    }

    /// Whether another try, by libvirt, would fail in the same way.
    private static func isFinal(_ words: String) -> Bool {
        ["Permission denied (", "Host key verification failed", "Could not resolve hostname", "ssh: connect to host"]
            .contains { words.contains($0) }
    }

    /// Whether the user's configuration names a socket of its own for the destination.
    private func sharesAlready() throws(SSHTrouble) -> Bool {
        let found = SSHProcess.run(destination.program, ["-G"] + destination.arguments, patience: 5000)
        guard found.code == 0 else { throw SSHTrouble("\(destination.program) does not tell how it is configured") }
        return found.output.split(separator: "\n").contains { $0.hasPrefix("controlpath ") && $0 != "controlpath none" }
    }

    private func sharing(_ socket: ControlSocket, _ master: String) -> [String] {
        // A percent sign begins a token. ssh takes 0 for ever.
        let path = socket.path.replacing("%", with: "%%")
        return [
            "-o", "ControlMaster=\(master)", "-o", "ControlPath=\"\(path)\"", "-o", "ControlPersist=\(max(1, seconds))",
            "-o", "ServerAliveInterval=10", "-o", "ServerAliveCountMax=3",
        ]
    }

    /// Never a master itself: it would live in the terminal's session, and end with its keys.
    private func script(_ socket: ControlSocket) -> String {
        let words = [destination.program] + sharing(socket, "no")
        return "#!/bin/sh\nexec \(words.map(ShellWord.inQuotes).joined(separator: " ")) \"$@\"\n"
    }
}

/// Lets one go first and gives the others a look at what it has made.
private actor Turns {
    private var last: [String: Task<SSHLogin.Outcome, Never>] = [:]

    func take(_ name: String, _ work: @escaping @Sendable () async -> SSHLogin.Outcome) async -> SSHLogin.Outcome {
        let before = last[name]
        let mine = Task {
            let outcome = await before?.value
            // What was refused a moment ago is not asked again for somebody who waited.
            if case .refused? = outcome { return outcome ?? .theirs }
            return await work()
        }
        last[name] = mine
        let outcome = await mine.value
        if last[name] == mine { last[name] = nil }
        return outcome
    }
}
