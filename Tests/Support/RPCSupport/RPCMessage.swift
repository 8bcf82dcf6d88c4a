internal import Glibc

/// One message of libvirt's remote protocol: a header and a body in XDR.
public struct RPCMessage: Sendable {
    /// What a message is (`virNetMessageType`).
    public enum Kind {
        /// A question.
        public static let call: UInt32 = 0
        /// The answer to one.
        public static let reply: UInt32 = 1
        /// An event.
        public static let event: UInt32 = 2
        /// A piece of a stream.
        public static let stream: UInt32 = 3
    }

    /// The numbers of the procedures by which a connection is opened and closed.
    public enum Procedure {
        /// Opens the hypervisor's driver.
        public static let open: UInt32 = 1
        /// Ends it.
        public static let close: UInt32 = 2
        /// Asks whether the driver can do something.
        public static let supportsFeature: UInt32 = 60
        /// Asks in which ways one can log in.
        public static let authenticationList: UInt32 = 66
    }

    /// The program that hypervisors are spoken to with; keepalive is another.
    public static let remote: UInt32 = 0x2000_8086

    /// The most bytes that libvirt takes for one message.
    private static let limit = 33 << 20

    /// Whose procedures are meant.
    public var program: UInt32
    /// Their version, 1.
    public var version: UInt32
    /// Which one.
    public var procedure: UInt32
    /// What the message is, one of `Kind`.
    public var kind: UInt32
    /// The question's number, which its answer repeats; 0 for events.
    public var serial: UInt32
    /// 0 for success, 1 for an error as the body.
    public var status: UInt32
    /// What follows the header, a multiple of 4 bytes.
    public var body: [UInt8]

    /// The answer to this call.
    public func reply(_ body: [UInt8], status: UInt32 = 0) -> RPCMessage {
        var reply = self
        reply.kind = Kind.reply
        reply.status = status
        reply.body = body
        return reply
    }

    /// The message as it goes over the socket.
    public var bytes: [UInt8] {
        var xdr = XDR()
        xdr.number(UInt32(28 + body.count))
        for word in [program, version, procedure, kind, serial, status] { xdr.number(word) }
        return xdr.bytes + body
    }

    /// Reads the next message; nil at the end of the connection or when the framing is broken.
    public static func read(from socket: Int32) -> RPCMessage? {
        guard let length = words(read(4, from: socket)).first, length >= 28, length <= limit else { return nil }
        guard let rest = read(Int(length) - 4, from: socket) else { return nil }
        let header = words(Array(rest[..<24]))
        return RPCMessage(
            program: header[0], version: header[1], procedure: header[2], kind: header[3], serial: header[4],
            status: header[5], body: Array(rest[24...]))
    }

    /// Sends the message; false when nobody listens any more.
    @discardableResult public func send(to socket: Int32) -> Bool { Self.send(bytes, to: socket) }

    /// Sends bytes; false when nobody listens any more.
    static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            // MSG_NOSIGNAL: a peer that is gone must not end the tests.
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, 0x4000) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private static func read(_ count: Int, from socket: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes[filled...].withUnsafeMutableBytes { Glibc.read(socket, $0.baseAddress, $0.count) }
            guard got > 0 else { return nil }
            filled += got
        }
        return bytes
    }

    private static func words(_ bytes: [UInt8]?) -> [UInt32] {
        guard let bytes else { return [] }
        return stride(from: 0, to: bytes.count, by: 4).map { start in
            bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }
}
