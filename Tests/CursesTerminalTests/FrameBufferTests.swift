import Glibc
import Testing

@testable import CursesTerminal

@Suite struct FrameBufferTests {
    @Test func handsOutWhatWasWrittenOnce() throws {
        let buffer = try FrameBuffer()
        #expect(buffer.take().isEmpty)
        for text in ["first", "the second"] {
            let bytes = Array(text.utf8)
            #expect(write(buffer.descriptor, bytes, bytes.count) == bytes.count)
            #expect(buffer.take() == bytes)
            #expect(buffer.take().isEmpty)
        }
    }

    @Test(arguments: [
        ("-\u{1B}[3b+", "----+"), ("a\u{1B}[1mb", "a\u{1B}[1mb"), ("\u{1B}[3b", "\u{1B}[3b"),
        ("x\u{1B}[12", "x\u{1B}[12"), ("x\u{1B}", "x\u{1B}"), ("\u{1B}[2;5Hx\u{1B}[2bz", "\u{1B}[2;5Hxxxz"), ("", ""),
    ]) func spellsRepeatsOut(_ input: String, _ expected: String) {
        #expect(FrameBuffer.spelledOut(Array(input.utf8)) == Array(expected.utf8))
    }
}
