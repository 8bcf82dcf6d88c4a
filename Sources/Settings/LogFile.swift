internal import Files
internal import Glibc
internal import Synchronization

/// A log that cannot fill the disk: at one size it becomes `.1`, and what was `.1` goes. For its owner's eyes only.
///
/// May be used from any thread. Where it cannot be written, lines are lost: a log must stop nothing.
public final class LogFile: Sendable {
    private struct State {
        var descriptor: Int32 = -1
        var size = 0
        var isFile = false
        var isBroken = false
    }

    private let path: String
    private let limit: Int
    private let state = Mutex(State())

    /// A log at a path; opened with the first line. `limit` is in bytes.
    public init(path: String, limit: Int = 1 << 20) {
        self.path = path
        self.limit = max(1024, limit)
    }

    deinit {
        state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } }
    }

    /// Adds a line. Control bytes in it are escaped, so that reading the log with `cat` does nothing to a terminal.
    public func write(_ line: String) { append(Self.escaped(line)) }

    /// Adds a line that has no line's end in it, as it is.
    func append(_ line: String) {
        let bytes = Array(line.utf8) + [UInt8(ascii: "\n")]
        state.withLock { state in
            if state.descriptor >= 0, state.isFile, state.size + bytes.count > limit { rotate(&state) }
            if state.descriptor < 0, !state.isBroken { open(&state) }
            guard state.descriptor >= 0 else { return }
            if Descriptor.write(bytes, to: state.descriptor, patience: 0) { state.size += bytes.count }
        }
    }

    /// Another console may have done it already: then the new log is not taken away from it.
    private func rotate(_ state: inout State) {
        var mine = stat(), current = stat()
        let isCurrent = fstat(state.descriptor, &mine) == 0 && stat(path, &current) == 0
        if isCurrent, mine.st_ino == current.st_ino, mine.st_dev == current.st_dev { rename(path, path + ".1") }
        close(state.descriptor)
        state.descriptor = -1
    }

    private func open(_ state: inout State) {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        do throws(FileError) { try Folder.make(folder) } catch {
            state.isBroken = true
            return
        }
        // A FIFO in its place would hold everything up until somebody reads it.
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        state.descriptor = Glibc.open(path, flags, 0o600)
        var status = stat()
        state.isBroken = state.descriptor < 0 || fstat(state.descriptor, &status) != 0
        state.isFile = status.st_mode & S_IFMT == S_IFREG
        state.size = Int(status.st_size)
    }

    private static func escaped(_ line: String) -> String {
        var result = ""
        for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
