public import SerialText
internal import Synchronization
public import Terminal

/// A serial line's near end in memory: a terminal whose screen can be looked at and that takes keys. Any thread.
///
/// It outlives the line: after the guest's restart the next one goes on where the last one ended.
public final class SerialScreen: NearEnd {
    private struct State {
        var terminal: TextTerminal
        var keys: (@Sendable (NearEvent) -> Bool)?
    }

    private let state: Mutex<State>
    private let changed: @Sendable () -> Void
    private let lost: @Sendable () -> Void

    /// A blank screen.
    /// - Parameters:
    ///   - changed: called after each change, on any thread; it must not block.
    ///   - lost: called when a line has ended with keys that the guest did not get, on any thread; it must not block.
    public init(
        columns: Int, rows: Int, changed: @escaping @Sendable () -> Void, lost: @escaping @Sendable () -> Void = {}
    ) {
        state = Mutex(State(terminal: TextTerminal(columns: columns, rows: rows)))
        self.changed = changed
        self.lost = lost
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

    /// Sends a key, or a pasted text, to the guest. False when it goes nowhere: without a line, or while the guest is too far
    /// behind.
    public func press(_ key: Key) -> Bool {
        let (bytes, send) = state.withLock { ($0.terminal.bytes(for: key), $0.keys) }
        return bytes.isEmpty || send?(.bytes(bytes)) == true
    }

    func attach(_ keys: @escaping @Sendable (NearEvent) -> Bool) { state.withLock { $0.keys = keys } }

    var size: (columns: Int, rows: Int)? { state.withLock { $0.terminal.size } }

    func write(_ bytes: [UInt8]) async {
        state.withLock { $0.terminal.take(bytes) }
        changed()
    }

    func wantMore() {}

    func finish(unsent: Int) async {
        state.withLock { $0.keys = nil }
        if unsent > 0 { lost() }
    }
}
