internal import FleetModel
internal import Synchronization

/// Takes back what guests of a host were told, all at once, because the host is left.
enum ReportRetraction {
    /// Carries one order out after another, on a connection of its own.
    typealias Worker = @Sendable (ReportOrder) async -> ReportOrder.Outcome

    /// Seconds for which somebody who leaves waits at most.
    static let longest = 30.0
    /// Round trips of an order.
    private static let trips = 3.0

    /// Seconds it may take: a second, and twice what the round trips take.
    static func patience(orders: Int, workers: Int, roundTrip: Double) -> Double {
        let each = (Double(orders) / Double(max(1, workers))).rounded(.up)
        return min(longest, 1 + 2 * trips * max(0, roundTrip) * each)
    }

    private struct State {
        var waiting: [ReportOrder]
        var outcomes: [(order: ReportOrder, outcome: ReportOrder.Outcome)] = []
    }

    /// Runs orders until all are answered, every connection has failed or the time is up.
    /// - Parameters:
    ///   - underway: an order that went out before and takes itself back.
    ///   - seconds: how long it may take.
    /// - Returns: what is known of those that were answered.
    static func run(
        _ orders: [ReportOrder], by workers: [Worker], besides underway: Task<Void, Never>? = nil,
        atMost seconds: Double
    ) async -> [(order: ReportOrder, outcome: ReportOrder.Outcome)] {
        let shared = Shared(orders)
        let done = Countdown(workers.count + (underway == nil ? 0 : 1))
        for worker in workers {
            Task {
                await shared.work(worker)
                done.step()
            }
        }
        if let underway {
            Task {
                await underway.value
                done.step()
            }
        }
        await done.wait(atMost: seconds)
        return shared.outcomes
    }

    private final class Shared: Sendable {
        private let state: Mutex<State>

        init(_ orders: [ReportOrder]) { state = Mutex(State(waiting: orders.reversed())) }

        var outcomes: [(order: ReportOrder, outcome: ReportOrder.Outcome)] { state.withLock { $0.outcomes } }

        func work(_ worker: Worker) async {
            while let order = state.withLock({ $0.waiting.popLast() }) {
                let outcome = await worker(order)
                let isAnswered = outcome == .done || outcome == .declined
                state.withLock { state in
                    if isAnswered {
                        state.outcomes.append((order, outcome))
                    } else {
                        state.waiting.insert(order, at: 0)
                    }
                }
                // Its connection has failed: the others may have more luck.
                guard isAnswered else { return }
            }
        }
    }
}
