// Which of the two modules owns `termios` depends on which the compiler loads first.
import CNcurses
import CTerminalSafety
import Glibc

/// The tty itself: settings, size, and reading and writing that never wait. Main thread.
final class TerminalDevice {
    /// A descriptor of our own on the tty, non-blocking without touching the shell's.
    let descriptor: Int32
    /// The settings the terminal had at first.
    private(set) var saved = termios()
    /// Whether the other side is gone.
    private(set) var isGone = false
    /// Whether `O_NONBLOCK` had to be set on a descriptor that others share.
    private let sharesDescription: Bool
    private var unsent: [UInt8] = []
    private var sent = 0

    init() throws(TerminalError) {
        guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
        var name = [CChar](repeating: 0, count: 256)
        var opened: Int32 = -1
        let flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
        if ttyname_r(1, &name, name.count) == 0 { opened = open(name, flags) }
        if opened < 0 { opened = open("/dev/tty", flags) }
        sharesDescription = opened < 0
        if opened < 0 {
            // After su(1) the tty may belong to someone else; the inherited descriptor still works.
            opened = fcntl(1, F_DUPFD_CLOEXEC, 3)
            _ = fcntl(opened, F_SETFL, fcntl(opened, F_GETFL) | O_NONBLOCK)
        }
        guard opened >= 0, tcgetattr(opened, &saved) == 0 else {
            throw .system("opening the terminal", String(cString: strerror(errno)))
        }
        descriptor = opened
    }

    deinit {
        if sharesDescription { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
        close(descriptor)
    }

    /// Every byte as it comes, no echo, no signals, no translation either way.
    func enterRaw() {
        var raw = saved
        cfmakeraw(&raw)
        _ = tcsetattr(descriptor, TCSANOW, &raw)
    }

    /// The settings of the beginning.
    func leaveRaw() {
        _ = tcsetattr(descriptor, TCSANOW, &saved)
    }

    /// Takes the present settings for those to go back to, as after the shell had the terminal.
    func remember() {
        var now = termios()
        if tcgetattr(descriptor, &now) == 0 { saved = now }
    }

    /// Columns and rows, or nil when the terminal does not know.
    var size: (width: Int, height: Int)? {
        window.map { (Int($0.ws_col), Int($0.ws_row)) }
    }

    /// A cell's size in pixels, or nil when the terminal does not say.
    var cellSize: (width: Int, height: Int)? {
        guard let window, window.ws_xpixel > 0, window.ws_ypixel > 0 else { return nil }
        return (Int(window.ws_xpixel / window.ws_col), Int(window.ws_ypixel / window.ws_row))
    }

    /// The size as the kernel knows it, with columns and rows.
    private var window: winsize? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
        return size
    }

    /// Whether everything has been handed to the kernel and the kernel has handed it on.
    var isDrained: Bool {
        send()
        guard unsent.isEmpty else { return false }
        var queued: Int32 = 0
        if ioctl(descriptor, UInt(TIOCOUTQ), &queued) == 0, queued > 0 { return false }
        var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&poller, 1, 0) == 1 && Int32(poller.revents) & POLLOUT != 0
    }

    /// Bytes waiting because the terminal takes no more.
    var hasUnsent: Bool { !unsent.isEmpty }

    /// Sends bytes after those that wait; what the terminal does not take now is kept.
    func write(_ bytes: [UInt8]) {
        unsent.append(contentsOf: bytes)
        send()
    }

    /// Sends what the terminal takes now.
    func send() {
        while sent < unsent.count, !isGone {
            let count = unsent.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
            }
            if count > 0 {
                sent += count
            } else if count < 0, errno == EINTR {
                continue
            } else {
                if count < 0, errno != EAGAIN { isGone = true }
                break
            }
        }
        if isGone || sent >= unsent.count {
            unsent.removeAll(keepingCapacity: true)
            sent = 0
        }
    }

    /// Waits at most `milliseconds` until all is sent, then gives the rest up: for leaving only.
    func sendOrGiveUp(milliseconds: Int32) {
        var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        send()
        while !unsent.isEmpty, !isGone, poll(&poller, 1, milliseconds) == 1 { send() }
        unsent.removeAll()
        sent = 0
    }

    /// Reads what there is, at most 64 KiB; empty when there is nothing or the terminal is gone.
    func read() -> [UInt8] {
        guard !isGone else { return [] }
        var bytes: [UInt8] = []
        let chunk = 4096
        while bytes.count < 65_536 {
            var count = 0
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: chunk))
            bytes.withUnsafeMutableBytes { buffer in
                count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: start), chunk)
            }
            let failure = errno
            bytes.removeLast(chunk - max(0, count))
            if count < 0, failure == EINTR { continue }
            if count == 0 || count < 0 && failure != EAGAIN { isGone = true }
            if count < chunk { break }
        }
        return bytes
    }
}
