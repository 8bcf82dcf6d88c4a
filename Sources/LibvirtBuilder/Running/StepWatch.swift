internal import Synchronization
internal import Threads

/// Waits for a step while the host says something, and for as long after that as was agreed: a libvirt call whose answer is
/// lost never returns, and cannot be broken off.
enum StepWatch {
    /// Runs a step. One that is given up goes on in its task: what it makes then is its build's to take back.
    static func run(_ step: any Step, in build: Build, _ patience: Patience) async throws(StepFailure) {
        let answer = FirstAnswer<Void, StepFailure>()
        let cancellation = Cancellation()
        let worker = Task {
            do throws(StepFailure) {
                if Task.isCancelled { throw .cancelled }
                try await step.run(in: build)
                answer.settle(.success(()))
            } catch {
                answer.settle(.failure(error))
            }
        }
        let watcher = Task {
            while !Task.isCancelled {
                let now = ContinuousClock.now
                let silence = build.silence(at: now)
                let patience = patience.with(silentBytes: build.silentBytes)
                switch patience.verdict(silence: silence, cancelled: cancellation.seconds(at: now)) {
                case .wait: break
                case .say: build.tellSilence(Int(silence))
                case .giveUp:
                    // Nobody is given up on without a word.
                    build.tellSilence(Int(silence))
                    return answer.settle(
                        .failure(.unanswered(build.host, Int(silence), isCancelled: cancellation.isCancelled)))
                }
                try? await Task.sleep(for: .milliseconds(100))
            }
        }
        defer { watcher.cancel() }
        let result = await withTaskCancellationHandler {
            await answer.result
        } onCancel: {
            cancellation.cancel()
            worker.cancel()
        }
        try result.get()
    }

    /// When a step was cancelled.
    private final class Cancellation: Sendable {
        private let moment = Mutex<ContinuousClock.Instant?>(nil)

        var isCancelled: Bool { moment.withLock { $0 != nil } }

        func cancel() { moment.withLock { $0 = $0 ?? .now } }

        func seconds(at now: ContinuousClock.Instant) -> Double? {
            moment.withLock { $0.map { $0.duration(to: now) / .seconds(1) } }
        }
    }
}
