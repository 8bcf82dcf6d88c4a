import CLibvirt

extension Connection {
    /// A stream that is not connected to anything yet. `virStreamNew`.
    public func stream(_ flags: Stream.Flags = []) throws(LibvirtError) -> Stream {
        try make("virStreamNew") { virStreamNew($0, flags.rawValue) }
    }
}

extension Stream {
    /// What one attempt to receive gave.
    public enum Received: Hashable, Sendable {
        /// Bytes, at least one.
        case bytes([UInt8])
        /// The far side has sent everything.
        case end
        /// Nothing has come yet; only on non-blocking streams.
        case wouldBlock
        /// A hole follows, to be taken with `receiveHole()`; only when asked to stop at holes.
        case hole
    }

    /// Receives what has come, at most `count` bytes; a blocking stream waits and holds up its connection meanwhile.
    /// `virStreamRecvFlags`, `virStreamRecv`.
    public func receive(upTo count: Int = 256 << 10, _ flags: ReceiveFlags = []) async throws(LibvirtError) -> Received
    {
        try await run { stream throws(LibvirtError) in
            var received: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, filled in
                received = buffer.withMemoryRebound(to: CChar.self) { buffer in
                    flags.isEmpty
                        ? virStreamRecv(stream, buffer.baseAddress, buffer.count)
                        : virStreamRecvFlags(stream, buffer.baseAddress, buffer.count, flags.rawValue)
                }
                filled = max(0, Int(received))
            }
            switch received {
            case 0: return .end
            case -2: return .wouldBlock
            case -3: return .hole
            default:
                try check("virStreamRecv", received)
                return .bytes(bytes)
            }
        }
    }

    /// Takes a hole; its length in bytes. `virStreamRecvHole`.
    public func receiveHole() async throws(LibvirtError) -> Int64 {
        try await run { stream throws(LibvirtError) in
            var length: Int64 = 0
            try check("virStreamRecvHole", virStreamRecvHole(stream, &length, 0))
            return length
        }
    }

    /// Sends some of the bytes and says how many; nil if none can be sent yet, on non-blocking streams only.
    /// `virStreamSend`.
    public func send(_ bytes: ArraySlice<UInt8>) async throws(LibvirtError) -> Int? {
        try await run { stream throws(LibvirtError) in
            let sent = bytes.withUnsafeBytes { buffer in
                virStreamSend(stream, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
            }
            if sent == -2 { return nil }
            return Int(try check("virStreamSend", sent))
        }
    }

    /// Sends a hole instead of zero bytes. `virStreamSendHole`.
    public func sendHole(_ length: Int64) async throws(LibvirtError) {
        try await run { stream throws(LibvirtError) in
            try check("virStreamSendHole", virStreamSendHole(stream, length, 0))
        }
    }

    /// Ends the stream well: everything has arrived, or this throws why not. `virStreamFinish`.
    public func finish() async throws(LibvirtError) {
        let (readiness, session) = (readiness, connection.session)
        try await run { stream throws(LibvirtError) in
            readiness.end(session)
            try check("virStreamFinish", virStreamFinish(stream))
        }
    }

    /// Breaks the stream off; the far side gives up as well. Whoever waits for it waits no longer. `virStreamAbort`.
    ///
    /// Also when its connection is closed: an open stream would hold on to the memory of both.
    public func abort() async throws(LibvirtError) {
        let (readiness, session) = (readiness, connection.session)
        try await handle.connection.end(handle) { stream throws(LibvirtError) in
            readiness.end(session)
            try check("virStreamAbort", virStreamAbort(stream))
        }
    }
}
