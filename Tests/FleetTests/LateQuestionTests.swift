import FleetModel
import Synchronization
import Testing

@testable import Fleet
@testable import Libvirt

@Suite("A daemon's question", .timeLimit(.minutes(1)))
struct LateQuestionTests {
    private let password = [Credential(kind: .passphrase, prompt: "Password", challenge: nil, defaultResult: nil)]

    @Test("that comes after the command has given up is asked of nobody", arguments: [false, true])
    func late(isCancelled: Bool) async {
        let asked = Mutex(0)
        let authentication = CommandAuthentication(
            { _ in
                asked.withLock { $0 += 1 }
                return ["secret"]
            }, host: HostID(0), hostName: "kvm1")
        let done = Countdown(1)
        let command = Task { await authentication.wait(for: done, atMost: isCancelled ? 3600 : 0) }
        if isCancelled { command.cancel() }
        await command.value
        #expect(authentication.authenticator(password) == nil)
        #expect(asked.withLock { $0 } == 0)
    }

    @Test("that comes in time is asked")
    func inTime() async {
        let authentication = CommandAuthentication({ _ in ["secret"] }, host: HostID(0), hostName: "kvm1")
        let done = Countdown(1)
        let command = Task { await authentication.wait(for: done, atMost: 3600) }
        #expect(authentication.authenticator(password) == ["secret"])
        done.step()
        await command.value
    }
}
