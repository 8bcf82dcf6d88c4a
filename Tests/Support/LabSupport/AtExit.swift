import Glibc
import Synchronization

/// Ends the labs when the test process leaves through `exit`, and waits until they are gone. A process that is killed
/// gets the same from the kernel, which closes the pipes that the labs listen to, only without the waiting.
enum AtExit {
    private static let runners = Mutex<[ChildProcess]>([])
    private static let registered: Void = {
        _ = atexit {
            let all = AtExit.runners.withLock { $0 }
            for runner in all { runner.closeInput() }
            for runner in all { runner.waitForExit() }
        }
    }()

    static func remember(_ runner: ChildProcess) {
        _ = registered
        runners.withLock { $0.append(runner) }
    }
}
