import CLibvirt

/// The C side of a connection. Touched only on the connection's thread.
final class Session: @unchecked Sendable {
    /// Nil once closed.
    private(set) var pointer: OpaquePointer?
    private var registrations: [Int: (OpaquePointer) -> Void] = [:]
    private var nextRegistration = 0
    private let closeWatch: CloseWatch

    init(_ pointer: OpaquePointer, closeWatch: CloseWatch) {
        self.pointer = pointer
        self.closeWatch = closeWatch
        closeWatch.attach(to: pointer)
    }

    /// Remembers how to take a callback off again.
    func remember(_ deregister: @escaping (OpaquePointer) -> Void) -> Int {
        nextRegistration += 1
        registrations[nextRegistration] = deregister
        return nextRegistration
    }

    /// Takes a callback off, if the connection is still open and the callback still on.
    func deregister(_ registration: Int) {
        guard let deregister = registrations.removeValue(forKey: registration), let pointer else { return }
        deregister(pointer)
    }

    /// Takes every callback off and drops the reference. Callbacks hold references, so they must go first.
    func close(_ reason: CloseReason) {
        guard let pointer else { return }
        self.pointer = nil
        for deregister in registrations.values { deregister(pointer) }
        registrations = [:]
        closeWatch.detach(from: pointer, reason)
        _ = virConnectClose(pointer)
    }
}
