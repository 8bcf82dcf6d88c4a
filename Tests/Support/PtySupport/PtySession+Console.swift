extension PtySession {
    /// The console on a host, with one of its guests selected: the list is filtered until that guest stands alone.
    ///
    /// - Parameter other: a guest of the host whose row has to be gone then.
    public static func console(
        _ uri: String, selecting guest: String, without other: String, columns: Int = 120, rows: Int = 40
    ) async throws -> PtySession {
        let session = try PtySession(["-c", uri], columns: columns, rows: rows)
        try await session.waitUntil("the host's guests") { $0.contains(guest) && $0.contains(other) }
        session.send("/name:\(guest)")
        session.send(.enter)
        try await session.waitUntil("\(guest) alone") { !$0.contains(" \(other) ") }
        session.send(.down)
        return session
    }
}
