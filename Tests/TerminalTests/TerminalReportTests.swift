import Terminal
import Testing

@Suite struct TerminalReportTests {
    /// What a decoder makes of bytes that come one by one, as over a slow line.
    private func decode(_ text: String) -> (keys: [Key], reports: [TerminalReport]) {
        var decoder = KeyDecoder()
        let keys = text.utf8.flatMap { decoder.feed([$0]) }
        return (keys, decoder.takeReports())
    }

    @Test(arguments: [
        ("\u{1B}[?62;4;22c", TerminalReport.attributes([62, 4, 22])), ("\u{1B}[?6c", .attributes([6])),
        ("\u{1B}[6;17;8t", .cell(width: 8, height: 17)), ("\u{1B}[0n", .ready),
        ("\u{1B}_Gi=31;OK\u{1B}\\", .graphics(number: 31, isAccepted: true)),
        ("\u{1B}_Gi=31,p=1;EINVAL: no\u{1B}\\", .graphics(number: 31, isAccepted: false)),
    ]) func understandsAnswers(_ text: String, _ report: TerminalReport) {
        let (keys, reports) = decode(text)
        #expect(keys == [])
        #expect(reports == [report])
    }

    @Test(arguments: [
        "\u{1B}[?c", "\u{1B}[3n", "\u{1B}[8;40;120t", "\u{1B}[6;17t", "\u{1B}_Gi=;OK\u{1B}\\", "\u{1B}_X\u{1B}\\",
        "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}_G\u{1B}\\",
    ]) func nothingElseIsAKey(_ text: String) {
        let (keys, reports) = decode(text)
        #expect(keys == [])
        #expect(reports.allSatisfy { if case .attributes = $0 { true } else { false } })
    }

    /// An answer that is cut by a pause is not typed text.
    @Test func waitsForTheRestOfAnAnswer() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}_Gi=3".utf8)) == [])
        #expect(decoder.waiting == .paste)
        #expect(decoder.feed(Array("1;OK\u{1B}\\a".utf8)) == [.character("a")])
        #expect(decoder.takeReports() == [.graphics(number: 31, isAccepted: true)])
        #expect(decoder.takeReports() == [])
    }
}
