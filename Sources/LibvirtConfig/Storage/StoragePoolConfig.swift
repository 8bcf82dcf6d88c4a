public import XMLTree

/// A storage pool: `<pool>`.
public struct StoragePoolConfig: ElementView {
    /// The element's name.
    public static let elementName = "pool"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "name", "uuid", "capacity", "allocation", "available", "features", "source", "target", "refresh",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What it is made of.
        public let type = Field<StoragePoolType>("@type")
        /// Its name, unique on the host.
        public let name = Field<String>("name")
        /// What identifies it.
        public let uuid = Field<String>("uuid")
        /// How much it can hold, bytes; read only.
        public let capacity = Field.size("capacity", in: .bytes)
        /// How much it holds, bytes; read only.
        public let allocation = Field.size("allocation", in: .bytes)
        /// How much is free, bytes; read only.
        public let available = Field.size("available", in: .bytes)
        /// Whether a folder's files are copied on write.
        public let copyOnWrite = Field.yesNo("features/cow/@state")
        /// What it is made of.
        public let source = Nested<StoragePoolSource>("source")
        /// Where it appears on the host.
        public let targetPath = Field<String>("target/path")
        /// Who may use it.
        public let targetPermissions = Nested<StoragePermissions>("target/permissions")
        /// How a volume's allocation is worked out: default or capacity.
        public let refreshVolumeAllocation = Field<String>("refresh/volume/@allocation")
        /// Options for mounting it.
        public let mountOptions = NestedList<MountOption>(FieldPath("mount_opts/option", in: .fs))
    }
}

/// What a storage pool is made of.
public struct StoragePoolType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A folder.
    public static let directory = Self("dir")
    /// A file system on a device.
    public static let fileSystem = Self("fs")
    /// A file system of a server.
    public static let networkFileSystem = Self("netfs")
    /// A volume group of LVM.
    public static let logical = Self("logical")
    /// A disk with partitions.
    public static let disk = Self("disk")
    /// An iSCSI target.
    public static let iscsi = Self("iscsi")
    /// An iSCSI target, without the host's kernel.
    public static let iscsiDirect = Self("iscsi-direct")
    /// A SCSI adapter of the host.
    public static let scsi = Self("scsi")
    /// The host's multipath devices.
    public static let multipath = Self("mpath")
    /// A Ceph pool.
    public static let rbd = Self("rbd")
    /// Sheepdog.
    public static let sheepdog = Self("sheepdog")
    /// A Gluster volume.
    public static let gluster = Self("gluster")
    /// A ZFS pool.
    public static let zfs = Self("zfs")
    /// Virtuozzo storage.
    public static let virtuozzo = Self("vstorage")
}

/// An option for mounting a pool: `<fs:option>`.
public struct MountOption: ElementView {
    /// The element's name.
    public static let elementName = "option"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The namespace of the element.
    public static let namespace: Namespace? = .fs
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// The option.
        public let name = Field<String>("@name")
    }
}
