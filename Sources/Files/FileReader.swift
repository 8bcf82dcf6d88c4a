internal import Glibc

/// Small files read whole.
public enum FileReader {
    /// The bytes of a file of at most `limit` bytes; nil when there is none. What is no file is an error, and never waited
    /// for. Blocks.
    public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        try readStamped(path, limit: limit)?.bytes
    }

    /// With what tells whether it has changed since.
    static func readStamped(_ path: String, limit: Int) throws(FileError) -> (bytes: [UInt8], stamp: FileStamp)? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError(path, "cannot be read", code: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(path, "is not a file", next: "remove it, or put a file there")
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16384)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return (bytes, FileStamp(status)) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError(path, "cannot be read", code: errno)
            }
            bytes += chunk[0..<count]
        }
        throw FileError(path, "is larger than \(limit >> 10) KiB", next: "shorten it")
    }
}

/// What differs between a file and the same file changed or replaced.
struct FileStamp: Equatable {
    private let numbers: [Int]

    init(_ status: stat) {
        numbers = [
            Int(bitPattern: UInt(status.st_dev)), Int(bitPattern: UInt(status.st_ino)), Int(status.st_size),
            status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
    }

    /// Of the file that is there now; nil when there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}
