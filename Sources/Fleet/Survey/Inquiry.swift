internal import Libvirt

/// A question to a daemon that goes out beside others, on a thread of its own, and that nobody has to wait for to its end.
///
/// So many of them may be under way at once as leave a daemon room for a call of somebody else (`max_client_requests`, 5 by
/// default).
final class Inquiry<Answer: Sendable>: Sendable {
    private let answer = Box<Answer>()
    private let done = Countdown(1)

    /// Asks; returns when the question is on its way. Drivers inside this process are asked on the connection itself.
    init(
        _ connection: Connection, _ body: @escaping @Sendable (isolated Connection) throws(LibvirtError) -> Answer
    ) async {
        let own = connection.address.isEmbedded ? nil : try? await connection.another()
        let (answer, done) = (answer, done)
        Task {
            if case .success(let value) = await asking(own ?? connection, body) { answer.set(value) }
            own?.abandon()
            done.step()
        }
    }

    /// The answer, if it comes within so many seconds and is no refusal.
    func answer(within seconds: Double = 86_400) async -> Answer? {
        await done.wait(atMost: seconds)
        return answer.value
    }
}
