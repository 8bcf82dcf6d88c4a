import CLibvirt

/// One connection to a hypervisor, with one thread of its own on which every call of it runs, one after another.
///
/// A call may block for as long as libvirt does, for ever if the far side hangs; that holds up this connection only.
/// Batches of calls go through `perform(_:)`. Objects keep their connection alive; a connection that nobody holds any
/// more closes itself.
public actor Connection {
    nonisolated let executor: ConnectionExecutor
    let session: Session

    /// What libvirt settled on when it was opened: where the daemon is and how it is reached. `virConnectGetURI`.
    public nonisolated let address: HostAddress

    /// Whether it was opened read-only, which the daemon enforces.
    public nonisolated let isReadOnly: Bool

    /// Yields why the connection went away, once, and ends. Single consumer. `virConnectRegisterCloseCallback`.
    ///
    /// A connection whose link is lost closes itself where that is watched: event streams end, waiting for streams ends, later calls throw
    /// `ErrorCode.invalidConn`.
    public nonisolated let closed: AsyncStream<CloseReason>

    /// The connection's own thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        session: Session, executor: ConnectionExecutor, closed: AsyncStream<CloseReason>, address: HostAddress,
        readOnly: Bool
    ) {
        self.session = session
        self.executor = executor
        self.closed = closed
        self.address = address
        isReadOnly = readOnly
    }

    deinit {
        let session = session
        executor.finish { session.close(.client) }
    }

    /// Runs many calls in one hop to the connection's thread.
    ///
    /// Inside `body` the connection's synchronous methods are at hand without `await`; nothing else runs on the
    /// connection meanwhile.
    public func perform<T: Sendable>(
        _ body: @Sendable (isolated Connection) throws(LibvirtError) -> T
    ) throws(LibvirtError) -> T {
        try body(self)
    }

    /// Ends the connection: takes every callback off and closes it; later calls throw `ErrorCode.invalidConn`.
    ///
    /// Waits for the calls in the queue. The socket closes when the last object of the connection is gone too.
    /// `virConnectClose`.
    public func close() { session.close(.client) }

    /// Gives the connection up without waiting: a call that hangs goes on hanging, on its own, and the connection is
    /// closed when that call returns. Calls still in the queue throw. Any thread.
    public nonisolated func abandon() {
        let session = session
        executor.abandon { session.close(.client) }
    }

    /// Makes libvirt ping the daemon every `interval` seconds and give up after `count` unanswered pings; an interval
    /// of 0 or less turns it off. Returns false if the driver or the daemon cannot do it. `virConnectSetKeepAlive`.
    @discardableResult
    public func setKeepAlive(interval: Int32, count: UInt32) throws(LibvirtError) -> Bool {
        try check("virConnectSetKeepAlive", virConnectSetKeepAlive(try live("virConnectSetKeepAlive"), interval, count))
            == 0
    }

    /// Has the connection close itself when its link is lost, where it was opened without. One question to the daemon;
    /// drivers without a link refuse it, which is no failure. `virConnectRegisterCloseCallback`.
    public func watchLink() { session.watchLink() }

    /// Whether the link still stands, as far as libvirt knows without asking the far side. `virConnectIsAlive`.
    public var isAlive: Bool {
        guard let pointer = session.pointer, !executor.wasAbandoned else { return false }
        return virConnectIsAlive(pointer) == 1
    }
}
