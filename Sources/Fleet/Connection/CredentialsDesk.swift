internal import FleetModel
internal import Libvirt
internal import Synchronization

/// Where a connection's thread waits for the user's answers.
final class CredentialsDesk: Sendable {
    private struct State {
        var next = 1
        var waiting: [Int: (host: HostID, slot: AnswerSlot)] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    private let sink: @Sendable (FleetUpdate) -> Void

    init(sink: @escaping @Sendable (FleetUpdate) -> Void) { self.sink = sink }

    /// Asks the user and waits, on the connection's own thread. Nil when the user declined or the host took it back.
    /// - Parameter isWanted: whether the connection has not been given up meanwhile.
    func ask(
        _ questions: [CredentialsRequest.Question], host: HostID, hostName: String,
        isWanted: () -> Bool = { true }
    ) -> [String]? {
        let slot = AnswerSlot()
        let id: Int? = state.withLock { state in
            guard !state.isClosed else { return nil }
            defer { state.next += 1 }
            state.waiting[state.next] = (host, slot)
            return state.next
        }
        guard let id else { return nil }
        // Given up between the caller's look and this question: nobody would take it back.
        guard isWanted() else {
            state.withLock { $0.waiting[id] = nil }
            return nil
        }
        sink(.credentials(CredentialsRequest(id: id, host: host, hostName: hostName, questions: questions)))
        return slot.wait()
    }

    /// Hands the answers over; a request that is not open any more is ignored.
    func answer(_ id: Int, _ answers: [String]?) {
        state.withLock { $0.waiting.removeValue(forKey: id) }?.slot.settle(answers)
    }

    /// Takes back what a host asked: its connection was given up, and nobody is to be asked for it any more.
    func withdraw(_ host: HostID) {
        let withdrawn = state.withLock { state in
            let own = state.waiting.filter { $0.value.host == host }
            for id in own.keys { state.waiting[id] = nil }
            return own
        }
        for (id, question) in withdrawn.sorted(by: { $0.key < $1.key }) {
            question.slot.settle(nil)
            sink(.withdrawn(id))
        }
    }

    /// Declines everything, now and later.
    func close() {
        let slots = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [:] }
            return state.waiting.values.map(\.slot)
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
