/// Bytes that wait for a guest's serial line, in order: keys of the user, and answers to what the guest has asked its terminal.
/// Only keys are missed when they do not arrive.
struct LineInput: Sendable {
    private struct Piece {
        var bytes: ArraySlice<UInt8>
        let isAnswer: Bool
    }

    private var pieces: [Piece] = []
    /// How many bytes of keys wait.
    private(set) var keys = 0
    /// How many bytes of answers wait.
    private(set) var answers = 0

    var isEmpty: Bool { pieces.isEmpty }

    /// What is to be sent next; nil when nothing waits.
    var next: ArraySlice<UInt8>? { pieces.first?.bytes }

    /// Adds bytes behind those that wait.
    mutating func add(_ bytes: [UInt8], isAnswer: Bool) {
        guard !bytes.isEmpty else { return }
        count(bytes.count, isAnswer)
        if pieces.last?.isAnswer == isAnswer {
            pieces[pieces.count - 1].bytes += bytes
        } else {
            pieces.append(Piece(bytes: bytes[...], isAnswer: isAnswer))
        }
    }

    /// So many bytes of `next` have been sent.
    mutating func sent(_ count: Int) {
        guard let first = pieces.first else { return }
        let count = max(0, min(count, first.bytes.count))
        self.count(-count, first.isAnswer)
        if count == first.bytes.count { pieces.removeFirst() } else { pieces[0].bytes.removeFirst(count) }
    }

    private mutating func count(_ change: Int, _ isAnswer: Bool) {
        if isAnswer { answers += change } else { keys += change }
    }
}
