internal import CTerminalSafety
internal import Glibc
internal import Threads

/// Standard error as libraries and children use it: it is no way to the terminal.
///
/// libvirt, GLib, GnuTLS and others write there what they think of a host, in that host's own words. A thread puts these
/// lines into the log, made safe; our own sentences go to `descriptor`.
public enum StandardError {
    /// Lines that are kept of one second; what a host makes a library say without end fills no log.
    static let linesPerSecond = 50
    /// Bytes that are kept of one line.
    static let longestLine = 2000

    /// Where our own sentences go.
    public static var descriptor: Int32 { safety_errors() }

    /// Variables by which people ask libraries to speak: then a command lets them.
    public static let requests = [
        "LIBVIRT_DEBUG", "LIBVIRT_LOG_FILTERS", "LIBVIRT_LOG_OUTPUTS", "G_MESSAGES_DEBUG", "GNUTLS_DEBUG_LEVEL",
    ]

    /// Whether the environment asks for what libraries say.
    public static var isAskedFor: Bool { requests.contains { getenv($0).map { $0.pointee != 0 } ?? false } }

    /// Leads everything but our own sentences into the log from now on. Main thread, before any other thread; once.
    public static func divert(to log: LogFile) {
        guard safety_divert_errors() == 0 else { return }
        _ = SystemThread.start(name: "stderr") {
            var lines = LibraryLines()
            var chunk = [CChar](repeating: 0, count: 4096)
            while case let count = safety_read_errors(&chunk, UInt(chunk.count)), count > 0 {
                let bytes = chunk.prefix(count).map { UInt8(bitPattern: $0) }
                for line in lines.take(bytes, at: time(nil)) { log.write("library \(line)") }
            }
        }
    }
}

/// Cuts what libraries write into lines and thins them out.
struct LibraryLines {
    private var rest: [UInt8] = []
    private var second = 0
    private var taken = 0
    private var dropped = 0

    /// The lines that have become whole and are kept.
    /// - Parameter second: the time, for the number of lines in one second.
    mutating func take(_ bytes: [UInt8], at second: Int) -> [String] {
        var lines: [String] = []
        if second != self.second {
            if dropped > 0 { lines.append("(\(dropped) more lines are left out)") }
            (self.second, taken, dropped) = (second, 0, 0)
        }
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                keep(&lines)
            } else if rest.count < StandardError.longestLine {
                rest.append(byte)
            }
        }
        return lines
    }

    private mutating func keep(_ lines: inout [String]) {
        defer { rest.removeAll(keepingCapacity: true) }
        guard !rest.isEmpty else { return }
        guard taken < StandardError.linesPerSecond else {
            dropped += 1
            return
        }
        taken += 1
        lines.append(String(decoding: rest, as: UTF8.self))
    }
}
