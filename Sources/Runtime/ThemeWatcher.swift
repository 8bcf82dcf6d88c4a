import Glibc
import Settings

/// Notices when a theme file or the configuration changes on disk, also when its folder is made only now.
final class ThemeWatcher {
    /// The descriptor to poll(2): readable after a change; -1 where the system has no inotify left.
    let descriptor: Int32
    private let folders: [String]

    init(paths: Paths) {
        folders = [paths.configuration, paths.themes]
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        watch()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether anything may have changed since the last call. Never waits.
    func hasChanged() -> Bool {
        guard descriptor >= 0 else { return false }
        var changed = false
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            changed = Self.tellOfFiles(buffer.prefix(count)) || changed
        }
        // Before the caller reads the files: what comes into a new folder from now on is told.
        if changed { watch() }
        return changed
    }

    /// Whether one of the events is of a file that somebody may have meant. Locks and files that are not whole yet are
    /// not: our own tries to save would be told of as changes, and tried again for that.
    static func tellOfFiles(_ events: ArraySlice<UInt8>) -> Bool {
        var place = events.startIndex
        while place + MemoryLayout<inotify_event>.size <= events.endIndex {
            let event = events[place...].withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
            let name = events[(place + MemoryLayout<inotify_event>.size)...].prefix(Int(event.len))
            let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
            if !text.hasPrefix(".") || !(text.hasSuffix(".lock") || text.contains(".virt-tui-")) { return true }
            place += MemoryLayout<inotify_event>.size + Int(event.len)
        }
        return false
    }

    /// Watches each folder, and for one that is not there the nearest above it, where it or its way will appear.
    private func watch() {
        guard descriptor >= 0 else { return }
        let appearing = UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
        let changing = appearing | UInt32(IN_CLOSE_WRITE) | UInt32(IN_DELETE)
        // Again after the last one: it may have come while the watches were being set.
        for folder in folders + folders {
            var path = folder
            var mask = changing
            while inotify_add_watch(descriptor, path, mask | UInt32(IN_MASK_ADD)) < 0, errno == ENOENT,
                let slash = path.lastIndex(of: "/"), slash > path.startIndex
            {
                path = String(path[..<slash])
                mask = appearing
            }
        }
    }
}
