import Console
import FleetModel
import RemoteDisplay
import Synchronization

/// Where a display's question waits for the user. Any thread.
final class DisplayDesk: Sendable {
    private struct State {
        /// Below zero: the daemons' questions count upwards from one.
        var next = -1
        var waiting: [Int: CheckedContinuation<[String]?, Never>] = [:]
    }

    private let state = Mutex(State())
    private let mailbox: Mailbox

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Asks the user in a form over the page.
    func authenticator(for guest: GuestID) -> DisplayAuthenticator {
        { [weak self] question in
            guard let answers = await self?.ask(question, guest) else { return nil }
            return switch question.kind {
            case .password: DisplayAnswer(password: answers.first ?? "")
            case .account: DisplayAnswer(user: answers.first ?? "", password: answers.count > 1 ? answers[1] : "")
            }
        }
    }

    /// Hands an answer over; false when no display asked that.
    func answer(_ request: Int, _ answers: [String]?) -> Bool {
        guard request < 0 else { return false }
        state.withLock { $0.waiting.removeValue(forKey: request) }?.resume(returning: answers)
        return true
    }

    /// Declines everything that waits.
    func declineAll() {
        let waiting = state.withLock { state in
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume(returning: nil) }
    }

    private func ask(_ question: DisplayQuestion, _ guest: GuestID) async -> [String]? {
        let password = CredentialsRequest.Question(prompt: "Password", isEchoed: false)
        let questions =
            question.kind == .password
            ? [password] : [CredentialsRequest.Question(prompt: "User", isEchoed: true), password]
        return await withCheckedContinuation { continuation in
            let id = state.withLock { state in
                defer { state.next -= 1 }
                state.waiting[state.next] = continuation
                return state.next
            }
            mailbox.post(
                .fleet(
                    .credentials(
                        CredentialsRequest(
                            id: id, host: guest.host, hostName: "The guest's display", questions: questions,
                            display: guest))))
        }
    }
}
