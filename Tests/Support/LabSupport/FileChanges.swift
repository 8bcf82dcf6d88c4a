import Glibc

/// Waits for something that a file or folder tells, woken by the kernel (inotify) at each change of it.
struct FileChanges {
    /// A wait that met its limit, which only a broken lab does.
    struct TimedOut: Error, CustomStringConvertible {
        let description: String
    }

    private static let interesting = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_TO)

    /// Blocks the calling thread until `probe` returns a value, asking it once and then after every change in the
    /// folder.
    ///
    /// - Parameters:
    ///   - what: what is awaited, for the error's sentence.
    ///   - seconds: when to give up; generous, as only a failure reaches it.
    static func wait<T>(for what: String, inFolder folder: String, seconds: Int, probe: () -> T?) throws -> T {
        let watcher = inotify_init1(Int32(IN_CLOEXEC))
        guard watcher >= 0 else { throw TimedOut(description: "No inotify here: \(String(cString: strerror(errno))).") }
        defer { close(watcher) }
        guard inotify_add_watch(watcher, folder, interesting) >= 0 else {
            throw TimedOut(description: "Cannot watch \(folder) for \(what): \(String(cString: strerror(errno))).")
        }
        let end = monotonicMilliseconds() + seconds * 1000
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            if let value = probe() { return value }
            let left = end - monotonicMilliseconds()
            var descriptor = pollfd(fd: watcher, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&descriptor, 1, Int32(left)) != 0 else {
                throw TimedOut(description: "After \(seconds) s there was still no \(what) in \(folder).")
            }
            _ = read(watcher, &buffer, buffer.count)
        }
    }

    /// The whole file as text, nil when it cannot be read. Malformed UTF-8 becomes U+FFFD.
    static func text(ofFile path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names in a folder; none when it cannot be read.
    static func names(inFolder path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }

    private static func monotonicMilliseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
