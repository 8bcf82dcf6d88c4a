import Glibc

/// Runs work that blocks on a thread made for it, so that none of Swift's two or so pool threads is held.
enum Blocking {
    static func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let box = Unmanaged.passRetained(Work { continuation.resume(with: Result(catching: work)) })
            var thread = pthread_t()
            let code = pthread_create(
                &thread, nil,
                { argument in
                    guard let argument else { return nil }
                    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
                    return nil
                }, box.toOpaque())
            if code == 0 {
                pthread_detach(thread)
            } else {
                box.release()
                continuation.resume(throwing: ChildProcess.Failure(description: "No thread could be made."))
            }
        }
    }

    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }
}
