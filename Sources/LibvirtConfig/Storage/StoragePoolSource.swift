public import XMLTree

/// What a storage pool is made of: `<source>` of `<pool>`.
public struct StoragePoolSource: ElementView {
    /// The element's name.
    public static let elementName = "source"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Servers.
        public let hosts = NestedList<DiskHost>("host")
        /// Devices of the host, or the target's name.
        public let devices = FieldList<String>("device/@path")
        /// Folder on the server.
        public let directory = Field<String>("dir/@path")
        /// Name of the volume group, pool or volume.
        public let name = Field<String>("name")
        /// Kind of file system, partition table or volume group, such as `nfs` or `lvm2`.
        public let format = Field<String>("format/@type")
        /// Version of NFS.
        public let protocolVersion = Field<String>("protocol/@ver")
        /// Our name towards an iSCSI server.
        public let initiator = Field<String>("initiator/iqn/@name")
        /// How to log in to the server.
        public let auth = Nested<StorageAuth>("auth")
        /// Vendor of the server.
        public let vendor = Field<String>("vendor/@name")
        /// Product of the vendor.
        public let product = Field<String>("product/@name")
        /// Kind of SCSI adapter: scsi_host or fc_host.
        public let adapterType = Field<String>("adapter/@type")
        /// Name of that, such as `host5`.
        public let adapterName = Field<String>("adapter/@name")
        /// Adapter below which a virtual one is made.
        public let adapterParent = Field<String>("adapter/@parent")
        /// Whether the virtual one goes with the pool.
        public let adapterManaged = Field.yesNo("adapter/@managed")
        /// Node name of a Fibre Channel adapter.
        public let adapterWWNN = Field<String>("adapter/@wwnn")
        /// Port name of a Fibre Channel adapter.
        public let adapterWWPN = Field<String>("adapter/@wwpn")
    }
}

/// Who may use a pool's folder or a volume's file: `<permissions>`.
public struct StoragePermissions: ElementView {
    /// The element's name.
    public static let elementName = "permissions"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// Permissions in octal digits, such as `0711`.
        public let mode = Field<String>("mode")
        /// Number of the user.
        public let owner = Field<Int>("owner")
        /// Number of the group.
        public let group = Field<Int>("group")
        /// Security label.
        public let label = Field<String>("label")
    }
}
