public import SerialText
internal import Synchronization
public import Terminal

/// A serial line's near end in memory: a terminal whose screen can be looked at and that takes keys. Any thread.
///
/// It outlives the line: after the guest's restart the next one goes on where the last one ended.
public final class SerialScreen: NearEnd {
    private struct State {
        var terminal: TextTerminal
        var keys: (@Sendable (NearEvent) -> Void)?
    }

    private let state: Mutex<State>
    private let changed: @Sendable () -> Void

    /// A blank screen.
    /// - Parameter changed: called after each change, on any thread; it must not block.
    public init(columns: Int, rows: Int, changed: @escaping @Sendable () -> Void) {
        state = Mutex(State(terminal: TextTerminal(columns: columns, rows: rows)))
        self.changed = changed
    }

    /// What it shows now.
    public var picture: TextTerminal.Picture { state.withLock { $0.terminal.picture } }

    /// Gives it another size, which the guest is told when it asks.
    public func resize(columns: Int, rows: Int) {
        let isNew = state.withLock { state in
            let old = state.terminal.size
            state.terminal.resize(columns: columns, rows: rows)
            return old != state.terminal.size
        }
        if isNew { changed() }
    }

    /// Takes back what a program of the guest chose that ended with it: modes, margins, the alternate screen. Text stays.
    public func settle() {
        state.withLock { $0.terminal.settle() }
        changed()
    }

    /// Sends a key, or a pasted text, to the guest; without a line it goes nowhere.
    public func press(_ key: Key) {
        let (bytes, send) = state.withLock { ($0.terminal.bytes(for: key), $0.keys) }
        if !bytes.isEmpty { send?(.bytes(bytes)) }
    }

    func attach(_ keys: @escaping @Sendable (NearEvent) -> Void) { state.withLock { $0.keys = keys } }

    var size: (columns: Int, rows: Int)? { state.withLock { $0.terminal.size } }

    func write(_ bytes: [UInt8]) async {
        state.withLock { $0.terminal.take(bytes) }
        changed()
    }

    func wantMore() {}

    func finish() async { state.withLock { $0.keys = nil } }
}
