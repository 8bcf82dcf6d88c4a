internal import FleetModel
internal import Libvirt
internal import SecureShell

extension ConnectionSettings {
    /// What takes the place of ssh on the way to a host, so that all connections share one login; nil leaves it to libvirt.
    func sharedSSH(
        to address: HostAddress, _ authentication: Authenticator?, _ said: ((String) -> Void)?
    ) async throws(LibvirtError) -> String? {
        guard let sharedLogin, let destination = SSHDestination(address) else { return nil }
        let login = SSHLogin(to: destination, in: sharedLogin.folder, keptFor: sharedLogin.seconds)
        switch await login.prepare(answers: authentication.map(Self.answers)) {
        case .shared(let program): return program
        case .theirs: return nil
        case .alone(let reason):
            said?(reason)
            return nil
        case .refused(let words):
            let code: ErrorCode = words.contains("Permission denied (") ? .authFailed : .ssh
            throw LibvirtError(code: code, domain: .rpc, message: words, call: "ssh")
        }
    }

    /// Has ssh's questions answered by whoever answers the daemon's.
    private static func answers(_ authenticator: @escaping Authenticator) -> SSHAnswers {
        { question in
            // The key's fingerprint has to be seen before a yes counts, and a wrong password is not repeated.
            let credential = Credential(
                kind: question.isAboutHostKey ? .echoPrompt : .noEchoPrompt, prompt: question.prompt)
            return authenticator([credential])?.first ?? nil
        }
    }
}

extension SSHDestination {
    /// The way of a URI; nil where it does not go through the program ssh.
    init?(_ address: HostAddress) {
        guard address.transport == "ssh", address.problem == nil, let host = address.host else { return nil }
        self.init(
            program: address.parameters["command"] ?? "ssh", host: host, user: address.user, port: address.port,
            keyFile: address.parameters["keyfile"], isVerified: address.parameters["no_verify"] != "1")
    }
}

extension LibvirtError {
    /// Whether ssh was gone before anything was said, by it or by the daemon: its words stand between the colons.
    var endedWithoutAWord: Bool { message.contains("Cannot recv data: : ") }
}
