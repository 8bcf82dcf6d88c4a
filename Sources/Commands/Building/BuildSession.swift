internal import FleetModel
internal import Libvirt
internal import LibvirtBuilder
internal import Terminal

/// Carries plans out for verbs: opens the host, shows the progress, says what came of it.
struct BuildSession: Sendable {
    let context: Context
    let settings: ConnectionSettings
    /// Seconds until the host has to have answered.
    let timeout: Double

    /// Opens the host.
    func open(for purpose: String) async throws(Failure) -> Connection {
        try await context.engine.open(settings, purpose, timeout)
    }

    /// Opens the host again, as the builder wants it.
    func reopen(for purpose: String) -> @Sendable () async throws(LibvirtError) -> Connection {
        { () async throws(LibvirtError) in
            do throws(Failure) { return try await open(for: purpose) } catch {
                throw LibvirtError(code: .noConnect, message: error.why, call: "virConnectOpenAuth")
            }
        }
    }

    /// Carries the plan out; the sentences in the end go to standard error.
    func run(_ plan: Plan, on connection: Connection) async throws(Failure) {
        let line = ProgressLine(context.output.progress)
        do throws(BuildFailure) {
            let report = try await Builder.run(
                plan, on: connection, progress: line.show,
                reconnect: reopen(for: plan.purpose))
            line.clear()
            for remark in report.remarks { context.output.complain(remark) }
        } catch {
            line.clear()
            for sentence in error.aftermath { context.output.errors(SafeText(sentence).string + "\n") }
            throw Failure(error)
        }
    }
}

extension Failure {
    /// A plan that did not come to its end.
    init(_ failure: BuildFailure) {
        let step = failure.step.map { "\($0): " } ?? ""
        self.init(
            what: failure.purpose, why: failure.isCancellation ? "cancelled" : step + failure.reason,
            next: failure.next)
    }

    /// A step or a decision that failed before anything was done.
    init(_ purpose: String, _ failure: StepFailure) {
        self.init(what: purpose, why: failure.reason, next: failure.next)
    }
}
