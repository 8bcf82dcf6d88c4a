internal import Glibc
internal import Synchronization

/// A log that cannot fill the disk: at one size it becomes `.1`, and what was `.1` goes. For its owner's eyes only.
///
/// May be used from any thread. Where it cannot be written, lines are lost: a log must stop nothing.
public final class LogFile: Sendable {
    private struct State {
        var descriptor: Int32 = -1
        var size = 0
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
    public func write(_ line: String) {
        let bytes = Array(Self.escaped(line).utf8) + [UInt8(ascii: "\n")]
        state.withLock { state in
            if state.descriptor >= 0, state.size + bytes.count > limit {
                close(state.descriptor)
                state.descriptor = -1
                rename(path, path + ".1")
            }
            if state.descriptor < 0, !state.isBroken { open(&state) }
            guard state.descriptor >= 0 else { return }
            if FileAccess.writeAll(bytes, to: state.descriptor) { state.size += bytes.count }
        }
    }

    private func open(_ state: inout State) {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        do throws(SettingsProblem) { try FileAccess.createFolder(folder) } catch {
            state.isBroken = true
            return
        }
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
        state.descriptor = Glibc.open(path, flags, 0o600)
        var status = stat()
        state.isBroken = state.descriptor < 0 || fstat(state.descriptor, &status) != 0
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
