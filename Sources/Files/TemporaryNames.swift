internal import Glibc

/// Names of files that are not whole yet: hidden, beside the file they are for, and known again.
struct TemporaryNames {
    private let prefix: String

    init(for name: String) {
        // A name has 255 bytes at most.
        let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        prefix = ".\(stem).virt-tui-"
    }

    func next() -> String { prefix + String(UInt64.random(in: 0 ... .max), radix: 16) }

    /// Removes what killed processes left: files of ours that nobody holds the lock of.
    func removeLeftovers(in folder: Int32) {
        let reading = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard reading >= 0 else { return }
        guard let directory = fdopendir(reading) else {
            close(reading)
            return
        }
        defer { closedir(directory) }
        for _ in 0..<10_000 {
            guard let entry = readdir(directory) else { return }
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(prefix) { remove(name, in: folder) }
        }
    }

    private func remove(_ name: String, in folder: Int32) {
        let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        unlinkat(folder, name, 0)
    }
}
