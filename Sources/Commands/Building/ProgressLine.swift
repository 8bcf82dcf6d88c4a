internal import FleetModel
internal import LibvirtBuilder
internal import Synchronization
internal import Terminal

/// The one line on a terminal that says what a plan does just now; it is written over again and again.
final class ProgressLine: Sendable {
    private let terminal: Output.Progress?
    private let shown = Mutex(false)

    /// A line on a terminal; nil shows nothing.
    init(_ terminal: Output.Progress?) { self.terminal = terminal }

    /// Takes what a plan tells.
    var show: @Sendable (BuildProgress) -> Void {
        { progress in self.write(progress) }
    }

    /// Takes the line away.
    func clear() {
        guard let terminal, shown.withLock({ $0 }) else { return }
        terminal.write("\r\u{1b}[K")
        shown.withLock { $0 = false }
    }

    private func write(_ progress: BuildProgress) {
        guard let terminal, progress.phase != .done else { return }
        shown.withLock { $0 = true }
        let text = SafeText(Self.text(progress))
        // The last column is left free, as some terminals wrap there.
        terminal.write("\r" + text.prefix(width: max(10, terminal.width() - 1)).string + "\u{1b}[K")
    }

    /// `[2/5] Upload disk.img into the volume web.img`, before it how much is done, or for how long nothing has come.
    static func text(_ progress: BuildProgress) -> String {
        let head =
            progress.phase == .undoing
            ? "Taking back \(progress.title)" : "[\(progress.step)/\(progress.count)] \(progress.title)"
        if let silence = progress.silence {
            return "No answer for \(silence) s, it may still do it; Ctrl-C gives up  \(head)"
        }
        guard let share = progress.share, let total = progress.total else { return head }
        return "\(Int(share * 100))% of \(Units.bytes(total))  \(head)"
    }
}
