import FleetModel
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

    @Test("an opening that fails lets its share go")
    func failedOpening() async throws {
        await #expect(throws: LibvirtError.self) {
            try await Connection.open("test:///nonexistent", holding: budget.take(2, for: .host))
        }
        #expect(budget.used == 0)
    }
}
