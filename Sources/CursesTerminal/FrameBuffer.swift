import CTerminalSafety
import Glibc

/// Where ncurses writes instead of the tty, so that a slow terminal can never hold the program up.
final class FrameBuffer {
    /// A descriptor on memory, for ncurses.
    let descriptor: Int32

    init() throws(TerminalError) {
        descriptor = safety_memory_file()
        guard descriptor >= 0 else { throw .system("making a frame buffer", String(cString: strerror(errno))) }
    }

    /// Everything written since the last time.
    func take() -> [UInt8] {
        let length = Int(lseek(descriptor, 0, SEEK_END))
        guard length > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: length)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, length, 0) }
        _ = ftruncate(descriptor, 0)
        _ = lseek(descriptor, 0, SEEK_SET)
        bytes.removeLast(length - max(0, count))
        return FrameBuffer.spelledOut(bytes)
    }

    /// Writes "repeat the last character n times" (REP) out: terminals disagree about it near the right edge.
    static func spelledOut(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            var end = index + 2
            var times = 0
            if bytes[index] == 0x1B, end < bytes.count, bytes[index + 1] == 0x5B {
                while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39, times < 1000 {
                    times = times * 10 + Int(bytes[end] - 0x30)
                    end += 1
                }
                if end < bytes.count, bytes[end] == 0x62, let last = result.last {
                    result.append(contentsOf: repeatElement(last, count: times))
                    index = end + 1
                    continue
                }
            }
            result.append(bytes[index])
            index += 1
        }
        return result
    }
}
