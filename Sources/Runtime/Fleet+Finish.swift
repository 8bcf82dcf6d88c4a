import Dispatch
import Fleet

extension Fleet {
    /// Closes every connection that closes at once, or within a second where guests have to be told that nobody looks any
    /// more; what is stuck is left to the end of the process.
    func finish() {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await self.close()
            done.signal()
        }
        _ = done.wait(timeout: .now() + .milliseconds(1100))
    }
}
