internal import FleetModel
internal import Libvirt
internal import Synchronization

/// Where a connection's thread waits for the user's answers.
final class CredentialsDesk: Sendable {
    private struct State {
        var next = 1
        var waiting: [Int: AnswerSlot] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    private let sink: @Sendable (FleetUpdate) -> Void

    init(sink: @escaping @Sendable (FleetUpdate) -> Void) { self.sink = sink }

    /// Asks the user and waits, on the connection's own thread. Nil when the user declined.
    func ask(_ questions: [CredentialsRequest.Question], host: HostID, hostName: String) -> [String]? {
        let slot = AnswerSlot()
        let id: Int? = state.withLock { state in
            guard !state.isClosed else { return nil }
            defer { state.next += 1 }
            state.waiting[state.next] = slot
            return state.next
        }
        guard let id else { return nil }
        sink(.credentials(CredentialsRequest(id: id, host: host, hostName: hostName, questions: questions)))
        return slot.wait()
    }

    /// Hands the answers over; a request that is not open any more is ignored.
    func answer(_ id: Int, _ answers: [String]?) {
        state.withLock { $0.waiting.removeValue(forKey: id) }?.settle(answers)
    }

    /// Declines everything, now and later.
    func close() {
        let slots = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [:] }
            return Array(state.waiting.values)
        }
        for slot in slots { slot.settle(nil) }
    }
}

/// Answers that the user gave to one host, so that its further connections need not ask again. Only in memory.
final class RememberedAnswers: Sendable {
    private let answers = Mutex<[String: String]>([:])

    /// What was answered to a prompt before.
    func answer(to credential: Credential) -> String? { answers.withLock { $0[Self.key(credential)] } }

    /// Keeps the answers of a round.
    func remember(_ credentials: [Credential], _ given: [String?]) {
        answers.withLock { answers in
            for (credential, text) in zip(credentials, given) { answers[Self.key(credential)] = text }
        }
    }

    /// Forgets everything: the answers were wrong.
    func forget() { answers.withLock { $0 = [:] } }

    private static func key(_ credential: Credential) -> String { "\(credential.kind.rawValue) \(credential.prompt)" }
}
