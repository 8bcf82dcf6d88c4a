/// What is known about a file, device or volume of the host.
public struct StorageFacts: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// Its path on the host; nil for volumes without one.
    public var path: String?
    /// Its format as its pool says, such as `qcow2` or `iso`.
    public var format: String?
    /// The size that a guest sees, bytes.
    public var capacity: UInt64?
    /// The guests that use it.
    public var users: [String]

    /// What lies at a location.
    public enum Kind: Hashable, Sendable {
        /// A regular file.
        case file
        /// A block device.
        case block
        /// A folder.
        case directory
        /// Nothing.
        case missing
        /// Something that may not be read.
        case unreadable
    }

    /// Makes facts about a location.
    public init(
        kind: Kind, path: String? = nil, format: String? = nil, capacity: UInt64? = nil, users: [String] = []
    ) {
        self.kind = kind
        self.path = path
        self.format = format
        self.capacity = capacity
        self.users = users
    }
}
