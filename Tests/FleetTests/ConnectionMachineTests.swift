import FleetModel
import Testing

@testable import Fleet

@Suite("The life of a connection")
struct ConnectionMachineTests {
    let start = Moment(nanoseconds: 1_000_000_000_000)
    let broken = Failure(what: "connecting", why: "refused")

    private func after(_ seconds: Double) -> Moment { start.advanced(bySeconds: seconds) }

    @Test("opens, answers, and is ready")
    func opening() {
        var machine = ConnectionMachine(backoff: .local)
        #expect(machine.state == .closed)
        #expect(machine.handle(.connect, at: start, jitter: 0) == [.open(epoch: 1)])
        #expect(machine.state == .connecting(since: start))
        #expect(machine.handle(.connect, at: after(1), jitter: 0).isEmpty, "once is enough")
        #expect(machine.handle(.opened(epoch: 1), at: after(1), jitter: 0).isEmpty)
        #expect(machine.state == .ready)
        #expect(machine.isOpen)
    }

    @Test("waits for descriptors and goes on when there are some")
    func crowding() {
        var machine = ConnectionMachine(backoff: .local)
        _ = machine.handle(.connect, at: start, jitter: 0)
        #expect(machine.handle(.crowded(epoch: 1, broken), at: start, jitter: 0).isEmpty)
        #expect(machine.state == .crowded(broken))
        #expect(machine.openingSince == nil, "its time does not run")
        _ = machine.handle(.admitted(epoch: 1), at: after(100), jitter: 0)
        #expect(machine.openingSince == after(100))
        _ = machine.handle(.opened(epoch: 1), at: after(101), jitter: 0)
        #expect(machine.state == .ready)
    }

    @Test("tries again with ever longer pauses and never gives up")
    func backingOff() throws {
        var machine = ConnectionMachine(backoff: .remote)
        var now = start
        var pauses: [Double] = []
        _ = machine.handle(.connect, at: now, jitter: 1)
        for _ in 0..<200 {
            let commands = machine.handle(.refused(epoch: machine.epoch, broken, patience: 0), at: now, jitter: 1)
            #expect(commands.first == .close)
            guard case .wake(let next)? = commands.last else {
                Issue.record("a refused connection plans its next try")
                return
            }
            pauses.append(next.seconds(since: now))
            #expect(machine.handle(.clock, at: now, jitter: 1) == [.wake(at: next)], "not before its time")
            now = next
            #expect(machine.handle(.clock, at: now, jitter: 1) == [.open(epoch: machine.epoch)])
            #expect(machine.state.key == "reconnecting", "a try does not hide why it is needed")
        }
        #expect(pauses.prefix(5) == [1, 1, 2, 4, 8])
        #expect(pauses.last == 60)
    }

    @Test("forgets its failures when a connection lasted, not when it was lost at once")
    func attempts() {
        var machine = ConnectionMachine(backoff: .remote)
        _ = machine.handle(.connect, at: start, jitter: 0)
        _ = machine.handle(.opened(epoch: 1), at: start, jitter: 0)
        _ = machine.handle(.lost(epoch: 1, broken), at: after(1), jitter: 0)
        _ = machine.handle(.connect, at: after(2), jitter: 0)
        _ = machine.handle(.opened(epoch: 2), at: after(2), jitter: 0)
        _ = machine.handle(.lost(epoch: 2, broken), at: after(3), jitter: 0)
        guard case .reconnecting(let second, _, _) = machine.state else {
            Issue.record("lost connections are tried again")
            return
        }
        #expect(second == 2)
        _ = machine.handle(.connect, at: after(4), jitter: 0)
        _ = machine.handle(.opened(epoch: 3), at: after(4), jitter: 0)
        _ = machine.handle(.lost(epoch: 3, broken), at: after(100), jitter: 0)
        guard case .reconnecting(let third, let next, _) = machine.state else {
            Issue.record("lost connections are tried again")
            return
        }
        #expect(third == 1)
        #expect(next.seconds(since: after(100)) == 0.25, "a restarted daemon is back soon")
    }

    @Test("ignores what older connections report")
    func staleReports() {
        var machine = ConnectionMachine(backoff: .local)
        _ = machine.handle(.connect, at: start, jitter: 0)
        _ = machine.handle(.disconnect, at: start, jitter: 0)
        _ = machine.handle(.connect, at: start, jitter: 0)
        let before = machine
        for stale in [ConnectionMachine.Event.opened(epoch: 1), .lost(epoch: 1, broken), .heard(epoch: 1)] {
            #expect(machine.handle(stale, at: after(1), jitter: 0).isEmpty)
        }
        #expect(machine == before)
    }

    @Test("is degraded while nobody answers and ready when somebody does")
    func silence() {
        var machine = ConnectionMachine(backoff: .local)
        _ = machine.handle(.connect, at: start, jitter: 0)
        _ = machine.handle(.opened(epoch: 1), at: start, jitter: 0)
        _ = machine.handle(.silent(epoch: 1, since: after(1)), at: after(3), jitter: 0)
        #expect(machine.state == .degraded(since: after(1), reason: "no answer"))
        #expect(machine.isOpen)
        _ = machine.handle(.heard(epoch: 1), at: after(4), jitter: 0)
        #expect(machine.state == .ready)
    }

    @Test("waits for credentials as long as it takes; a refusal closes it")
    func credentials() {
        var machine = ConnectionMachine(backoff: .local)
        _ = machine.handle(.connect, at: start, jitter: 0)
        _ = machine.handle(.asked(epoch: 1), at: start, jitter: 0)
        #expect(machine.state == .waitingForCredentials)
        #expect(machine.openingSince == nil, "typing does not count as hanging")
        #expect(machine.handle(.declined(epoch: 1), at: after(100), jitter: 0) == [.close])
        #expect(machine.state == .closed)
        #expect(machine.handle(.refused(epoch: 1, broken, patience: 0), at: after(101), jitter: 0).isEmpty)
    }

    @Test("a user who declines is not asked again, whatever is heard of first")
    func declined() {
        var machine = ConnectionMachine(backoff: .local)
        _ = machine.handle(.connect, at: start, jitter: 0)
        _ = machine.handle(.asked(epoch: 1), at: start, jitter: 0)
        _ = machine.handle(.refused(epoch: 1, broken, patience: 30), at: after(1), jitter: 0)
        _ = machine.handle(.declined(epoch: 1), at: after(1), jitter: 0)
        #expect(machine.state == .closed)
        #expect(machine.handle(.clock, at: after(100), jitter: 0).isEmpty)

        // What belongs to an earlier try says nothing of this one.
        _ = machine.handle(.connect, at: after(200), jitter: 0)
        #expect(machine.handle(.declined(epoch: 1), at: after(200), jitter: 0).isEmpty)
        #expect(machine.openingSince != nil)
    }

    @Test("jitter stays inside its bounds", arguments: [0, 0.3, 1, -5, 9, .nan, .infinity])
    func jitter(jitter: Double) {
        for attempt in [1, 2, 3, 10, 1000, .max] {
            let pause = Backoff.remote.delay(attempt: attempt, jitter: jitter)
            #expect(pause >= 0.25 && pause <= 60)
            #expect(Backoff.local.delay(attempt: attempt, jitter: jitter) <= 3)
        }
    }
}
