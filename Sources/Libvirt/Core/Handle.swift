import CLibvirt

/// One counted reference to a libvirt object; given up on the connection's thread.
final class Handle: @unchecked Sendable {
    let raw: OpaquePointer
    let connection: Connection
    private let free: ConnectionExecutor.FreeFunction

    init(_ raw: OpaquePointer, of connection: Connection, free: @escaping ConnectionExecutor.FreeFunction) {
        self.raw = raw
        self.connection = connection
        self.free = free
    }

    deinit { connection.executor.release(raw, free) }
}

/// What every object of a connection shares: a reference, and calls that run on the connection's thread.
protocol ConnectionObject: Sendable {
    /// Takes over one reference. Runs on the connection's thread.
    init(adopting raw: OpaquePointer, of connection: Connection)
    var handle: Handle { get }
}

extension ConnectionObject {
    /// Runs `body` with the C object on the connection's thread; throws once the connection is closed.
    @discardableResult
    func run<T: Sendable>(
        _ body: @Sendable (OpaquePointer) throws(LibvirtError) -> T
    ) async throws(LibvirtError) -> T {
        try await handle.connection.run(handle, body)
    }

    /// Runs a call that returns a new object and wraps it.
    func make<Made: ConnectionObject>(
        _ call: StaticString, as type: Made.Type = Made.self, _ body: @Sendable (OpaquePointer) -> OpaquePointer?
    ) async throws(LibvirtError) -> Made {
        try await handle.connection.make(call, from: handle, body)
    }

    /// Runs a call that fills an array of new objects and wraps them.
    func list<Made: ConnectionObject>(
        _ call: StaticString, as type: Made.Type = Made.self,
        _ body: @Sendable (OpaquePointer, UnsafeMutablePointer<UnsafeMutablePointer<OpaquePointer?>?>) -> Int32
    ) async throws(LibvirtError) -> [Made] {
        try await handle.connection.list(call, from: handle, body)
    }
}
