// First, so that the terminal's settings are the C library's own in all files of this target.
import Glibc
import Testing

@testable import SerialConsole

@Suite("What waits for a serial line")
struct LineInputTests {
    @Test("is sent in order, and only keys count as the user's")
    func order() {
        var input = LineInput()
        input.add(Array("ls".utf8), isAnswer: false)
        input.add(Array(" -l".utf8), isAnswer: false)
        input.add(Array("\u{1B}[1;1R".utf8), isAnswer: true)
        input.add([], isAnswer: false)
        input.add(Array("x".utf8), isAnswer: false)
        #expect(input.keys == 6 && input.answers == 6)
        var sent: [UInt8] = []
        while let next = input.next {
            sent += next.prefix(2)
            input.sent(min(2, next.count))
        }
        #expect(String(decoding: sent, as: UTF8.self) == "ls -l\u{1B}[1;1Rx")
        #expect(input.isEmpty && input.keys == 0 && input.answers == 0)
    }

    /// A guest that has asked its terminal something and ended has lost nothing of the user's.
    @Test("misses no key where an answer alone is left")
    func answerAlone() {
        var input = LineInput()
        input.add(Array("\u{1B}[1;1R".utf8), isAnswer: true)
        #expect(!input.isEmpty && input.keys == 0)
    }
}
