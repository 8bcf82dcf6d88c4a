import CLibvirt
import Glibc

extension Connection {
    /// The C connection; throws once it is closed or given up.
    func live(_ call: StaticString) throws(LibvirtError) -> OpaquePointer {
        guard let pointer = session.pointer, !executor.wasAbandoned else { throw LibvirtError.closed(call) }
        return pointer
    }

    /// Runs `body` with the C connection on this connection's thread.
    @discardableResult
    func run<T: Sendable>(_ body: @Sendable (OpaquePointer) throws(LibvirtError) -> T) throws(LibvirtError) -> T {
        try body(try live("virConnectRef"))
    }

    /// Runs `body` with an object's pointer on this connection's thread.
    func run<T: Sendable>(
        _ handle: Handle, _ body: @Sendable (OpaquePointer) throws(LibvirtError) -> T
    ) throws(LibvirtError) -> T {
        _ = try live("virConnectRef")
        return try body(handle.raw)
    }

    /// The same for what an object needs even when its connection is closed.
    func end(
        _ handle: Handle, _ body: @Sendable (OpaquePointer) throws(LibvirtError) -> Void
    ) throws(LibvirtError) { try body(handle.raw) }

    func make<Made: ConnectionObject>(
        _ call: StaticString, from handle: Handle? = nil, _ body: (OpaquePointer) -> OpaquePointer?
    ) throws(LibvirtError) -> Made {
        let connection = try live(call)
        return Made(adopting: try check(call, body(handle?.raw ?? connection)), of: self)
    }

    func list<Made: ConnectionObject>(
        _ call: StaticString, from handle: Handle? = nil,
        _ body: (OpaquePointer, UnsafeMutablePointer<UnsafeMutablePointer<OpaquePointer?>?>) -> Int32
    ) throws(LibvirtError) -> [Made] {
        let connection = try live(call)
        var array: UnsafeMutablePointer<OpaquePointer?>?
        let outcome = Result { () throws(LibvirtError) in try check(call, body(handle?.raw ?? connection, &array)) }
        // Also after a failure: a daemon can say that it failed beside a list that it sent.
        defer { free(array) }
        let objects = FarList.untilNull(array).map { Made(adopting: $0, of: self) }
        _ = try outcome.get()
        return objects
    }
}
