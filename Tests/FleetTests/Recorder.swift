import FleetModel
import Synchronization

@testable import Fleet

/// Collects a fleet's updates and lets a test wait for what it wants to see.
final class Recorder: Sendable {
    private struct Waiter {
        var condition: @Sendable ([HostID: HostSnapshot], [Int: TaskSnapshot], [EventRecord]) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var hosts: [HostID: HostSnapshot] = [:]
        var removed: Set<HostID> = []
        var tasks: [Int: TaskSnapshot] = [:]
        var events: [EventRecord] = []
        var credentials: [CredentialsRequest] = []
        var hostUpdates = 0
        var states: [ConnectionState] = []
        var waiters: [Waiter] = []
    }

    private let state = Mutex(State())

    func take(_ update: FleetUpdate) {
        let woken = state.withLock { state -> [Waiter] in
            switch update {
            case .host(let host):
                state.hosts[host.id] = host
                state.hostUpdates += 1
                state.states.append(host.connection)
            case .removed(let host):
                state.hosts[host] = nil
                state.removed.insert(host)
            case .task(let task): state.tasks[task.id] = task
            case .event(let event): state.events.append(event)
            case .credentials(let request): state.credentials.append(request)
            }
            let (hosts, tasks, events) = (state.hosts, state.tasks, state.events)
            let ready = state.waiters.filter { $0.condition(hosts, tasks, events) }
            state.waiters.removeAll { $0.condition(hosts, tasks, events) }
            return ready
        }
        for waiter in woken { waiter.continuation.resume() }
    }

    /// Waits until the updates so far fulfil a condition; for ever if they never do (the test's time limit ends it).
    func wait(
        _ condition: @escaping @Sendable ([HostID: HostSnapshot], [Int: TaskSnapshot], [EventRecord]) -> Bool
    ) async {
        await withCheckedContinuation { continuation in
            let isMet = state.withLock { state -> Bool in
                if condition(state.hosts, state.tasks, state.events) { return true }
                state.waiters.append(Waiter(condition: condition, continuation: continuation))
                return false
            }
            if isMet { continuation.resume() }
        }
    }

    /// Waits until one host's snapshot fulfils a condition and returns it.
    @discardableResult
    func wait(
        for host: HostID, _ condition: @escaping @Sendable (HostSnapshot) -> Bool
    ) async -> HostSnapshot {
        // The snapshot that fulfilled it, not a later one.
        let met = Box<HostSnapshot>()
        await wait { hosts, _, _ in
            guard let snapshot = hosts[host], condition(snapshot) else { return false }
            met.set(snapshot)
            return true
        }
        return met.value ?? HostSnapshot(id: host, name: "", uri: "")
    }

    func host(_ id: HostID) -> HostSnapshot? { state.withLock { $0.hosts[id] } }
    func task(_ id: Int) -> TaskSnapshot? { state.withLock { $0.tasks[id] } }
    var events: [EventRecord] { state.withLock { $0.events } }
    var removed: Set<HostID> { state.withLock { $0.removed } }
    var hostUpdates: Int { state.withLock { $0.hostUpdates } }
    var states: [ConnectionState] { state.withLock { $0.states } }
}
