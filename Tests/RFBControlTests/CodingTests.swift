import RFBControl
import Testing

@Suite struct CodingTests {
    static let consoleMessages: [ConsoleMessage] = [
        .start(StartOptions()), .start(StartOptions(allowsTLS: true, isTunnelled: true, patience: 1, host: "höst")),
        .start(StartOptions(patience: 600_000)), .frameWanted(whole: true), .frameWanted(whole: false),
        .key(KeyReport(keysym: .max, scancode: .max, isDown: true)),
        .key(KeyReport(keysym: 0, scancode: 0, isDown: false)), .pointer(x: 0, y: .max, buttons: 255), .ping(0),
        .ping(.max), .answer(.refusal), .answer(.password("")), .answer(.password("geheim ✓")),
        .answer(.account(user: "admin", password: "x")),
    ]

    static let helperMessages: [HelperMessage] = [
        .question(.password), .question(.account),
        .opened(OpenedReport(width: 1, height: 8192, name: "")),
        .opened(OpenedReport(width: 8192, height: 4050, name: "QEMU (gäst)")),
        .frame(
            FrameReport(
                number: .max, width: 720, height: 400,
                changes: [
                    FrameRectangle(x: 0, y: 0, width: 720, height: 400),
                    FrameRectangle(x: 719, y: 399, width: 1, height: 1),
                ])),
        .frame(
            FrameReport(
                number: 0, width: 8192, height: 4050,
                changes: (0..<FrameReport.mostRectangles).map { FrameRectangle(x: $0, y: $0, width: 1, height: 2) })),
        .pong(7), .failed(HelperFailure(.ended)), .failed(HelperFailure(.broken, detail: "Rect too large")),
    ]

    @Test(arguments: consoleMessages) func consoleMessagesComeBack(_ message: ConsoleMessage) {
        #expect(ConsoleMessage(decoding: message.encoded) == message)
        #expect(message.encoded.count <= ConsoleMessage.longest)
    }

    @Test(arguments: helperMessages) func helperMessagesComeBack(_ message: HelperMessage) {
        #expect(HelperMessage(decoding: message.encoded) == message)
        #expect(message.encoded.count <= HelperMessage.longest)
    }

    /// A message cut anywhere, or with a byte more, is no message.
    @Test(arguments: consoleMessages) func cutConsoleMessagesAreRefused(_ message: ConsoleMessage) {
        let bytes = message.encoded
        for count in 0..<bytes.count { #expect(ConsoleMessage(decoding: Array(bytes[..<count])) == nil) }
        #expect(ConsoleMessage(decoding: bytes + [0]) == nil)
    }

    @Test(arguments: helperMessages) func cutHelperMessagesAreRefused(_ message: HelperMessage) {
        let bytes = message.encoded
        for count in 0..<bytes.count { #expect(HelperMessage(decoding: Array(bytes[..<count])) == nil) }
        #expect(HelperMessage(decoding: bytes + [0]) == nil)
    }

    @Test(arguments: 0...255 as ClosedRange<UInt8>) func onlyKnownKinds(_ kind: UInt8) {
        #expect(ConsoleMessage(decoding: [kind] + [UInt8](repeating: 255, count: 4096)) == nil)
        #expect(HelperMessage(decoding: [kind] + [UInt8](repeating: 255, count: 4096)) == nil)
        if kind != 2 { #expect(ConsoleMessage(decoding: [kind, 1]) == nil) }
    }

    /// Numbers that a broken helper could send to make the console read where nothing is.
    @Test(arguments: [
        FrameRectangle(x: 640, y: 0, width: 1, height: 1), FrameRectangle(x: 0, y: 480, width: 1, height: 1),
        FrameRectangle(x: 0, y: 0, width: 641, height: 1), FrameRectangle(x: 1, y: 0, width: 640, height: 1),
        FrameRectangle(x: 0, y: 0, width: 0, height: 1), FrameRectangle(x: 0, y: 0, width: 1, height: 0),
        FrameRectangle(x: 65_535, y: 65_535, width: 65_535, height: 65_535),
    ])
    func rectanglesOutsideThePictureAreRefused(_ rectangle: FrameRectangle) {
        let report = FrameReport(number: 1, width: 640, height: 480, changes: [rectangle])
        #expect(HelperMessage(decoding: HelperMessage.frame(report).encoded) == nil)
    }

    @Test(arguments: [(0, 1), (1, 0), (8193, 1), (1, 8193), (8192, 4051), (65_535, 65_535)])
    func sizesOutOfRangeAreRefused(_ width: Int, _ height: Int) {
        let opened = HelperMessage.opened(OpenedReport(width: width, height: height, name: "x"))
        #expect(HelperMessage(decoding: opened.encoded) == nil)
        let change = FrameRectangle(x: 0, y: 0, width: 1, height: 1)
        let frame = HelperMessage.frame(FrameReport(number: 1, width: width, height: height, changes: [change]))
        #expect(HelperMessage(decoding: frame.encoded) == nil)
    }

    @Test func picturesWithoutChangesAreRefused() {
        let report = FrameReport(number: 1, width: 640, height: 480, changes: [])
        #expect(HelperMessage(decoding: HelperMessage.frame(report).encoded) == nil)
    }

    @Test(arguments: [0, 600_001, .max] as [UInt32]) func patienceOutOfRangeIsRefused(_ patience: UInt32) {
        let start = ConsoleMessage.start(StartOptions(patience: patience))
        #expect(ConsoleMessage(decoding: start.encoded) == nil)
    }

    @Test func longTextsAreCutBetweenCharacters() {
        let long = String(repeating: "ä", count: 4000)
        guard
            case .failed(let failure)? = HelperMessage(
                decoding: HelperMessage.failed(.init(.ended, detail: long)).encoded)
        else {
            Issue.record("the message did not come back")
            return
        }
        #expect(failure.detail == String(repeating: "ä", count: 128))
        guard
            case .answer(.account(let user, let password))? = ConsoleMessage(
                decoding: ConsoleMessage.answer(.account(user: long, password: long)).encoded)
        else {
            Issue.record("the answer did not come back")
            return
        }
        #expect(user.utf8.count == 1024)
        #expect(password.utf8.count == 1024)
    }

    @Test func textThatIsNoUTF8IsRefused() {
        #expect(HelperMessage(decoding: [5, 7, 2, 0, 0xC3, 0x28]) == nil)
        #expect(HelperMessage(decoding: [5, 7, 2, 0, 0xC3, 0xA4]) == .failed(HelperFailure(.ended, detail: "ä")))
    }

    /// Random bytes: what decodes must encode to the same bytes again.
    @Test func decodingIsTheOppositeOfEncoding() {
        var generator = SplitMix(state: 1)
        for _ in 0..<20_000 {
            var bytes =
                (generator.next() % 2 == 0 ? Self.helperMessages.randomElement(using: &generator)?.encoded : nil) ?? []
            if bytes.isEmpty {
                bytes = (0..<Int(generator.next() % 64)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            }
            for _ in 0..<generator.next() % 4 where !bytes.isEmpty {
                bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
            }
            if let message = HelperMessage(decoding: bytes) { #expect(message.encoded == bytes) }
            if let message = ConsoleMessage(decoding: bytes) { #expect(message.encoded == bytes) }
        }
    }
}

/// Repeatable random numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
