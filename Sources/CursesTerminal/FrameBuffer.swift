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
        return bytes
    }
}
