/// How connections over ssh share one login a host.
public struct SharedLogin: Equatable, Sendable {
    /// Where the sockets are, for their owner alone.
    public var folder: String
    /// Seconds for which a login is kept after its last use; 0 ends it with that.
    public var seconds: Int

    /// A way to share.
    public init(folder: String, seconds: Int) {
        self.folder = folder
        self.seconds = seconds
    }
}
