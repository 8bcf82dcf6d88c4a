/// Why a file was not had from a web server.
public struct WebFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's address.
    public let url: String
    /// The reason. May hold words from the far side: never trusted.
    public let reason: String
    /// The task was cancelled.
    public let isCancellation: Bool

    init(url: String, reason: String, isCancellation: Bool = false) {
        self.url = url
        self.reason = reason
        self.isCancellation = isCancellation
    }

    static func cancelled(_ url: String) -> WebFailure {
        WebFailure(url: url, reason: "it was cancelled", isCancellation: true)
    }

    /// One sentence.
    public var description: String { "\(url): \(reason)" }
}
