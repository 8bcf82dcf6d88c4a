internal import Dispatch
internal import Glibc
internal import LibvirtDesigner

/// A file of this machine that is read from its beginning, on a thread where waiting for a disk holds up nobody.
final class LocalFile: @unchecked Sendable {
    /// What comes next in a file.
    enum Part: Sendable {
        /// Bytes, at least one.
        case bytes([UInt8])
        /// So many zero bytes that the file does not even store.
        case hole(UInt64)
        /// Nothing more.
        case end
    }

    let path: String
    /// Bytes, as far as it was when opened.
    let size: UInt64
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "virt-tui.file")
    /// Touched on `queue` only.
    private var offset: off_t = 0

    /// Opens a file; throws a sentence for what cannot be read or is no file.
    init(path: String) throws(StepFailure) {
        self.path = path
        var facts = stat()
        // Non-blocking, for a named pipe would wait for its writer.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure(errno, path) }
        guard fstat(descriptor, &facts) == 0 else {
            let code = errno
            close(descriptor)
            throw Self.failure(code, path)
        }
        switch facts.st_mode & S_IFMT {
        case S_IFREG: size = UInt64(clamping: facts.st_size)
        case S_IFBLK:
            let end = lseek(descriptor, 0, SEEK_END)
            size = UInt64(clamping: end)
        case S_IFDIR:
            close(descriptor)
            throw StepFailure("\(path) is a folder", next: "name the file in it")
        default:
            close(descriptor)
            throw StepFailure("\(path) is neither a file nor a disk", next: "name a disc or disk image")
        }
    }

    deinit { close(descriptor) }

    /// `SEEK_DATA` of lseek(2), which Swift's Glibc leaves out.
    private static let seekData: Int32 = 3

    /// What lies at a path of this machine.
    static func kind(of path: String) -> StorageFacts.Kind {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return [ENOENT, ENOTDIR].contains(errno) ? .missing : .unreadable }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: return .directory
        case S_IFBLK: return .block
        case S_IFREG: return access(path, R_OK) == 0 ? .file : .unreadable
        default: return .unreadable
        }
    }

    private static func failure(_ code: Int32, _ path: String) -> StepFailure {
        let reason = "\(path): \(String(cString: strerror(code)))"
        return switch code {
        case ENOENT, ENOTDIR: StepFailure(reason, next: "check the path; it has to be on this machine")
        case EACCES, EPERM: StepFailure(reason, next: "make the file readable for you, or run this as its owner")
        default: StepFailure(reason)
        }
    }

    /// Reads what comes next, at most `count` bytes.
    func next(_ count: Int = 256 << 10) async throws(StepFailure) -> Part {
        let result: Result<Part, StepFailure> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.read(count)) }
        }
        return try result.get()
    }

    /// Reads so many bytes at a place, fewer at the end.
    func bytes(at offset: UInt64, count: Int) async throws(StepFailure) -> [UInt8] {
        let result: Result<[UInt8], StepFailure> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.read(count, at: off_t(clamping: offset))) }
        }
        return try result.get()
    }

    /// So many bytes from the beginning, fewer if there are no more. Waits on the calling thread.
    func beginning(_ count: Int) throws(StepFailure) -> [UInt8] { try read(count, at: 0).get() }

    private func read(_ count: Int) -> Result<Part, StepFailure> {
        // Only regular files have holes; others answer with an error, which counts as data.
        let data = lseek(descriptor, offset, Self.seekData)
        if data < 0, errno == ENXIO {
            let rest = off_t(clamping: size) - offset
            offset = off_t(clamping: size)
            return .success(rest > 0 ? .hole(UInt64(rest)) : .end)
        }
        if data > offset {
            let length = data - offset
            offset = data
            return .success(.hole(UInt64(length)))
        }
        return read(count, at: offset).map { bytes in
            offset += off_t(bytes.count)
            return bytes.isEmpty ? .end : .bytes(bytes)
        }
    }

    private func read(_ count: Int, at offset: off_t) -> Result<[UInt8], StepFailure> {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < buffer.count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + filled, buffer.count - filled, offset + off_t(filled))
                if got > 0 {
                    filled += got
                } else if got == 0 || errno != EINTR {
                    if got < 0 { code = errno }
                    break
                }
            }
        }
        return code == 0 ? .success(bytes) : .failure(Self.failure(code, path))
    }
}
