public import XMLTree

/// A volume of a storage pool: `<volume>`.
public struct VolumeConfig: ElementView {
    /// The element's name.
    public static let elementName = "volume"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "name", "key", "capacity", "allocation", "physical", "target", "backingStore",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What it is; read only.
        public let type = Field<VolumeType>("@type")
        /// Its name, unique in the pool.
        public let name = Field<String>("name")
        /// What identifies it on the host; read only.
        public let key = Field<String>("key")
        /// How large the guest sees it, bytes.
        public let capacity = Field.size("capacity", in: .bytes)
        /// How much of that is taken, bytes.
        public let allocation = Field.size("allocation", in: .bytes)
        /// How large its file is, bytes; read only.
        public let physical = Field.size("physical", in: .bytes)
        /// Where it is on the host; read only.
        public let path = Field<String>("target/path")
        /// Its format.
        public let format = Field<ImageFormat>("target/format/@type")
        /// Who may use it.
        public let permissions = Nested<StoragePermissions>("target/permissions")
        /// When it was used; read only.
        public let timestamps = Nested<VolumeTimestamps>("target/timestamps")
        /// How it is encrypted.
        public let encryption = Nested<StorageEncryption>("target/encryption")
        /// Version of qcow2: 0.10 or 1.1.
        public let compatibility = Field<String>("target/compat")
        /// Size of a qcow2 cluster, bytes.
        public let clusterSize = Field.size("target/clusterSize", in: .bytes)
        /// Whether its file is never copied on write.
        public let noCopyOnWrite = Field.presence("target/nocow")
        /// Whether qcow2 counts later.
        public let lazyRefcounts = Field.presence("target/features/lazy_refcounts")
        /// Whether qcow2 has parts of clusters.
        public let extendedL2 = Field.presence("target/features/extended_l2")
        /// Path of the volume it builds on.
        public let backingPath = Field<String>("backingStore/path")
        /// Format of that.
        public let backingFormat = Field<ImageFormat>("backingStore/format/@type")
        /// Who may use that.
        public let backingPermissions = Nested<StoragePermissions>("backingStore/permissions")
        /// When that was used; read only.
        public let backingTimestamps = Nested<VolumeTimestamps>("backingStore/timestamps")
        /// Where on a disk it lies; read only.
        public let extents = NestedList<VolumeExtent>("source/device/extent")
        /// Disk it lies on; read only.
        public let sourceDevice = Field<String>("source/device/@path")
    }
}

/// What a volume is.
public struct VolumeType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file.
    public static let file = Self("file")
    /// A block device.
    public static let block = Self("block")
    /// A folder.
    public static let directory = Self("dir")
    /// An image on a server.
    public static let network = Self("network")
    /// A folder on a server.
    public static let networkDirectory = Self("netdir")
    /// Virtuozzo's.
    public static let ploop = Self("ploop")
}

/// When a volume was used: `<timestamps>`, each in s since 1970, with a point and ns.
public struct VolumeTimestamps: ElementView {
    /// The element's name.
    public static let elementName = "timestamps"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Read last.
        public let access = Field<String>("atime")
        /// Made.
        public let birth = Field<String>("btime")
        /// Its properties changed last.
        public let change = Field<String>("ctime")
        /// Written last.
        public let modification = Field<String>("mtime")
    }
}

/// A part of a disk: `<extent>`.
public struct VolumeExtent: ElementView {
    /// The element's name.
    public static let elementName = "extent"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Its first byte.
        public let start = Field<Int>("@start")
        /// Its last byte.
        public let end = Field<Int>("@end")
    }
}
