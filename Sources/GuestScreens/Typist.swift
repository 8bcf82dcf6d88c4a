internal import GuestKeys
public import RemoteDisplay
internal import Screen

/// Types text into a guest and, where wanted, reads it back from the screen.
public struct Typist: Sendable {
    /// What came of it.
    public enum Outcome: Equatable, Sendable {
        /// Everything was typed; with read-back, everything was seen.
        case done
        /// So many characters of the text were seen, and then not this one.
        case lost(after: Int, character: Unicode.Scalar)
        /// The screen has no text to compare with.
        case notReadable
    }

    private let reader: ScreenReader
    /// How long a typed character may take to appear.
    private let patience: Duration

    /// Types through a reader's display.
    public init(_ reader: ScreenReader, patience: Duration = .seconds(3)) {
        self.reader = reader
        self.patience = patience
    }

    /// Types text; line ends are Enter.
    ///
    /// With read-back each line is looked for on the screen, behind where the cursor was, before Enter is pressed. What a
    /// guest does not show, such as a password, cannot be read back.
    public func type(_ text: String, readBack: Bool) async throws(DisplayFailure) -> Outcome {
        guard readBack else {
            try await reader.display.type(text)
            return .done
        }
        var done = 0
        let scalars = Array(text.unicodeScalars)
        while done < scalars.count {
            let line = scalars[done...].prefix { !Self.isControl($0) }
            if !line.isEmpty {
                let outcome = try await typeLine(Array(line), after: done)
                guard outcome == .done else { return outcome }
                done += line.count
            }
            while done < scalars.count, Self.isControl(scalars[done]) {
                // CR LF is one Enter.
                let isPair = scalars[done] == "\r" && done + 1 < scalars.count && scalars[done + 1] == "\n"
                if let chord = KeyChord(typing: scalars[done]) { try await reader.display.press(chord) }
                done += isPair ? 2 : 1
            }
        }
        return .done
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || scalar.value == 0x7F }

    private func typeLine(_ line: [Unicode.Scalar], after done: Int) async throws(DisplayFailure) -> Outcome {
        guard let before = await settledScreen() else { return .notReadable }
        let readBack = ReadBack(before)
        try await reader.display.type(String(String.UnicodeScalarView(line)))
        var best = 0
        var deadline = ContinuousClock.now.advanced(by: patience)
        var number = -1
        while ContinuousClock.now < deadline {
            let reading = reader.reading
            if reading.number != number, let text = reading.text {
                number = reading.number
                let found = readBack.found(line, on: text)
                if found == line.count { return .done }
                if found > best {
                    best = found
                    deadline = ContinuousClock.now.advanced(by: patience)
                }
            }
            if Task.isCancelled { throw DisplayFailure(.ended, "The typing was cancelled.") }
            await reader.next(after: reading.number, until: deadline)
        }
        return .lost(after: done + best, character: line[best])
    }

    /// The screen with its cursor, which may be in its dark half for a while; nil when it shows no text.
    private func settledScreen() async -> TextScreen? {
        let deadline = ContinuousClock.now.advanced(by: .seconds(1))
        while true {
            let reading = reader.reading
            guard let text = reading.text, text.verdict != .graphics else { return nil }
            if text.cursor != nil || ContinuousClock.now >= deadline { return text.rows > 0 ? text : nil }
            await reader.next(after: reading.number, until: deadline)
        }
    }
}
