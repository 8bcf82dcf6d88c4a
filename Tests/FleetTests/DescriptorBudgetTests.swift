import FleetModel
import LabSupport
import Libvirt
import Testing

@testable import Fleet

@Suite("The budget of descriptors")
struct DescriptorBudgetTests {
    /// 100 to spare.
    private let budget = DescriptorBudget(limit: 142, used: 10)

    private func shares(_ purpose: DescriptorBudget.Purpose) -> [DescriptorBudget.Share] {
        var shares: [DescriptorBudget.Share] = []
        while let share = budget.take(2, for: purpose) { shares.append(share) }
        return shares
    }

    @Test("hosts leave a quarter to wishes, and what is more about them leaves half")
    func purposes() {
        let extras = shares(.extra)
        #expect(budget.used == 50)
        let hosts = shares(.host)
        #expect(budget.used == 74)
        let wishes = shares(.wish)
        #expect(budget.used == 100)
        #expect(budget.take(2, for: .wish) == nil)
        withExtendedLifetime((extras, hosts, wishes)) {}
    }

    @Test("what is let go can be taken again")
    func release() {
        withExtendedLifetime(shares(.wish)) { #expect(budget.used == 100) }
        #expect(budget.used == 0)
    }

    @Test("a host waits until there is room, and nobody overtakes it")
    func waiting() async {
        var hosts = shares(.host)
        let budget = budget
        let (queue, told) = AsyncStream<Void>.makeStream()
        async let share = budget.wait(4) { told.finish() }
        for await _ in queue {}
        hosts.removeLast()
        #expect(budget.take(2, for: .host) == nil, "it is the first in the row")
        hosts.removeLast()
        #expect(await share != nil)
    }

    @Test("who does not wait any more leaves the row to the next")
    func cancellation() async {
        var hosts = shares(.host)
        let budget = budget
        let (queue, told) = AsyncStream<Void>.makeStream()
        let first = Task { await budget.wait(50) { told.finish() } }
        for await _ in queue {}
        async let second = budget.wait(2)
        first.cancel()
        #expect(await first.value == nil)
        hosts.removeLast()
        #expect(await second != nil)
        #expect(!budget.isWaitedFor)
    }

    @Test("a refusal says what can be done")
    func advice() {
        let failure = Failure("opening the screen", budget.refusal, host: "kvm1")
        #expect(failure.why.contains("142 files"))
        #expect(failure.next?.contains("ulimit -n") == true)
    }

    @Test("a connection holds its share until it is closed")
    func connection() async throws {
        let connection = try await Connection.open("test:///default", holding: budget.take(2, for: .host))
        #expect(budget.used == 2)
        await connection.close()
        #expect(budget.used == 0)
    }

    @Test("threads on one connection hold its share until the last of them is closed")
    func threads() async throws {
        let first = try await Connection.open("test:///default", holding: budget.take(2, for: .host))
        let second = try await first.another()
        await first.close()
        #expect(budget.used == 2)
        await second.close()
        #expect(budget.used == 0)
    }

    @Test("an opening that fails lets its share go", .timeLimit(.minutes(1)))
    func failedOpening() async throws {
        await #expect(throws: LibvirtError.self) {
            try await Connection.open("test:///nonexistent", holding: budget.take(2, for: .host))
        }
        // The thread that has opened it lets go of it last.
        while budget.used > 0 { await Task.yield() }
    }

    @Test("a survey that has waited for room says of the host what it waits for now", .timeLimit(.minutes(1)))
    func survey() async throws {
        var hosts = shares(.host)
        let socket = try HungSocket()
        let settings = ConnectionSettings(uri: "qemu+unix:///system?socket=\(socket.path)")
        var survey = HostSurvey(
            id: HostID(0), settings: settings, name: "kvm1", rates: nil, details: .none, sizes: false,
            authentication: nil)
        survey.budget = budget
        async let looked = survey.run(timeout: 0.5)
        while !budget.isWaitedFor { await Task.yield() }
        hosts.removeLast()
        guard case .reconnecting(_, _, let reason) = await looked.connection else {
            Issue.record("it cannot be reached")
            return
        }
        #expect(reason.why == "no answer within 0.5 s")
    }
}
