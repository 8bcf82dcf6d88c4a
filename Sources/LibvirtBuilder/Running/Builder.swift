public import Libvirt
internal import Threads

/// Carries plans out.
public enum Builder {
    /// What came of a plan that was carried out.
    public struct Report: Hashable, Sendable {
        /// What the user should know, as sentences.
        public let remarks: [String]
        /// The guest that was made, as libvirt knows it; nil for plans that make none.
        public let guest: UUID?
    }

    /// Carries a plan out, step after step.
    ///
    /// When a step fails or the task is cancelled, what was made is taken back in reverse order, on a new connection if
    /// the old one is gone. The undoing has two minutes in all: what it did not get to is told as left. A libvirt call
    /// cannot be broken off, so a step whose answer does not come is given up after a while: when it is cancelled, or by
    /// itself where `patience` has a limit. What it makes after that is taken back as long as the program runs.
    /// - Parameters:
    ///   - host: what the host is called in sentences; nil takes its name from the connection.
    ///   - patience: how long the host may be silent.
    ///   - progress: told at each change, on any thread; has to return soon.
    ///   - reconnect: opens a connection for taking things back when the first one is gone.
    /// - Throws: what failed and what is left.
    @discardableResult
    public static func run(
        _ plan: Plan, on connection: Connection, host: String? = nil, patience: Patience = Patience(),
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in },
        reconnect: (@Sendable () async throws(LibvirtError) -> Connection)? = nil
    ) async throws(BuildFailure) -> Report {
        let build = Build(
            connection: connection, host: host ?? connection.address.host ?? "the host", progress: progress
        ) { trace in
            Task {
                guard let another = try? await reconnect?() else { return }
                // Who asked has gone: there is nobody to tell.
                _ = try? await trace.undo(another)
                another.abandon()
            }
        }
        var finished: [String] = []
        var others: [String] = []
        var failed: (index: Int, failure: StepFailure)?
        for (index, step) in plan.steps.enumerated() {
            if failed != nil, !step.isIndependent || finished.isEmpty { continue }
            let current = BuildProgress(step: index + 1, count: plan.steps.count, title: step.title, phase: .running)
            build.began(current)
            do throws(StepFailure) {
                try await StepWatch.run(step, in: build, patience)
            } catch {
                // The first failure is the one that the others come from.
                if failed == nil { failed = (index, error) } else { others.append("\(step.title): \(error.reason)") }
                if error.isUnanswered { build.giveUp() }
                if error.isCancellation || error.isUnanswered { break }
                continue
            }
            build.tell(
                BuildProgress(step: index + 1, count: plan.steps.count, title: step.title, phase: .done))
            if step.isFinal {
                finished.append(step.title)
                _ = build.takeTraces()
            }
        }
        guard let failed else { return Report(remarks: build.remarks, guest: build.guest) }
        let last = BuildProgress(
            step: failed.index + 1, count: plan.steps.count, title: plan.steps[failed.index].title, phase: .undoing)
        let (undone, kept) = await undo(build, last, plan.steps[failed.index], failed.failure, reconnect)
        throw BuildFailure(
            purpose: plan.purpose, step: last.title, reason: failed.failure.reason, next: failed.failure.next,
            isCancellation: failed.failure.isCancellation, undone: undone, kept: kept, done: finished,
            unanswered: failed.failure.isUnanswered ? last.title : nil, isOfTheLink: failed.failure.isOfTheLink,
            alsoFailed: others)
    }

    private static func undo(
        _ build: Build, _ last: BuildProgress, _ step: any Step, _ failure: StepFailure,
        _ reconnect: (@Sendable () async throws(LibvirtError) -> Connection)?
    ) async -> (undone: [String], kept: [BuildFailure.Leftover]) {
        let traces = build.takeTraces()
        guard !traces.isEmpty else { return ([], []) }
        // A task of its own, as this one may be cancelled.
        return await Task {
            var undone: [String] = []
            var kept: [BuildFailure.Leftover] = []
            let end = ContinuousClock.now.advanced(by: patience)
            var user = failure.isUnanswered && step.usesEarlier ? step.title : nil
            guard let connection = await connection(for: build, failure, until: end, reconnect) else {
                let reason = "no other connection to \(build.host) could be opened"
                return ([], traces.reversed().map { .init(what: $0.what, reason: reason, remedy: $0.remedy) })
            }
            for trace in traces.reversed() {
                if let user {
                    kept.append(
                        BuildFailure.Leftover(
                            what: trace.what, reason: "\(user) may use it", remedy: trace.remedy))
                    continue
                }
                build.tell(
                    BuildProgress(step: last.step, count: last.count, title: trace.what, phase: .undoing))
                do throws(LibvirtError) {
                    kept += try await within(end) { () async throws(LibvirtError) in
                        try await trace.undo(connection)
                    }
                    undone.append(trace.what)
                } catch {
                    kept.append(
                        BuildFailure.Leftover(what: trace.what, reason: error.message, remedy: trace.remedy))
                    if trace.usesEarlier { user = trace.what }
                }
            }
            return (undone, kept)
        }.value
    }

    /// The connection to take things back on; nil where there is none. A call that hangs holds its connection: not even
    /// whether that is alive can be asked of it.
    private static func connection(
        for build: Build, _ failure: StepFailure, until end: ContinuousClock.Instant,
        _ reconnect: (@Sendable () async throws(LibvirtError) -> Connection)?
    ) async -> Connection? {
        if !failure.isUnanswered, await build.connection.isAlive { return build.connection }
        if let reconnect,
            let another = try? await within(end, { () async throws(LibvirtError) in try await reconnect() })
        {
            return another
        }
        return failure.isUnanswered ? nil : build.connection
    }

    /// How long everything may take that is taken back.
    private static let patience = Duration.seconds(120)

    /// Waits for a part of the undoing while there is time.
    private static func within<Value: Sendable>(
        _ end: ContinuousClock.Instant, _ work: @escaping @Sendable () async throws(LibvirtError) -> Value
    ) async throws(LibvirtError) -> Value {
        let late = LibvirtError(
            code: .operationTimeout, message: "the host has not answered in time", call: "virConnectClose")
        let left = ContinuousClock.now.duration(to: end) / .seconds(1)
        return try await Deadline.wait(seconds: left, orElse: late, ifCancelled: late, for: work)
    }
}
