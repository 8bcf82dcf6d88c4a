internal import Glibc

/// Small text files of this machine.
public enum TextFile {
    /// Reads a whole file of at most 1 MiB of UTF-8; throws a sentence for anything else. Blocks.
    public static func read(_ path: String) throws(StepFailure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StepFailure("\(path): \(String(cString: strerror(errno)))", next: "check the path")
        }
        defer { close(descriptor) }
        let limit = 1 << 20
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &block, block.count)
            if count == 0 { break }
            if count > 0 {
                bytes += block.prefix(count)
            } else if errno != EINTR {
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
