internal import Dispatch
internal import FleetModel
internal import Synchronization

/// A regular expression that is looked for on screens, on a thread of its own: one that takes for ever to match hangs
/// nothing but that thread.
final class ScreenPattern: Sendable {
    private let text: String
    private let queue = DispatchQueue(label: "virt-tui.pattern")

    /// Seconds that one screen may take.
    static let patience = 5.0

    /// Reads an expression; `^` and `$` stand for the begin and end of a row.
    /// - Throws: a sentence that says what is wrong with it.
    init(_ text: String) throws(Failure) {
        do {
            _ = try Regex(text)
        } catch {
            throw Failure(
                what: "reading the pattern \"\(text)\"", why: "\(error)",
                next: "A backslash before a sign takes it as it is: \\$ \\( \\[")
        }
        self.text = text
    }

    /// Whether it is found in a screen's text.
    /// - Throws: when it takes too long.
    func isFound(in screen: String) async throws(Failure) -> Bool {
        let text = text
        let found = await withCheckedContinuation { continuation in
            // The answer and the alarm race for the one continuation.
            let slot = Slot(continuation)
            queue.async {
                let regex = try? Regex(text).anchorsMatchLineEndings()
                slot.settle(regex.map { (try? $0.firstMatch(in: screen)) != nil } ?? false)
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { slot.settle(nil) }
        }
        guard let found else {
            throw Failure(
                what: "looking for \"\(text)\"",
                why: "the pattern takes more than \(Int(Self.patience)) s for one screen",
                next: "Write it without one repetition inside another, such as (a+)+")
        }
        return found
    }

    private final class Slot: Sendable {
        private let continuation: Mutex<CheckedContinuation<Bool?, Never>?>

        init(_ continuation: CheckedContinuation<Bool?, Never>) { self.continuation = Mutex(continuation) }

        func settle(_ answer: Bool?) { continuation.withLock { $0.take() }?.resume(returning: answer) }
    }
}
