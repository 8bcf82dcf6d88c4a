import Glibc
import LabSupport
import Synchronization

/// A folder for sockets that goes with its test.
final class RuntimeFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/virt-tui-run.XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { _ = try? ChildProcess.run("rm", ["-rf", path]) }
}

/// Keeps the first value, and counts how many came.
final class OnceBox: Sendable {
    private let state = Mutex<(value: Int?, count: Int)>((nil, 0))
    var value: Int? { state.withLock { $0.value } }
    var count: Int { state.withLock { $0.count } }

    func set(_ value: Int) {
        state.withLock { state in
            state.value = state.value ?? value
            state.count += 1
        }
    }
}
