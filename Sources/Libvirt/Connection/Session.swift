import CLibvirt

/// The C side of a connection. Touched only on the connection's thread.
final class Session: @unchecked Sendable {
    /// Nil once closed.
    private(set) var pointer: OpaquePointer?
    private var callbacks: [CallbackKey: Callback] = [:]
    private var endings: [Int: @Sendable () -> Void] = [:]
    private var lastEnding = 0
    private var closeWatch: CloseWatch?
    /// Let go when it is closed.
    private(set) var holding: (any Sendable)?

    /// How many figures a call announces: the same for as long as the daemon runs.
    var figures: [String: Int32] = [:]

    /// Takes over the reference.
    /// - Parameter holding: let go when the connection is closed.
    init(_ pointer: OpaquePointer, on executor: ConnectionExecutor, holding: (any Sendable)? = nil) {
        self.pointer = pointer
        self.holding = holding
        closeWatch = CloseWatch { [weak self] reason in executor.submit { [weak self] in self?.close(reason) } }
    }

    /// Has a link that is lost close the session as soon as the call in progress has returned: of itself libvirt tells nobody
    /// who waits for an event or a stream. One question to the daemon.
    func watchLink() {
        guard let pointer else { return }
        closeWatch?.attach(to: pointer)
    }

    /// Why the connection went away.
    var reasons: AsyncStream<CloseReason> { closeWatch?.reasons ?? AsyncStream { $0.finish() } }

    /// Has something done when the session closes; answers the number to call it off with.
    func atClose(_ ending: @escaping @Sendable () -> Void) -> Int {
        lastEnding += 1
        endings[lastEnding] = ending
        return lastEnding
    }

    /// Calls it off.
    func forgetEnding(_ number: Int) { endings[number] = nil }

    /// What libvirt tells callbacks apart by.
    struct CallbackKey: Hashable, Sendable {
        let function: String
        let kind: Int32
        let object: String?
    }

    private struct Callback {
        let hub: AnyObject
        let deregister: (OpaquePointer) -> Void
    }

    /// What gets the events of a callback that is on.
    func hub(for key: CallbackKey) -> AnyObject? { callbacks[key]?.hub }

    /// Remembers a callback and how to take it off.
    func keep(_ hub: AnyObject, for key: CallbackKey, deregister: @escaping (OpaquePointer) -> Void) {
        callbacks[key] = Callback(hub: hub, deregister: deregister)
    }

    /// Takes a callback off, if the connection is still open and the callback still on.
    func deregister(_ key: CallbackKey) {
        guard let callback = callbacks.removeValue(forKey: key), let pointer else { return }
        callback.deregister(pointer)
    }

    /// Takes every callback off and drops the reference. Callbacks hold references, so they must go first.
    func close(_ reason: CloseReason) {
        guard let pointer else { return }
        self.pointer = nil
        let callbacks = callbacks
        self.callbacks = [:]
        for callback in callbacks.values { callback.deregister(pointer) }
        for ending in endings.values { ending() }
        endings = [:]
        closeWatch?.detach(from: pointer, reason)
        _ = virConnectClose(pointer)
        holding = nil
    }
}
