internal import Glibc

/// Small text files of this machine.
public enum TextFile {
    /// How long a pipe may say nothing, ms.
    private static let patience: Int32 = 10_000

    /// Reads a whole file of at most 1 MiB of UTF-8; throws a sentence for anything else. Blocks; a pipe that says nothing
    /// for ten seconds is given up.
    public static func read(_ path: String) throws(StepFailure) -> String {
        // Opening a pipe without a writer would wait for one.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw StepFailure("\(path): \(String(cString: strerror(errno)))", next: "check the path")
        }
        defer { close(descriptor) }
        let limit = 1 << 20
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            var readable = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&readable, 1, patience) == 0 {
                throw StepFailure("\(path) says nothing", next: "name a text file, or a pipe that is written to")
            }
            let count = Glibc.read(descriptor, &block, block.count)
            if count == 0 { break }
            if count > 0 {
                bytes += block.prefix(count)
            } else if errno != EINTR, errno != EAGAIN {
                throw StepFailure("\(path): \(String(cString: strerror(errno)))", next: "name a text file")
            }
        }
        guard bytes.count <= limit else { throw StepFailure("\(path) is larger than 1 MiB", next: "name a text file") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StepFailure("\(path) is not UTF-8 text", next: "name a text file")
        }
        return text
    }
}
