internal import Threads

extension SystemThread {
    /// Reads something of this machine on a thread of its own: media may lie on a dead server.
    static func result<Value: Sendable>(
        name: String, _ body: @escaping @Sendable () throws(OSInfoError) -> Value
    ) async throws(OSInfoError) -> Value {
        let failure = OSInfoError(.unreadable, "The system has no thread left; close other programs")
        return try await result(name: name, stackBytes: 8 << 20, orElse: failure, body)
    }
}
