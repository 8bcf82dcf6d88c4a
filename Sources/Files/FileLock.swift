internal import Glibc

/// A lock that processes of this program hold while they change a file. It goes with its holder, however that ends.
struct FileLock {
    private let descriptor: Int32

    /// Waits for the lock of a file, `.NAME.lock` beside it, which stays: to remove it would let two hold it.
    /// - Parameter patience: Seconds.
    init(_ path: String, patience: Double) throws(FileError) {
        let lock = "\(FilePath.folder(of: path))/.\(FilePath.name(of: path)).lock"
        let descriptor = open(lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileError(lock, "cannot be written", code: errno) }
        let pause: Int32 = 10
        for _ in 0...Int(patience * 1000 / Double(pause)) {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                self.descriptor = descriptor
                return
            }
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            poll(nil, 0, pause)
        }
        let isHeld = errno == EWOULDBLOCK
        let error = FileError(lock, "cannot be locked", code: errno)
        close(descriptor)
        throw isHeld
            ? FileError(path, "is being changed by another virt-tui", next: "try again, or end the one that hangs")
            : error
    }

    /// Lets the next one have it; call once.
    func release() { close(descriptor) }
}
