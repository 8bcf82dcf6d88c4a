public import FleetModel
internal import Libvirt

/// Asks the user what a daemon asks: one answer for each question, nil when the user declines. Called on a connection's
/// thread, several at a time for several hosts; may block as long as the user types.
public typealias CredentialsAnswers = @Sendable (CredentialsRequest) -> [String]?

/// The answers to one host's questions while a command runs: each question is put once, and typing takes no time.
final class CommandAuthentication: Sendable {
    private let ask: CredentialsAnswers
    private let host: HostID
    private let hostName: String
    private let remembered = RememberedAnswers()
    private let time: UserTime

    init(_ ask: @escaping CredentialsAnswers, host: HostID, hostName: String, time: UserTime = UserTime()) {
        self.ask = ask
        self.time = time
        self.host = host
        self.hostName = hostName
    }

    /// What connections are opened with.
    var authenticator: Authenticator {
        { [self] credentials in
            let known = credentials.map { remembered.answer(to: $0) }
            if !known.isEmpty, known.allSatisfy({ $0 != nil }) { return known }
            // What a daemon asks too late would be answered by whoever reads the input next, and shown to them.
            guard time.begin() else { return nil }
            let answers = ask(
                CredentialsRequest(
                    id: 0, host: host, hostName: hostName,
                    questions: credentials.map { CredentialsRequest.Question($0) }))
            time.end()
            guard let answers else { return nil }
            let given = credentials.indices.map { $0 < answers.count ? answers[$0] : nil }
            remembered.remember(credentials, given)
            return given
        }
    }

    /// Waits until all is done, or so many seconds besides those that the user took.
    func wait(for done: Countdown, atMost seconds: Double) async { await time.wait(for: done, atMost: seconds) }
}

extension Optional where Wrapped == CommandAuthentication {
    /// Waits as `wait(for:atMost:)` does, or just so long when nobody can be asked.
    func wait(for done: Countdown, atMost seconds: Double) async {
        if let self { await self.wait(for: done, atMost: seconds) } else { await done.wait(atMost: seconds) }
    }
}

extension CredentialsRequest.Question {
    /// libvirt's question in the words of the far side.
    init(_ credential: Credential) {
        self.init(
            prompt: Self.short(credential.prompt.isEmpty ? (credential.challenge ?? "Answer") : credential.prompt),
            isEchoed: credential.kind != .passphrase && credential.kind != .noEchoPrompt,
            suggestion: credential.defaultResult)
    }

    /// libvirt's "Please enter your password" as a field's label: "Password".
    private static func short(_ prompt: String) -> String {
        var words = prompt[...]
        while let last = words.last, last == ":" || last.isWhitespace { words.removeLast() }
        let polite = "Please enter your "
        if words.hasPrefix(polite), words.count > polite.count { words = words.dropFirst(polite.count) }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension Failure {
    /// The same, with how to be asked for a password, when nobody could be.
    func unasked(_ error: LibvirtError, _ authentication: CommandAuthentication?) -> Failure {
        guard authentication == nil, error.code == .authFailed || error.code == .authCancelled else { return self }
        var failure = self
        failure.next =
            "Run it in a terminal to be asked for the name and the password, or keep them in ~/.config/libvirt/auth.conf"
        return failure
    }
}
