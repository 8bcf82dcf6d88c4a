internal import FleetModel
internal import Libvirt
internal import Limits
internal import Synchronization

/// The descriptors that connections may take: libvirt's libraries end the process when they are refused one.
///
/// Each connection holds a share until its socket is closed. Any thread.
final class DescriptorBudget: Sendable {
    /// What a connection is for, which says how much of the budget it must leave to others.
    enum Purpose {
        /// Something that the user asked for.
        case wish
        /// Watching a host: a quarter is left to wishes.
        case host
        /// More about a host that is watched: half is left, and what hosts wait for is not taken.
        case extra
    }

    private struct State {
        var used = 0
        var nextWaiter = 0
        /// The oldest first.
        var waiters: [Waiter] = []
    }

    private struct Waiter {
        let number: Int
        let cost: Int
        let go: CheckedContinuation<Share?, Never>
    }

    /// Of the whole process.
    static let shared = DescriptorBudget(limit: DescriptorLimit.now, used: DescriptorLimit.used ?? 16)

    /// Left to files, pipes of helpers and what libraries open for a moment.
    private static let reserve = 32

    /// What the process may have open.
    let limit: Int
    private let total: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - limit: what the process may have open.
    ///   - used: what is open for other things.
    init(limit: Int, used: Int) {
        self.limit = limit
        total = max(0, limit - used - Self.reserve)
    }

    /// Descriptors that connections hold now.
    var used: Int { state.withLock { $0.used } }

    /// Whether a host waits for descriptors.
    var isWaitedFor: Bool { state.withLock { !$0.waiters.isEmpty } }

    /// A share for a connection; nil when there is none to spare.
    func take(_ cost: Int, for purpose: Purpose) -> Share? {
        let isTaken = state.withLock { state in
            if purpose != .wish, !state.waiters.isEmpty { return false }
            return reserve(cost, for: purpose, in: &state)
        }
        return isTaken ? Share(cost, of: self) : nil
    }

    /// A host's share, as soon as it can be spared, in the order of asking; nil when the task is cancelled.
    /// - Parameter queued: called once it stands in the row.
    func wait(_ cost: Int, queued: () -> Void = {}) async -> Share? {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                state.withLock { $0.waiters.append(Waiter(number: number, cost: cost, go: continuation)) }
                if Task.isCancelled { forget(number) }
                queued()
                serve()
            }
        } onCancel: {
            forget(number)
            // The next one may want less.
            serve()
        }
    }

    private func reserve(_ cost: Int, for purpose: Purpose, in state: inout State) -> Bool {
        let most =
            switch purpose {
            case .wish: total
            case .host: total * 3 / 4
            case .extra: total / 2
            }
        guard state.used + cost <= most else { return false }
        state.used += cost
        return true
    }

    private func forget(_ number: Int) {
        let waiter = state.withLock { state in
            state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
        }
        waiter?.go.resume(returning: nil)
    }

    private func serve() {
        while let waiter = state.withLock({ state -> Waiter? in
            guard let first = state.waiters.first, reserve(first.cost, for: .host, in: &state) else { return nil }
            return state.waiters.removeFirst()
        }) {
            waiter.go.resume(returning: Share(waiter.cost, of: self))
        }
    }

    private func give(back cost: Int) {
        state.withLock { $0.used -= cost }
        serve()
    }

    /// What a connection holds until it is closed.
    final class Share: Sendable {
        private let cost: Int
        private let budget: DescriptorBudget

        fileprivate init(_ cost: Int, of budget: DescriptorBudget) {
            self.cost = cost
            self.budget = budget
        }

        deinit { budget.give(back: cost) }
    }
}

extension DescriptorBudget {
    /// Why nothing more can be opened.
    var shortage: String { "this program may have only \(limit) files open, and its connections need them all" }

    /// What can be done about it.
    static let advice = "Close other connections and pages, or raise the limit before the start: ulimit -n 4096"

    /// The refusal of a connection that does not wait.
    var refusal: LibvirtError { LibvirtError(code: .noMemory, message: shortage, call: Self.call) }

    /// Tells the refusal from libvirt's.
    static let call = "DescriptorBudget"

    /// Why a host waits.
    func crowding(_ host: String) -> Failure {
        Failure(what: "connecting to \(host)", why: shortage, next: Self.advice)
    }
}

extension HostAddress {
    /// Descriptors of a connection: its socket and the loop that waits for it; to another machine also the pipes of an ssh.
    var descriptors: Int { isLocal || isEmbedded ? 2 : 4 }
}
