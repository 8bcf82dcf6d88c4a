internal import CLibosinfo
internal import Glibc

/// Starts threads that no signal is ever delivered to.
enum SystemThread {
    private final class Start {
        let name: String
        let body: @Sendable () -> Void
        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }

    /// Runs `body` on a new detached thread; false if the system has no thread left.
    static func start(name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return false }
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))

        // The new thread inherits the mask, so no signal can reach it even before its first instruction.
        var everything = sigset_t()
        var previous = sigset_t()
        sigfillset(&everything)
        pthread_sigmask(SIG_SETMASK, &everything, &previous)
        defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }

        let start = Unmanaged.passRetained(Start(name: String(name.prefix(15)), body: body))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, &attributes,
            { context in
                guard let context else { return nil }
                let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
                cosinfo_name_thread(start.name)
                start.body()
                return nil
            }, start.toOpaque())
        if result != 0 { start.release() }
        return result == 0
    }

    /// Does something that may block for long, such as reading a file from a dead server, on a thread of its own.
    static func result<Value: Sendable>(
        name: String, _ body: @escaping @Sendable () throws(OSInfoError) -> Value
    ) async throws(OSInfoError) -> Value {
        let result: Result<Value, OSInfoError> = await withCheckedContinuation { continuation in
            let isStarted = start(name: name) {
                do throws(OSInfoError) {
                    continuation.resume(returning: .success(try body()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
            if !isStarted {
                let error = OSInfoError(.unreadable, "The system has no thread left; close other programs")
                continuation.resume(returning: .failure(error))
            }
        }
        return try result.get()
    }
}
