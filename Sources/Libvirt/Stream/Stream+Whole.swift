extension Stream {
    /// Receives everything, chunk by chunk, and finishes the stream.
    ///
    /// Other calls of the connection run between chunks. Cancelling the task, or throwing from `sink`, aborts it.
    /// Works on blocking and non-blocking streams.
    public func receiveAll(
        chunk: Int = 256 << 10, _ sink: ([UInt8]) throws(LibvirtError) -> Void
    ) async throws(LibvirtError) {
        do throws(LibvirtError) {
            while true {
                if Task.isCancelled { throw LibvirtError.cancelled("virStreamRecv") }
                guard let bytes = try await read(upTo: chunk) else { break }
                try sink(bytes)
            }
        } catch {
            _ = try? await abort()
            throw error
        }
        try await finish()
    }

    /// Sends everything that `source` gives until it gives nil, and finishes the stream.
    ///
    /// Other calls of the connection run between chunks. Cancelling the task, or throwing from `source`, aborts it.
    public func sendAll(_ source: () throws(LibvirtError) -> [UInt8]?) async throws(LibvirtError) {
        do throws(LibvirtError) {
            while let bytes = try source() {
                if Task.isCancelled { throw LibvirtError.cancelled("virStreamSend") }
                try await write(bytes)
            }
        } catch {
            _ = try? await abort()
            throw error
        }
        try await finish()
    }

    /// Receives everything into memory; throws once more than `limit` bytes have come.
    public func receiveAll(limit: Int) async throws(LibvirtError) -> [UInt8] {
        var all: [UInt8] = []
        try await receiveAll { bytes throws(LibvirtError) in
            guard bytes.count <= limit - all.count else {
                throw LibvirtError(
                    code: .overflow, message: "More than \(limit) bytes came; the rest was refused",
                    call: "virStreamRecv")
            }
            all += bytes
        }
        return all
    }
}
