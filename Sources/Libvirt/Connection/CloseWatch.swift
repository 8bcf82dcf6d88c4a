import CLibvirt
import Synchronization

/// Carries the reason why a connection went away from libvirt's event thread to a stream.
final class CloseWatch: Sendable {
    let reasons: AsyncStream<CloseReason>
    private let continuation: AsyncStream<CloseReason>.Continuation
    private let lost: @Sendable (CloseReason) -> Void
    private let isAttached = Atomic(false)

    /// - Parameter lost: called on libvirt's event thread when the link is gone; has to return at once.
    init(lost: @escaping @Sendable (CloseReason) -> Void) {
        (reasons, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(4))
        self.lost = lost
    }

    /// Registers with libvirt; drivers without a link to lose refuse, which is no failure.
    func attach(to connection: OpaquePointer) {
        if isAttached.load(ordering: .relaxed) { return }
        let context = Unmanaged.passRetained(self)
        let isAttached = virConnectRegisterCloseCallback(connection, onClose, context.toOpaque(), releaseWatch) >= 0
        if !isAttached { context.release() }
        self.isAttached.store(isAttached, ordering: .relaxed)
    }

    func detach(from connection: OpaquePointer, _ reason: CloseReason) {
        // One that was refused because there is another must leave that one on.
        if isAttached.load(ordering: .relaxed) { _ = virConnectUnregisterCloseCallback(connection, onClose) }
        continuation.yield(reason)
        continuation.finish()
    }

    fileprivate func report(_ reason: CloseReason) {
        continuation.yield(reason)
        continuation.finish()
        lost(reason)
    }
}

private func onClose(_ connection: OpaquePointer?, _ reason: Int32, _ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<CloseWatch>.fromOpaque(context).takeUnretainedValue().report(CloseReason(rawValue: reason))
}

private func releaseWatch(_ context: UnsafeMutableRawPointer?) {
    guard let context else { return }
    Unmanaged<CloseWatch>.fromOpaque(context).release()
}
