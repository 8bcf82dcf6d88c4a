import Dispatch
import FleetModel
import Synchronization
import Testing

@testable import Fleet

@Suite("Questions of hosts", .timeLimit(.minutes(1)))
struct CredentialsDeskTests {
    private let question = [CredentialsRequest.Question(prompt: "Password", isEchoed: false)]

    /// Asks on a thread of its own, as libvirt does: Swift's pool has few, and asking blocks.
    private func ask(_ desk: CredentialsDesk, _ host: Int) async -> [String]? {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "asking").async {
                continuation.resume(returning: desk.ask(question, host: HostID(host), hostName: "kvm"))
            }
        }
    }

    @Test("that was given up waits for nobody, and takes its question back")
    func withdrawn() async {
        let told = Mutex<[Int]>([])
        let (asked, ask) = AsyncStream<Int>.makeStream()
        let desk = CredentialsDesk { update in
            switch update {
            case .credentials(let request): ask.yield(request.id)
            case .withdrawn(let request): told.withLock { $0.append(request) }
            default: break
            }
        }
        async let first = self.ask(desk, 0)
        var requests = asked.makeAsyncIterator()
        let id = await requests.next()
        async let second = self.ask(desk, 1)
        let other = await requests.next() ?? 0
        desk.withdraw(HostID(0))
        #expect(await first == nil)
        #expect(told.withLock { $0 } == [id])
        desk.answer(other, ["secret"])
        #expect(await second == ["secret"])
        // Given up before it could ask.
        #expect(desk.ask(question, host: HostID(0), hostName: "a", isWanted: { false }) == nil)
    }
}
