internal import Glibc

/// A file of this machine, open for reading. Only for threads that may block.
struct LocalFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Opens a regular file or a disk.
    /// - Throws: `OSInfoError` of kind `unreadable`, or `wrongKind` for anything else.
    init(_ path: String) throws(OSInfoError) {
        descriptor = try Self.opened(path)
        self.path = path
    }

    private static func opened(_ path: String) throws(OSInfoError) -> Int32 {
        // Without O_NONBLOCK a pipe without a writer would be waited for.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path, errno) }
        var status = stat()
        let mode = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
        if mode == S_IFREG || mode == S_IFBLK { return descriptor }
        close(descriptor)
        if mode == S_IFDIR { throw OSInfoError(.wrongKind, "\(path) is a folder; choose the image in it") }
        throw OSInfoError(.wrongKind, "\(path) is neither a file nor a disk; choose an image")
    }

    deinit { close(descriptor) }

    /// Bytes from an offset, fewer only where the file ends.
    func read(_ offset: UInt64, _ length: Int) throws(OSInfoError) -> [UInt8] {
        guard let start = Int(exactly: offset), length > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: length)
        var used = 0
        while used < length {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress.map { $0 + used }, length - used, off_t(start + used))
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path, errno)
            }
            used += count
        }
        return Array(bytes.prefix(used))
    }

    /// A small text; nil when the file is absent, no file, or longer than the limit.
    static func text(_ path: String, limit: Int = 1 << 20) -> String? {
        guard let file = try? LocalFile(path), let bytes = try? file.read(0, limit + 1), bytes.count <= limit else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func failure(_ path: String, _ code: Int32) -> OSInfoError {
        switch code {
        case ENOENT, ENOTDIR: OSInfoError(.unreadable, "\(path) does not exist; check the path")
        case EACCES, EPERM:
            OSInfoError(.unreadable, "\(path) may not be read by this user; change its permissions or ask as root")
        case EISDIR: OSInfoError(.wrongKind, "\(path) is a folder; choose the image in it")
        default: OSInfoError(.unreadable, "\(path) cannot be read: \(String(cString: strerror(code)))")
        }
    }
}
