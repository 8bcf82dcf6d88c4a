import Testing

@testable import CursesTerminal

@Suite struct TerminalErrorTests {
    @Test func everyErrorSaysWhatToDoNext() {
        let errors: [TerminalError] = [.notATerminal, .typeMissing, .typeUnknown("x"), .typeTooSimple("dumb")]
        for error in errors { #expect(error.description.contains("use `virt-tui ")) }
        #expect(
            TerminalError.typeTooSimple("dumb").description
                == "the terminal type \"dumb\" cannot place a cursor: use `virt-tui --linear`, or set TERM")
    }
}
