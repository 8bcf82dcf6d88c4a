public import XMLTree

/// A snapshot of a domain: `<domainsnapshot>`.
public struct SnapshotConfig: ElementView {
    /// The element's name.
    public static let elementName = "domainsnapshot"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "name", "description", "state", "creationTime", "memory", "disks", "parent", "active", "domain",
        "inactiveDomain", "cookie",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its name, unique in the domain.
        public let name = Field<String>("name")
        /// A description for people.
        public let description = Field<String>("description")
        /// State of the domain then; read only.
        public let state = Field<SnapshotState>("state")
        /// When it was made, s since 1970; read only.
        public let creationTime = Field<Int>("creationTime")
        /// The snapshot before it; read only.
        public let parent = Field<String>("parent/name")
        /// Whether the domain goes on from it; only for redefining.
        public let isActive = Field.words("active", "1", "0")
        /// Where the memory is kept.
        public let memory = Field<DiskSnapshot>("memory/@snapshot")
        /// File of the host for it.
        public let memoryFile = Field<String>("memory/@file")
        /// What becomes of the disks.
        public let disks = NestedList<SnapshotDisk>("disks/disk")
        /// Configuration of the domain then; read only.
        public let domain = OptionalNested<DomainConfig>("domain")
        /// Configuration at the next start then; read only.
        public let inactiveDomain = OptionalNested<DomainConfig>("inactiveDomain")
    }
}

/// State of a domain when a snapshot was taken.
public struct SnapshotState: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// It ran.
    public static let running = Self("running")
    /// It waited.
    public static let blocked = Self("blocked")
    /// It was paused.
    public static let paused = Self("paused")
    /// It was shutting down.
    public static let shutdown = Self("shutdown")
    /// It was off.
    public static let shutOff = Self("shutoff")
    /// It had crashed.
    public static let crashed = Self("crashed")
    /// It ran, and only the disks were kept.
    public static let diskSnapshot = Self("disk-snapshot")
}

/// What becomes of a disk in a snapshot: `<disk>` of `<domainsnapshot>`.
public struct SnapshotDisk: ElementView {
    /// The element's name.
    public static let elementName = "disk"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its target name, such as `vda`, or its path.
        public let name = Field<String>("@name")
        /// How it is kept.
        public let snapshot = Field<DiskSnapshot>("@snapshot")
        /// What stands behind the new image.
        public let type = Field<DiskType>("@type")
        /// Format of the new image.
        public let format = Field<ImageFormat>("driver/@type")
        /// Where the new image is.
        public let source = Nested<DiskSource>("source")
    }
}
