import Glibc
import Testing

@testable import SerialConsole

/// A terminal of our own that reads nothing until it is told to.
private final class StuckTerminal {
    let near: Int32
    private let far: Int32

    init() throws {
        far = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        // TIOCSPTLCK and TIOCGPTN, which Swift's module of the C library lacks, as it lacks posix_openpt.
        var lock: Int32 = 0
        var number: UInt32 = 0
        try #require(ioctl(far, 0x4004_5431, &lock) == 0 && ioctl(far, 0x8004_5430, &number) == 0)
        near = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var settings = termios()
        try #require(tcgetattr(near, &settings) == 0)
        cfmakeraw(&settings)
        try #require(tcsetattr(near, TCSANOW, &settings) == 0)
    }

    deinit {
        close(near)
        close(far)
    }

    /// Writes a guest's text until nothing more is taken.
    func fill() {
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
        var wait = pollfd(fd: near, events: Int16(POLLOUT), revents: 0)
        while poll(&wait, 1, 100) == 1, write(near, text, text.count) > 0 {}
    }

    /// All that it holds.
    func read() -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        var wait = pollfd(fd: far, events: Int16(POLLIN), revents: 0)
        while poll(&wait, 1, 100) == 1, case let count = Glibc.read(far, &block, block.count), count > 0 {
            bytes += block.prefix(count)
        }
        return bytes
    }
}

/// The serial line on a terminal that is behind.
@Suite struct SlowTerminalTests {
    private let silent = open("/dev/null", O_RDONLY | O_CLOEXEC)

    @Test func modesArePutBackAlthoughTheGuestsTextWasNotTaken() throws {
        let terminal = try StuckTerminal()
        let line = SerialTerminal(input: silent, output: terminal.near)
        terminal.fill()
        line.restore()
        #expect(terminal.read().suffix(SerialTerminal.leave.count) == SerialTerminal.leave[...])
        close(silent)
    }

    @Test func thePumpGivesUpWhatWaitsAndTheModesComeBack() async throws {
        let terminal = try StuckTerminal()
        let line = SerialTerminal(input: silent, output: terminal.near)
        let pump = TerminalPump(line) { _ in }
        terminal.fill()
        await pump.write(Array(repeating: UInt8(ascii: "y"), count: 1 << 15))
        await pump.finish(unsent: 0)
        line.restore()
        #expect(terminal.read().suffix(SerialTerminal.leave.count) == SerialTerminal.leave[...])
        close(silent)
    }
}
