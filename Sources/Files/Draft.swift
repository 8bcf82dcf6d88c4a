internal import CFiles
internal import Glibc

/// A new file before it takes its place. Its lock is held as long as its descriptor is open, so that nobody takes it for
/// a leftover.
struct Draft {
    /// How it is made.
    enum Way {
        /// Without a name until it is whole, so that a killed process leaves nothing.
        case unnamed(TemporaryNames)
        /// With a name from the beginning.
        case named(TemporaryNames)

        /// Whether an error says something of the file and not of the way.
        func isPossible(_ code: Int32) -> Bool {
            switch self {
            // The last one: /proc is not there.
            case .unnamed: ![EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(code)
            case .named: true
            }
        }
    }

    let descriptor: Int32
    let name: String
    private let isNamed: Bool

    /// Nil with `errno` set when it cannot be made.
    init?(_ way: Way, in folder: Int32, mode: mode_t) {
        switch way {
        case .unnamed(let names):
            name = names.next()
            isNamed = false
            descriptor = files_open_unnamed(folder, ".", mode)
            guard descriptor >= 0 else { return nil }
            flock(descriptor, LOCK_EX | LOCK_NB)
        case .named(let names):
            isNamed = true
            for _ in 0..<8 {
                let name = names.next()
                let descriptor = openat(folder, name, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, mode)
                guard descriptor >= 0 else {
                    if errno == EEXIST { continue }
                    return nil
                }
                // Between making and locking it may have been taken for a leftover.
                var status = stat()
                if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno == ENOLCK || errno == EOPNOTSUPP,
                    fstat(descriptor, &status) == 0, status.st_nlink == 1
                {
                    (self.name, self.descriptor) = (name, descriptor)
                    return
                }
                close(descriptor)
            }
            errno = EEXIST
            return nil
        }
    }

    /// Gives it its temporary name; false with `errno` set when that fails.
    func link(in folder: Int32) -> Bool {
        isNamed || linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder, name, AT_SYMLINK_FOLLOW) == 0
    }

    func remove(in folder: Int32) { unlinkat(folder, name, 0) }
}
