public import LibvirtDesigner
public import OSInfo

/// Everything that was found out for one wish: the facts for the designer, and what the planner needs besides.
public struct Knowledge: Sendable {
    /// The wish, with locations of this machine replaced by the volumes that they are uploaded to.
    public var wish: Wish
    /// What the designer is told.
    public var facts: Facts
    /// The system that was asked for or found, and why.
    public var match: Match?
    /// What led to the system, or why none was found.
    public var detection: Detection?
    /// Files of this machine that the host needs, to be uploaded first.
    public var uploads: [Upload] = []
    /// The volume of each location that lies in an active pool.
    public var volumes: [StorageLocation: VolumeName] = [:]
    /// What the user should know, as sentences.
    public var warnings: [String] = []

    /// A file of this machine that becomes a volume of the host.
    public struct Upload: Hashable, Sendable {
        /// Its path here.
        public let path: String
        /// The volume.
        public let volume: VolumeName
        /// Bytes.
        public let size: UInt64
        /// It is not needed after the first start.
        public let isTemporary: Bool
    }

    init(wish: Wish, facts: Facts) {
        self.wish = wish
        self.facts = facts
    }
}
