public import XMLTree

/// What stands behind a disk: `<source>` of `<disk>`.
public struct DiskSource: ElementView {
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
        /// Path of an image on the host.
        public let file = Field<String>("@file")
        /// Path of a block device of the host.
        public let device = Field<String>("@dev")
        /// Path of a folder of the host.
        public let directory = Field<String>("@dir")
        /// Storage pool of a volume.
        public let pool = Field<String>("@pool")
        /// Volume of that pool.
        public let volume = Field<String>("@volume")
        /// How an iSCSI pool's volume is used: host or direct.
        public let mode = Field<String>("@mode")
        /// How a server is spoken to.
        public let `protocol` = Field<NetworkDiskProtocol>("@protocol")
        /// Name of the image on a server.
        public let name = Field<String>("@name")
        /// What follows `?` in an HTTP address, with the mark.
        public let query = Field<String>("@query")
        /// Whether the server is spoken to over TLS.
        public let tls = Field.yesNo("@tls")
        /// Name in the server's certificate.
        public let tlsHostname = Field<String>("@tlsHostname")
        /// What to do when the image is missing.
        public let startupPolicy = Field<StartupPolicy>("@startupPolicy")
        /// Number of the image in a running guest's chain.
        public let index = Field<Int>("@index")
        /// Kind of the address of an NVMe disk, `pci`; `unix` of a vhost-user disk.
        public let nvmeType = Field<String>("@type")
        /// Namespace of an NVMe controller, from 1.
        public let namespaceNumber = Field<Int>("@namespace")
        /// Whether libvirt takes an NVMe controller from the host by itself.
        public let managed = Field.yesNo("@managed")
        /// Socket of a vhost-user disk.
        public let path = Field<String>("@path")
        /// Servers.
        public let hosts = NestedList<DiskHost>("host")
        /// Snapshot on the server to use.
        public let snapshot = Field<String>("snapshot/@name")
        /// Configuration file of a Ceph cluster.
        public let config = Field<String>("config/@file")
        /// Our name towards an iSCSI server.
        public let initiator = Field<String>("initiator/iqn/@name")
        /// PCI address of an NVMe controller of the host.
        public let address = Nested<DeviceAddress>("address")
        /// How to log in to the server.
        public let auth = Nested<StorageAuth>("auth")
        /// How the image is encrypted.
        public let encryption = Nested<StorageEncryption>("encryption")
        /// Persistent reservations of a SCSI disk.
        public let reservations = Nested<DiskReservations>("reservations")
        /// Part of the image that is the disk.
        public let slices = NestedList<DiskSlice>("slices/slice")
        /// Whether an HTTPS server's certificate is checked.
        public let sslVerify = Field.yesNo("ssl/@verify")
        /// Cookies for an HTTP server.
        public let cookies = NestedList<DiskCookie>("cookies/cookie")
        /// How much is read ahead, KiB.
        public let readAhead = Field.size("readahead/@size", unitIn: "unit", in: .kib)
        /// How long an HTTP server may take, s.
        public let timeout = Field<Int>("timeout/@seconds")
        /// How long to try again after an NBD server went away, s.
        public let reconnectDelay = Field<Int>("reconnect/@delay")
        /// Labels of the image when they differ from the guest's.
        public let seclabels = NestedList<SecurityLabel>("seclabel")
    }
}

/// How a server of images is spoken to.
public struct NetworkDiskProtocol: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Network block device.
    public static let nbd = Self("nbd")
    /// Ceph.
    public static let rbd = Self("rbd")
    /// iSCSI.
    public static let iscsi = Self("iscsi")
    /// Gluster.
    public static let gluster = Self("gluster")
    /// HTTP.
    public static let http = Self("http")
    /// HTTPS.
    public static let https = Self("https")
    /// FTP.
    public static let ftp = Self("ftp")
    /// FTPS.
    public static let ftps = Self("ftps")
    /// TFTP.
    public static let tftp = Self("tftp")
    /// NFS.
    public static let nfs = Self("nfs")
    /// SSH.
    public static let ssh = Self("ssh")
    /// Sheepdog.
    public static let sheepdog = Self("sheepdog")
    /// Veritas HyperScale.
    public static let vxhs = Self("vxhs")
}

/// What to do when something a device needs is missing at start.
public struct StartupPolicy: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Fail.
    public static let mandatory = Self("mandatory")
    /// Fail at boot, drop it at migration.
    public static let requisite = Self("requisite")
    /// Drop it.
    public static let optional = Self("optional")
}
