public import XMLTree

/// A folder of the host, or a file system, shown to a guest: `<filesystem>`.
public struct FileSystemConfig: DeviceConfig {
    /// The element's name.
    public static let elementName = "filesystem"
    /// The fields that every such view has.
    public static let fields = Fields()
    /// The order of the children in libvirt's own documents.
    public static let childOrder = [
        "driver", "binary", "source", "target", "readonly", "space_hard_limit", "space_soft_limit", "alias", "address",
    ]
    /// The element that is viewed.
    public var element: Element

    /// Views an element.
    public init(element: Element) { self.element = element }

    /// What such an element can say.
    public final class Fields: Sendable {
        /// What stands behind it.
        public let type = Field<FileSystemType>("@type")
        /// Whose permissions count.
        public let accessMode = Field<FileSystemAccess>("@accessmode")
        /// The virtio model, such as `virtio-non-transitional`.
        public let model = Field<String>("@model")
        /// What happens to folders that span devices: default, remap, forbid or warn.
        public let multiDevices = Field<String>("@multidevs")
        /// Permissions of new files, octal digits.
        public let fileMode = Field<String>("@fmode")
        /// Permissions of new folders, octal digits.
        public let directoryMode = Field<String>("@dmode")
        /// Who serves it.
        public let driver = Field<FileSystemDriver>("driver/@type")
        /// Format of an image.
        public let driverFormat = Field<ImageFormat>("driver/@format")
        /// When writes reach the host: immediate.
        public let writePolicy = Field<String>("driver/@wrpolicy")
        /// How long the request queue is.
        public let queueSize = Field<Int>("driver/@queue")
        /// Options of the virtio device.
        public let virtio = Nested<VirtioOptions>("driver")
        /// Path of virtiofsd.
        public let binary = Field<String>("binary/@path")
        /// Whether it keeps extended attributes.
        public let extendedAttributes = Field.onOff("binary/@xattr")
        /// What it keeps in memory: none or always.
        public let cacheMode = Field<String>("binary/cache/@mode")
        /// How it is locked in: namespace or chroot.
        public let sandboxMode = Field<String>("binary/sandbox/@mode")
        /// Whether it has POSIX locks.
        public let posixLocks = Field.onOff("binary/lock/@posix")
        /// Whether it has locks on whole files.
        public let wholeFileLocks = Field.onOff("binary/lock/@flock")
        /// How many threads it has.
        public let threadPoolSize = Field<Int>("binary/thread_pool/@size")
        /// How many files it may have open.
        public let openFilesLimit = Field<Int>("binary/openfiles/@max")
        /// Users inside virtiofsd and on the host.
        public let users = Nested<IDMap>("idmap")
        /// Folder of the host.
        public let directory = Field<String>("source/@dir")
        /// Image on the host.
        public let file = Field<String>("source/@file")
        /// Block device of the host.
        public let device = Field<String>("source/@dev")
        /// Name of a template.
        public let name = Field<String>("source/@name")
        /// Socket of a virtiofsd that somebody else started.
        public let socket = Field<String>("source/@socket")
        /// Storage pool of a volume.
        public let pool = Field<String>("source/@pool")
        /// Volume of that pool.
        public let volume = Field<String>("source/@volume")
        /// Size of a memory file system, KiB.
        public let usage = Field.size("source/@usage", unitIn: "units", in: .kib)
        /// Tag by which the guest mounts it; the folder in a container.
        public let target = Field<String>("target/@dir")
        /// Whether the guest can only read it.
        public let readOnly = Field.presence("readonly")
        /// Most that may be in it, bytes.
        public let hardSpaceLimit = Field.size("space_hard_limit", in: .bytes)
        /// Most that should be in it, bytes.
        public let softSpaceLimit = Field.size("space_soft_limit", in: .bytes)
        /// The name by which QEMU knows the device.
        public let alias = Field<String>("alias/@name")
        /// Where the device sits in the guest.
        public let address = Nested<DeviceAddress>("address")
    }
}

/// What stands behind a file system.
public struct FileSystemType: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A folder of the host.
    public static let mount = Self("mount")
    /// A folder of the container itself.
    public static let bind = Self("bind")
    /// An image on the host.
    public static let file = Self("file")
    /// A block device of the host.
    public static let block = Self("block")
    /// A volume of a storage pool.
    public static let volume = Self("volume")
    /// A template, OpenVZ only.
    public static let template = Self("template")
    /// Memory.
    public static let ram = Self("ram")
}

/// Whose permissions count in a shared folder.
public struct FileSystemAccess: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The guest's user has them on the host.
    public static let passthrough = Self("passthrough")
    /// The guest's, kept beside the files.
    public static let mapped = Self("mapped")
    /// The hypervisor's; what it cannot do is passed over.
    public static let squash = Self("squash")
}

/// Who serves a shared folder.
public struct FileSystemDriver: OpenEnum {
    /// The word in the document.
    public let rawValue: String

    /// Takes any word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// virtiofsd.
    public static let virtioFS = Self("virtiofs")
    /// QEMU, over 9p.
    public static let path = Self("path")
    /// QEMU, over 9p, by file handles.
    public static let handle = Self("handle")
    /// The kernel's loop devices, for containers.
    public static let loop = Self("loop")
    /// qemu-nbd, for containers.
    public static let nbd = Self("nbd")
    /// Virtuozzo's.
    public static let ploop = Self("ploop")
    /// QEMU, as a USB device.
    public static let mtp = Self("mtp")
}
