import Dispatch
import Fleet

extension Fleet {
    /// Closes every connection that closes at once; what is stuck is left to the end of the process.
    func finish() {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await self.close()
            done.signal()
        }
        _ = done.wait(timeout: .now() + .milliseconds(400))
    }
}
