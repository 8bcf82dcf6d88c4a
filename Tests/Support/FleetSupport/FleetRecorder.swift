public import FleetModel
import Synchronization

/// Collects a fleet's updates and lets a test wait for what it wants to see.
public final class FleetRecorder: Sendable {
    private struct Waiter {
        let id: Int
        var condition: @Sendable ([HostID: HostSnapshot], [Int: TaskSnapshot], [EventRecord]) -> Bool
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var hosts: [HostID: HostSnapshot] = [:]
        var removed: Set<HostID> = []
        var tasks: [Int: TaskSnapshot] = [:]
        var events: [EventRecord] = []
        var hostUpdates = 0
        var states: [ConnectionState] = []
        var waiters: [Waiter] = []
        var lastWaiter = 0
    }

    private let state = Mutex(State())
    // A lock of its own, so that a condition may look at it.
    private let requests = Mutex<[Int: CredentialsRequest]>([:])

    /// Nothing collected yet.
    public init() {}

    /// A fleet's sink.
    public func take(_ update: FleetUpdate) {
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
            case .credentials(let request): requests.withLock { $0[request.id] = request }
            case .withdrawn(let request): requests.withLock { $0[request] = nil }
            }
            let (hosts, tasks, events) = (state.hosts, state.tasks, state.events)
            let ready = state.waiters.filter { $0.condition(hosts, tasks, events) }
            state.waiters.removeAll { $0.condition(hosts, tasks, events) }
            return ready
        }
        for waiter in woken { waiter.continuation.resume() }
    }

    /// Waits until the updates so far fulfil a condition. If they never do, the test's time limit ends the waiting, and
    /// the test goes on with what there is.
    public func wait(
        _ condition: @escaping @Sendable ([HostID: HostSnapshot], [Int: TaskSnapshot], [EventRecord]) -> Bool
    ) async {
        let id = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state -> Bool in
                    if Task.isCancelled || condition(state.hosts, state.tasks, state.events) { return true }
                    state.waiters.append(Waiter(id: id, condition: condition, continuation: continuation))
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
            }
            waiter?.continuation.resume()
        }
    }

    /// Waits until one host's snapshot fulfils a condition and returns it.
    @discardableResult
    public func wait(
        for host: HostID, _ condition: @escaping @Sendable (HostSnapshot) -> Bool
    ) async -> HostSnapshot {
        // The snapshot that fulfilled it, not a later one.
        let met = Mutex<HostSnapshot?>(nil)
        await wait { hosts, _, _ in
            guard let snapshot = hosts[host], condition(snapshot) else { return false }
            met.withLock { $0 = snapshot }
            return true
        }
        return met.withLock { $0 } ?? HostSnapshot(id: host, name: "", uri: "")
    }

    /// Waits until a request for credentials of this number has come.
    @discardableResult public func waitForRequest(_ id: Int) async -> CredentialsRequest? {
        await wait { [self] _, _, _ in requests.withLock { $0[id] != nil } }
        return requests.withLock { $0[id] }
    }

    /// How many requests for credentials came.
    public var requestCount: Int { requests.withLock { $0.count } }

    /// The newest snapshot of a host.
    public func host(_ id: HostID) -> HostSnapshot? { state.withLock { $0.hosts[id] } }
    /// The newest word on a task.
    public func task(_ id: Int) -> TaskSnapshot? { state.withLock { $0.tasks[id] } }
    /// Everything for the event log, in order.
    public var events: [EventRecord] { state.withLock { $0.events } }
    /// Hosts that were removed.
    public var removed: Set<HostID> { state.withLock { $0.removed } }
    /// How many snapshots came.
    public var hostUpdates: Int { state.withLock { $0.hostUpdates } }
    /// Connection states of all snapshots, in order.
    public var states: [ConnectionState] { state.withLock { $0.states } }
}
