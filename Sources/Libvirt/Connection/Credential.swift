import CLibvirt
import Glibc

/// One thing that libvirt asks for while a connection opens: a name, a password, an answer.
public struct Credential: Sendable {
    /// What is asked for.
    public let kind: Kind

    /// The question for the user, from the far side: never trusted.
    public let prompt: String

    /// More about the question, such as the realm.
    public let challenge: String?

    /// What to use if the user gives nothing.
    public let defaultResult: String?

    /// Makes one, for what is asked on the way to a daemon.
    public init(kind: Kind, prompt: String, challenge: String? = nil, defaultResult: String? = nil) {
        self.kind = kind
        self.prompt = prompt
        self.challenge = challenge
        self.defaultResult = defaultResult
    }
}

/// Answers libvirt's questions, one answer for each, nil for one that has none; nil as a whole gives up.
///
/// Called on the connection's own thread, which may block until the user has answered.
public typealias Authenticator = @Sendable ([Credential]) -> [String?]?

/// What the C callback needs: the Swift closure.
final class AuthenticationContext {
    private let authenticator: Authenticator

    init(_ authenticator: @escaping Authenticator) { self.authenticator = authenticator }

    /// The credential kinds that can be answered with text and that a person knows. Not the name to act as
    /// (`userName`), which SASL asks for besides the name to log in with when it is offered.
    static let kinds: [Int32] = [
        Credential.Kind.authenticationName, .passphrase, .echoPrompt, .noEchoPrompt, .realm,
    ].map(\.rawValue)

    func answer(_ requests: UnsafeMutableBufferPointer<virConnectCredential>) -> Int32 {
        let credentials = requests.map { request in
            Credential(
                kind: Credential.Kind(rawValue: request.type), prompt: String(copying: request.prompt) ?? "",
                challenge: String(copying: request.challenge), defaultResult: String(copying: request.defresult))
        }
        guard let answers = authenticator(credentials), answers.count == credentials.count else { return -1 }
        for index in requests.indices {
            guard let text = answers[index] ?? credentials[index].defaultResult else { continue }
            requests[index].result = strdup(text)
            requests[index].resultlen = UInt32(clamping: text.utf8.count)
        }
        return 0
    }
}

/// The C side of an authenticator. libvirt frees the answers.
func answerCredentials(
    _ requests: UnsafeMutablePointer<virConnectCredential>?, _ count: UInt32, _ context: UnsafeMutableRawPointer?
) -> Int32 {
    guard let requests, let context else { return -1 }
    return Unmanaged<AuthenticationContext>.fromOpaque(context).takeUnretainedValue()
        .answer(UnsafeMutableBufferPointer(start: requests, count: Int(count)))
}
