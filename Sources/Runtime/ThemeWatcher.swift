import Glibc
import Settings

/// Notices when a theme file or the configuration changes on disk.
final class ThemeWatcher {
    /// The descriptor to poll(2): readable after a change; -1 where the system has no inotify left.
    let descriptor: Int32

    init(paths: Paths) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return }
        let mask = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
        // Folders that are not there yet are not watched: the next start sees them.
        for path in [paths.configuration, paths.themes] { _ = inotify_add_watch(descriptor, path, mask) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether anything changed since the last call. Never waits.
    func hasChanged() -> Bool {
        guard descriptor >= 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 4096)
        var changed = false
        while read(descriptor, &buffer, buffer.count) > 0 { changed = true }
        return changed
    }
}
